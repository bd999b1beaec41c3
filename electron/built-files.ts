import { fileURLToPath } from 'node:url'

/**
 * Where the build puts what the shell starts. The paths lie beside the built main file and nowhere else: neither the
 * working directory nor an argument can point the shell at other code.
 */
export const builtFiles = {
  engine: fileURLToPath(new URL('./engine.js', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  ui: fileURLToPath(new URL('../renderer', import.meta.url)),
}
