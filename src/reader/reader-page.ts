import { readerCopy as copy } from './reader-copy.ts'
import { readerMarks } from './reader-marks.ts'
import { readerStyle } from './reader-style.ts'

interface ReaderParts {
  readonly script: string
  /** Base64 of the SHA-256 of a text. */
  readonly digestOf: (text: string) => string
  /** Licences of the code that the script holds. */
  readonly notices: string
}

/**
 * The reader without a document (security design (b)14). Its policy lets the one script and the two style sheets run that it
 * was made with, and lets nothing be loaded or sent. One sign of the script changed, and it does not run at all.
 */
export function readerPage({ script, digestOf, notices }: ReaderParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digestOf(script)}'`,
    `style-src 'sha256-${digestOf(readerStyle)}' 'sha256-${readerMarks.documentStyle}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${copy.title}</title>`,
    `<style>${readerStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${copy.title}</h1>`,
    `<p>${copy.lead}</p>`,
    `<p id="off">${copy.off}</p>`,
    '<div id="place"></div>',
    `<h2>${copy.limits.title}</h2>`,
    `<ul>${copy.limits.items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
    '</main>',
    readerMarks.files,
    `<script>${script}</script>`,
    `<!--\n${notices}\n-->`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
