import type { MarkdownIt } from 'markdown-it'

const embedded = /!\[\[([^[\]|\n]{1,300}\.(?:png|jpe?g|webp|gif|heic|avif|svg|bmp))(?:\|([^[\]\n]{0,300}))?\]\]/iy
/** Behind the name may stand how wide it is to be shown. */
const size = /^\d+(?:x\d+)?$/

/** `![[boat.png]]`, as Obsidian and others write a picture. What else they embed stays as it is written. */
export function embeddedPictures(parser: MarkdownIt): void {
  parser.inline.ruler.before('image', 'embedded', (state, silent) => {
    embedded.lastIndex = state.pos
    const [whole, target = '', said = ''] = embedded.exec(state.src) ?? []
    if (whole === undefined) return false
    state.pos += whole.length
    if (silent) return true
    const token = state.push('image', 'img', 0)
    token.attrs = [['src', target.trim().split('/').map(encodeURIComponent).join('/')]]
    const words = new state.Token('text', '', 0)
    words.content = size.test(said) ? '' : said
    token.children = [words]
    return true
  })
}
