import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { windowTitle } from './window.ts'

/**
 * The menu gives every editing and viewing command a name and a key, for people who cannot use the page's own controls.
 * Threat 3: an installed app offers neither reload nor developer tools, and macOS no Services menu, which hands marked
 * text to other programs.
 */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform)))
}

export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const appMenu: MenuItemConstructorOptions =
    platform === 'darwin'
      ? {
          label: windowTitle,
          submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }],
        }
      : { label: '&File', submenu: [{ role: 'quit' }] }
  return [
    appMenu,
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        separator,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
      ],
    },
    { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ]
}
