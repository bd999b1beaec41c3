import {
  IconAbc,
  IconCopyPlus,
  IconLink,
  IconMaximize,
  IconPhoto,
  IconPrinter,
  IconSearch,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { editorCopy } from '../editor-copy.ts'
import { type Tool, tools } from '../tools.ts'

/** What can stand between the toolbar and the words. One at a time. */
export type Panel = 'link' | 'find' | 'count' | 'print'

/** The tools of the toolbar, with those that open a panel and the one that leaves only the page. */
export function toolsWithPanels(
  open: (panel: Panel) => void,
  onOnlyPage: () => void,
  /** Null where pictures are not taken. */
  onPicture: (() => void) | null,
  /** Left out where nothing is shared. */
  passage: { can(editor: Editor): boolean; run(): void } | undefined,
): readonly (readonly Tool[])[] {
  const link: Tool = {
    ...once(editorCopy.link, IconLink, () => open('link')),
    isOn: (editor) => editor.isActive('link'),
  }
  const share =
    passage === undefined ? [] : [{ ...once(editorCopy.sharePassage, IconCopyPlus, passage.run), can: passage.can }]
  const picture = onPicture === null ? [] : [once(editorCopy.picture.add, IconPhoto, onPicture)]
  const added: Readonly<Record<number, readonly Tool[]>> = { 0: [link], 2: picture }
  return [
    ...tools.map((group, place) => [...group, ...(added[place] ?? [])]),
    [
      once(editorCopy.find.open, IconSearch, () => open('find')),
      once(editorCopy.count.open, IconAbc, () => open('count')),
      once(editorCopy.print.open, IconPrinter, () => open('print')),
      once(editorCopy.onlyPage.enter, IconMaximize, onOnlyPage),
      ...share,
    ],
  ]
}

function once(name: string, icon: TablerIcon, run: () => void): Tool {
  return { name, icon, isOn: () => null, can: () => true, run }
}
