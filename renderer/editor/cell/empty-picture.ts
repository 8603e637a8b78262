/** A picture of nothing, one pixel each way: an image without one would be drawn with an edge. */
export const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
