declare module 'markdown-it-mark' {
  import type { MarkdownIt } from 'markdown-it'

  const plugin: (parser: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default plugin
}
