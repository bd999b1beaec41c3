import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * A browser moves the caret at once and says so a moment later. A key in between, Enter right after Control and End,
 * would act where the caret was. So the editor is told before each key.
 */
export const CaretInTime = Extension.create({
  name: 'caretInTime',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view, event) {
              if (!view.composing && !event.isComposing) view.root.dispatchEvent(new Event('selectionchange'))
              return false
            },
          },
        },
      }),
    ]
  },
})
