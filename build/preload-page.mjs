/** What the first rows are drawn with: the program of the window, and the fonts of both texts and of the window. */
const FONTS =
  /^assets\/(?:vazirmatn-(?:arabic|latin)|source-serif-4-latin|inter-latin)-wght-normal-.*\.woff2$/
const PROGRAM = ['react', 'prosemirror', 'show-page']

/**
 * Has the browser fetch these with the page itself: it would otherwise learn of them one after the other, the fonts
 * only from the first words that are laid out.
 * @returns {import('vite').Plugin}
 */
export function preloadPage() {
  return {
    name: 'preload-page',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {})
        const program = files.filter((file) => file.type === 'chunk' && PROGRAM.includes(file.name))
        const fonts = files.filter((file) => FONTS.test(file.fileName))
        const styles = files.filter(({ fileName }) => /^assets\/show-page-.*\.css$/.test(fileName))
        if (bundle && (program.length !== PROGRAM.length || fonts.length < 4))
          throw new Error('The program or the fonts of the page have other names')
        return [
          ...program.map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
          ...styles.map(({ fileName }) => link({ rel: 'preload', as: 'style', href: `./${fileName}` })),
          ...fonts.map(({ fileName }) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}` }),
          ),
        ]
      },
    },
  }
}

/** @param {Record<string, string>} attrs @returns {import('vite').HtmlTagDescriptor} */
function link(attrs) {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }
}
