import { IconAbc, IconLink, IconMaximize, IconPrinter, IconSearch, type TablerIcon } from '@tabler/icons-react'
import { editorCopy } from '../editor-copy.ts'
import { type Tool, tools } from '../tools.ts'

/** What can stand between the toolbar and the words. One at a time. */
export type Panel = 'link' | 'find' | 'count' | 'print'

/** The tools of the toolbar, with those that open a panel and the one that leaves only the page. */
export function toolsWithPanels(open: (panel: Panel) => void, onOnlyPage: () => void): readonly (readonly Tool[])[] {
  const link: Tool = {
    ...once(editorCopy.link, IconLink, () => open('link')),
    isOn: (editor) => editor.isActive('link'),
  }
  return [
    ...tools.map((group, place) => (place === 0 ? [...group, link] : group)),
    [
      once(editorCopy.find.open, IconSearch, () => open('find')),
      once(editorCopy.count.open, IconAbc, () => open('count')),
      once(editorCopy.print.open, IconPrinter, () => open('print')),
      once(editorCopy.onlyPage.enter, IconMaximize, onOnlyPage),
    ],
  ]
}

function once(name: string, icon: TablerIcon, run: () => void): Tool {
  return { name, icon, isOn: () => null, can: () => true, run }
}
