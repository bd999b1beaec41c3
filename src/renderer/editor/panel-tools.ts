import { IconLink, IconSearch } from '@tabler/icons-react'
import { editorCopy } from './editor-copy.ts'
import { type Tool, tools } from './tools.ts'

/** What can stand between the toolbar and the words. One at a time. */
export type Panel = 'link' | 'find'

/** The tools of the toolbar, with those that open a panel. */
export function toolsWithPanels(open: (panel: Panel) => void): readonly (readonly Tool[])[] {
  const link: Tool = {
    name: editorCopy.link,
    icon: IconLink,
    isOn: (editor) => editor.isActive('link'),
    can: () => true,
    run: () => open('link'),
  }
  const find: Tool = {
    name: editorCopy.find.open,
    icon: IconSearch,
    isOn: () => null,
    can: () => true,
    run: () => open('find'),
  }
  return [...tools.map((group, place) => (place === 0 ? [...group, link] : group)), [find]]
}
