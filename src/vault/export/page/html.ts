import { createHash } from 'node:crypto'
import type { PageNode } from '#api/export-page.ts'
import { pageStyle } from './page-style.ts'

/**
 * The file around the tree. It loads nothing and runs nothing, wherever it is opened: that is said in itself, because a
 * therapist's browser knows no other rule. Nothing in it names the app, a program or a moment.
 */
export function htmlHead(title: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${filePolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '',
  ].join('\n')
}

export const htmlEnd = '</body>\n</html>\n'

const styleDigest = createHash('sha256').update(pageStyle).digest('base64')
/** Also without `base-uri` or `form-action` there is nothing to misuse: no address can be in the tree. */
export const filePolicy = `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`

export function htmlOf(node: PageNode): string {
  if (typeof node === 'string') return escaped(node)
  const { tag, attributes, children } = node
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${tag}${named.join('')}>${children.map(htmlOf).join('')}</${tag}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
