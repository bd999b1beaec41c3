declare module 'markdown-it-mark' {
  import type { PluginSimple } from 'markdown-it'

  const plugin: PluginSimple
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default plugin
}
