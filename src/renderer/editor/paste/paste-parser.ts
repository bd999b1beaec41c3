import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './clean-pasted.ts'

/**
 * What is pasted or dropped from an office program or a web page, as this editor would have written it. The editor has
 * read it into a document of its own, in which nothing runs and nothing is loaded; only there it is changed.
 */
export const PastedWords = Extension.create({
  name: 'pastedWords',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          transformPastedHTML: keepOfficeStyles,
          clipboardParser: new PasteParser(schema, DOMParser.fromSchema(schema).rules),
        },
      }),
    ]
  },
})

class PasteParser extends DOMParser {
  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    // Plain text, and what this editor has copied itself, is as it should be.
    if (options?.preserveWhitespace === true) return super.parseSlice(dom, options)
    const body = dom.ownerDocument?.body ?? null
    if (body === null || !body.contains(dom)) return super.parseSlice(dom, options)
    cleanPasted(body)
    return super.parseSlice(body, options)
  }
}

/** Word says in properties of its own what is a list. A browser forgets those, unless they are named as one's own. */
function keepOfficeStyles(html: string): string {
  return html.replace(/<[^<>]+>/g, (tag) => tag.replace(/(?<![-\w])mso-([a-z-]+)\s*:/gi, '--mso-$1:'))
}
