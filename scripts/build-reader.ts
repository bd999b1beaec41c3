import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { readerPage } from '../src/reader/reader-page.ts'

/** What the script is made of. Their licences ask to be named wherever the code goes. */
const packages = [
  'age-encryption',
  '@noble/ciphers',
  '@noble/curves',
  '@noble/hashes',
  '@noble/post-quantum',
  '@scure/base',
]

/**
 * The reader of a sealed document, as one page: everything is in it, and the same source gives the same bytes. The page of
 * the app imports it as a text, and puts the sealed bytes into it.
 */
export async function buildReader(root: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      sourcemap: false,
      target: ['chrome111', 'firefox115', 'safari16.4'],
      lib: { entry: join(root, 'src/reader/reader.ts'), formats: ['iife'], name: 'reader', fileName: 'reader' },
    },
  })
  const [bundle] = [made].flat()
  const chunks = bundle !== undefined && 'output' in bundle ? bundle.output : []
  const [script] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code.trim()] : []))
  if (chunks.length !== 1 || script === undefined) throw new Error('the reader is not one script')
  if (/<\/script|<!--|\bimport\(|\beval\(/i.test(script)) throw new Error('the reader cannot stand within a page')
  return readerPage({ script, digestOf, notices: packages.map((name) => noticeOf(root, name)).join('\n\n') })
}

/** `import { readerPage } from 'virtual:reader'` in the page of the app. */
export function readerPlugin(root: string): Plugin {
  const name = 'virtual:reader'
  return {
    name: 'reader',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) =>
      id === `\0${name}` ? `export const readerPage = ${JSON.stringify(await buildReader(root))}` : undefined,
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function noticeOf(root: string, name: string): string {
  const licence = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim()
  return `${name}\n\n${licence.replaceAll('--', '- -')}`
}
