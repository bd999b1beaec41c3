import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { JournalImage } from '#api/journal-document.ts'
import { editorCopy } from '../editor-copy.ts'
import type { EntryImages } from './entry-images.ts'

/** Highest that a picture is shown, in the size of letters: words stay in sight beside it. */
const highest = 32
/** A picture is fetched when it comes as near as this to what is in view. */
const near = '800px'

/**
 * Draws one picture: first the small one, then the picture, and below it the words that stand for it. Until there is
 * something to see, its place is kept, so that nothing jumps.
 */
export function imageView(first: Node, images: EntryImages): NodeView {
  const copy = editorCopy.picture
  const figure = document.createElement('figure')
  const frame = document.createElement('div')
  const image = document.createElement('img')
  const words = document.createElement('figcaption')
  frame.className = 'frame'
  frame.append(image)
  figure.append(frame, words)
  figure.className = 'picture'
  image.draggable = false // the whole figure is dragged, without the bytes of the picture
  words.ariaHidden = 'true' // the picture says them
  let node = first
  const attrs = () => node.attrs as JournalImage['attrs'] // the schema has no others
  let drawn: Promise<void> | null = null

  function describe(): void {
    const { width, height, alt } = attrs()
    frame.style.aspectRatio = `${width} / ${height}`
    frame.style.maxWidth = `min(${width}px, ${(width / height) * highest}rem)`
    image.alt = alt === '' ? copy.withoutWords : alt
    words.textContent = alt
  }

  function fail(said: string): void {
    figure.dataset.state = 'failed'
    words.textContent = said
    image.alt = said
  }

  async function draw(): Promise<void> {
    const { id } = attrs()
    try {
      const small = await images.address(id, 'thumbnail').catch(() => null)
      if (small !== null) image.src = small
      const whole = await images.address(id, 'picture')
      if (whole === null) return fail(copy.gone)
      image.src = whole
      await image.decode()
      describe() // what was said of an earlier try is not so any more
      figure.dataset.state = 'shown'
    } catch {
      drawn = null
      fail(copy.failed)
    }
  }
  const drawOnce = () => {
    drawn ??= draw()
    return drawn
  }

  const watcher = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) void drawOnce()
    },
    { rootMargin: near },
  )
  watcher.observe(figure)
  const forget = images.drawnBy(drawOnce)
  describe()

  return {
    dom: figure,
    update(next) {
      if (next.type !== node.type || next.attrs.id !== node.attrs.id) return false
      node = next
      if (figure.dataset.state !== 'failed') describe()
      return true
    },
    destroy() {
      watcher.disconnect()
      forget()
    },
  }
}
