import { win32 } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

/**
 * Asks where a copy goes; null when the person thinks better of it. Threat 16: of the suggested name only its last part
 * counts, so a name that came from elsewhere cannot lead to another folder. Threat 9: the place is not remembered.
 */
export async function chooseSavePath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: win32.basename(suggestedName), // knows both kinds of slash
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || filePath === '' ? null : filePath
}
