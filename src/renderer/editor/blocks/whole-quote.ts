import { Extension } from '@tiptap/core'
import { AllSelection } from '@tiptap/pm/state'

/**
 * A selection of everything has no block around it, and so nothing that a quote could be taken away from. The same words
 * selected from the first to the last have one.
 */
export const WholeQuote = Extension.create({
  name: 'wholeQuote',
  priority: 10, // after the quote itself, whose command this is

  addCommands() {
    return {
      toggleBlockquote:
        () =>
        ({ state, commands }) => {
          const { selection, doc } = state
          if (selection instanceof AllSelection) {
            commands.setTextSelection({ from: 0, to: doc.content.size })
            void state.tr // what commands share looks at the selection anew only when it is asked for this
          }
          return commands.toggleWrap('blockquote')
        },
    }
  },
})
