import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'

/** What a browser writes at the edges of a sheet: the title, an address, a time of day. */
export const edge = /A title|Notes|about:|127\.0\.0\.1|\d{1,2}:\d\d\s[AP]M/

/** The words of a print as a person gets it who has changed nothing in the print window. */
export async function textAtTheEdges(page: Page): Promise<string> {
  const pdf = await page.pdf({ displayHeaderFooter: true, format: 'A4', preferCSSPageSize: false })
  return spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 2 ** 26 }).stdout.toString()
}
