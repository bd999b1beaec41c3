import { TaskItem, TaskList } from '@tiptap/extension-list'
import type { Node } from '@tiptap/pm/model'
import { editorCopy } from '../editor-copy.ts'

/** Where other programs put the box of an item that can be ticked. */
const foreignBox =
  ':scope > input[type=checkbox], :scope > label > input[type=checkbox], :scope > p > input[type=checkbox]'

/** A list whose items can be ticked. Such lists of other programs are known by their boxes when they are pasted. */
export const CheckList = TaskList.extend({
  parseHTML() {
    return [
      ...(this.parent?.() ?? []),
      {
        tag: 'ul',
        priority: 51,
        getAttrs: (list) => ([...list.children].some((item) => item.querySelector(foreignBox)) ? null : false),
      },
    ]
  },
})

export const CheckItem = TaskItem.extend({
  parseHTML() {
    return [
      ...(this.parent?.() ?? []),
      { tag: 'li', priority: 51, getAttrs: (item) => (item.querySelector(foreignBox) ? null : false) },
    ]
  },

  addAttributes() {
    return {
      checked: {
        default: false,
        keepOnSplit: false,
        parseHTML: (item) => item.dataset.checked === 'true' || item.querySelector(foreignBox)?.hasAttribute('checked'),
        renderHTML: ({ checked }) => ({ 'data-checked': String(checked) }),
      },
    }
  },

  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      'Mod-Enter': ({ editor }) => {
        if (!editor.isActive(this.name)) return false
        return editor.commands.updateAttributes(this.name, { checked: !editor.getAttributes(this.name).checked })
      },
    }
  },

  /** A box that is named the same for every item, so that no attribute repeats what was written. */
  addNodeView() {
    return ({ node, getPos, editor, view }) => {
      const item = document.createElement('li')
      const box = document.createElement('input')
      const words = document.createElement('div')
      box.type = 'checkbox'
      box.contentEditable = 'false'
      box.disabled = !editor.isEditable
      box.setAttribute('aria-label', editorCopy.done)
      item.append(box, words)

      const show = (shown: Node) => {
        item.dataset.checked = String(shown.attrs.checked)
        box.checked = shown.attrs.checked === true
      }
      show(node)
      box.addEventListener('mousedown', (event) => event.preventDefault()) // the caret stays where it is
      box.addEventListener('change', () => {
        const at = getPos()
        if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', box.checked))
      })

      return {
        dom: item,
        contentDOM: words,
        stopEvent: (event: Event) => event.target === box,
        update(updated: Node) {
          if (updated.type !== node.type) return false
          show(updated)
          return true
        },
      }
    }
  },
}).configure({ nested: true })
