/** The sizes that the window steps through; 1 is its own. */
export const ZOOM_STEPS = [0.75, 0.85, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** The next size up (1) or down (-1); the same at the end of the steps. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed()
  return steps.find((step) => (step - zoom) * direction > 0.001) ?? zoom
}
