import { Mark, mergeAttributes } from '@tiptap/core'
import { isAllowedHref } from '#api/journal-document.ts'

/** A link is text that knows an address. It is drawn as a plain span, so that nothing can follow it. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,

  addAttributes() {
    return {
      href: {
        default: '',
        parseHTML: (element) => addressOf(element),
        renderHTML: ({ href }) => ({ 'data-address': href }),
      },
    }
  },

  parseHTML() {
    return ['a[href]', 'span[data-address]'].map((tag) => ({
      tag,
      getAttrs: (element) => (isAllowedHref(addressOf(element)) ? null : false),
    }))
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'link' }), 0]
  },
})

function addressOf(element: HTMLElement): string {
  return (element.getAttribute('data-address') ?? element.getAttribute('href') ?? '').trim()
}
