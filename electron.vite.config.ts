import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { readerPlugin } from './scripts/build-reader.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Addresses that begin with `/`: the same page is served from app://journal/ and from http://127.0.0.1:PORT/. */
const absoluteAssets: Plugin = { name: 'absolute-assets', enforce: 'post', config: () => ({ base: '/' }) }

// biome-ignore lint/style/noDefaultExport: the tool asks for it
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      sourcemap: false,
      // Dependencies stay in node_modules: the list of packages near the keys can then be counted.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          engine: at('src/vault/engine-entry.ts'),
          'kdf-worker': at('src/vault/crypto/kdf-worker.ts'),
          shell: at('src/loopback/main.ts'),
        },
        // Both shells look for engine.js beside themselves, so entries keep their names.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      sourcemap: false,
      // A sandboxed preload can load nothing but `electron`, and only as CommonJS.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    // ui-files.ts puts a fresh nonce here in every answer.
    html: { cspNonce: '__NONCE__' },
    plugins: [react(), absoluteAssets, readerPlugin(import.meta.dirname)],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
})
