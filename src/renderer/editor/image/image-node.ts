import { Node } from '@tiptap/core'
import { imageSideSchema, maxImageAlt } from '#api/journal-document.ts'
import type { EntryImages } from './entry-images.ts'
import { imageView } from './image-view.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A picture of the room. What is copied has its id and no bytes, so it can be put in elsewhere in the same room and
 * nowhere else; a picture of a web page, which has an address, is never one.
 */
export function imageNode(images: EntryImages) {
  return Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,

    addAttributes() {
      const number = (name: string) => ({
        default: 1,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)),
        renderHTML: (attrs: Record<string, unknown>) => ({ [name]: attrs[name] }),
      })
      return {
        id: {
          default: '',
          parseHTML: (element) => element.dataset.picture,
          renderHTML: ({ id }) => ({ 'data-picture': id }),
        },
        width: number('width'),
        height: number('height'),
        alt: {
          default: '',
          parseHTML: (element) => (element.getAttribute('alt') ?? '').slice(0, maxImageAlt),
        },
      }
    },

    parseHTML() {
      return [{ tag: 'img[data-picture]', getAttrs: (element) => (isOwn(element) ? null : false) }]
    },

    renderHTML({ HTMLAttributes }) {
      return ['img', HTMLAttributes]
    },

    renderText({ node }) {
      return String(node.attrs.alt)
    },

    addNodeView() {
      return ({ node }) => imageView(node, images)
    },
  })
}

function isOwn(element: HTMLElement): boolean {
  const isSide = (name: string) => imageSideSchema.safeParse(Number(element.getAttribute(name))).success
  return uuid.test(element.dataset.picture ?? '') && isSide('width') && isSide('height')
}
