import { Mark } from '@tiptap/core'

/** Words that stand out. One tint, which follows the theme; what was pasted in another colour gets this one. */
export const HighlightMark = Mark.create({
  name: 'highlight',

  parseHTML() {
    return [{ tag: 'mark' }]
  },

  renderHTML() {
    return ['mark', 0]
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-h': () => this.editor.commands.toggleMark(this.name) }
  },
})
