import type { DownloadItem, Session } from 'electron'
import { pageOrigin } from './page-address.ts'

/** The only names under which anything leaves: they say neither what the app is called nor whose it is. */
const neutralNames: ReadonlyMap<string, RegExp> = new Map([
  ['application/zip', /^files-\d{4}-\d{2}-\d{2}\.zip$/],
  ['application/octet-stream', /^summary-\d{4}-\d{2}(-json)?\.age$/],
  ['text/html', /^summary-\d{4}-\d{2}-reader\.html$/], // holds sealed bytes and no others
])

/**
 * Threats 16 and 17, hostile content or a hostile package in the page: nothing is downloaded but a file that the page
 * made itself, right after somebody pressed a key or a button, and where to is asked in the system's own dialog. What
 * a file is called and where it went is nobody's business, so the system is not asked to remember it.
 */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item, contents) => {
    if (!isWanted(item)) return event.preventDefault()
    item.setSaveDialogOptions({
      defaultPath: item.getFilename(),
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    })
    contents.once('destroyed', () => item.cancel()) // a lock leaves no half of a file
    // Neither does a full disk, or a folder that is gone: what could be gone on with is thrown away.
    item.on('updated', (_, state) => state === 'interrupted' && item.cancel())
  })
}

function isWanted(item: DownloadItem): boolean {
  return (
    item.hasUserGesture() &&
    item.getURL().startsWith(`blob:${pageOrigin}/`) &&
    neutralNames.get(item.getMimeType())?.test(item.getFilename()) === true
  )
}
