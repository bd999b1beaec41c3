import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconH3,
  IconHighlight,
  IconItalic,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconSeparator,
  type TablerIcon,
} from '@tabler/icons-react'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Editor } from '@tiptap/react'
import { editorCopy } from './editor-copy.ts'

export interface Tool {
  readonly name: string
  readonly icon: TablerIcon
  /** Null for what is done once and has no on and off. */
  isOn(editor: Editor): boolean | null
  can(editor: Editor): boolean
  run(editor: Editor): void
}

function heading(level: 1 | 2 | 3, name: string, icon: TablerIcon): Tool {
  return {
    name,
    icon,
    isOn: (editor) => editor.isActive('heading', { level }),
    can: () => true,
    run: (editor) => void editor.chain().focus().toggleHeading({ level }).run(),
  }
}

/** In the order of the toolbar, in groups. */
export const tools: readonly (readonly Tool[])[] = [
  [
    {
      name: editorCopy.bold,
      icon: IconBold,
      isOn: (editor) => editor.isActive('bold'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleBold().run(),
    },
    {
      name: editorCopy.italic,
      icon: IconItalic,
      isOn: (editor) => editor.isActive('italic'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleItalic().run(),
    },
    {
      name: editorCopy.highlight,
      icon: IconHighlight,
      isOn: (editor) => editor.isActive('highlight'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleMark('highlight').run(),
    },
  ],
  [
    heading(1, editorCopy.heading1, IconH1),
    heading(2, editorCopy.heading2, IconH2),
    heading(3, editorCopy.heading3, IconH3),
  ],
  [
    {
      name: editorCopy.bulletList,
      icon: IconList,
      isOn: (editor) => editor.isActive('bulletList'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: editorCopy.orderedList,
      icon: IconListNumbers,
      isOn: (editor) => editor.isActive('orderedList'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: editorCopy.checkList,
      icon: IconListCheck,
      isOn: (editor) => editor.isActive('taskList'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleTaskList().run(),
    },
    {
      name: editorCopy.quote,
      icon: IconBlockquote,
      isOn: (editor) => editor.isActive('blockquote'),
      can: () => true,
      run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
    },
    {
      name: editorCopy.rule,
      icon: IconSeparator,
      isOn: () => null,
      can: () => true,
      run: (editor) => void editor.chain().focus().setHorizontalRule().run(),
    },
  ],
  [
    {
      name: editorCopy.undo,
      icon: IconArrowBackUp,
      isOn: () => null,
      can: (editor) => undoDepth(editor.state) > 0, // `editor.can()` would build every command at every key
      run: (editor) => void editor.chain().focus().undo().run(),
    },
    {
      name: editorCopy.redo,
      icon: IconArrowForwardUp,
      isOn: () => null,
      can: (editor) => redoDepth(editor.state) > 0,
      run: (editor) => void editor.chain().focus().redo().run(),
    },
  ],
]
