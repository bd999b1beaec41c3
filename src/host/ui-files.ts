import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { responseHeaders, type Shell } from './content-policy.ts'

/** What the build writes wherever a nonce belongs. */
const noncePlaceholder = '__NONCE__'

interface UiResponse {
  readonly status: 200 | 404
  readonly headers: Record<string, string>
  readonly body: Buffer<ArrayBuffer>
}

export interface UiFiles {
  /** Answers for the path of an address, as it stands there: nothing is decoded, joined or resolved. */
  respond(path: string, shell: Shell): UiResponse
}

/**
 * Reads the built page once. From then on a request is a look-up in a fixed map, so no path can reach another file.
 * Throws when `directory` holds no index.html.
 */
export function loadUiFiles(directory: string): UiFiles {
  const filesByPath = new Map(listFiles(directory, '').map((path) => [path, readFile(directory, path)]))
  const index = filesByPath.get('/index.html')
  if (index === undefined) throw new Error('the built page is missing: index.html was not found')
  filesByPath.set('/', index)

  return {
    respond(path, shell) {
      const nonce = randomBytes(16).toString('base64')
      const file = filesByPath.get(path)
      const headers = {
        ...responseHeaders({ shell, nonce }),
        'content-type': file?.type ?? 'text/plain; charset=utf-8',
      }
      if (file === undefined) return { status: 404, headers, body: Buffer.from('Not found\n') }
      const body = file.page === null ? file.bytes : Buffer.from(file.page.replaceAll(noncePlaceholder, nonce))
      return { status: 200, headers, body }
    },
  }
}

interface UiFile {
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
  /** The text of an HTML page, which gets a fresh nonce in each answer. */
  readonly page: string | null
}

function readFile(directory: string, path: string): UiFile {
  const bytes = readFileSync(join(directory, path))
  const extension = extname(path)
  const type = typesByExtension.get(extension) ?? 'application/octet-stream'
  return { type, bytes, page: extension === '.html' ? bytes.toString('utf8') : null }
}

function listFiles(directory: string, prefix: string): string[] {
  return readdirSync(join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}/${entry.name}`
    if (entry.isDirectory()) return listFiles(directory, path)
    return entry.isFile() ? [path] : []
  })
}

const typesByExtension = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
])
