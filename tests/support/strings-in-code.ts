import { parseSync } from 'vite'

/** A text that stands in code, whole: pieces that are put together are one text, and what is put in is left out. */
export interface CodeString {
  /** Where it stands: between tags, in an attribute of one, in the sentence of an error, or anywhere else. */
  readonly place: 'between tags' | 'attribute' | 'error' | 'code'
  readonly text: string
}

/** What stands for whatever is put into a text while the app runs: no letter, so that it splits no sentence. */
const putIn = '▢'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Every text of a source, in any quotes, between tags, in templates, and put together with plus. No types, no imports. */
export function stringsInCode(path: string, source: string): CodeString[] {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} cannot be read`)
  const found: CodeString[] = []
  walk(program as unknown as Node, 'code')
  return found.filter(({ text }) => text.trim() !== '')

  function walk(node: Node, place: CodeString['place']): void {
    const text = textOf(node)
    if (text !== null) found.push({ place, text })
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
        return
      case 'JSXElement':
      case 'JSXFragment':
        found.push({ place: 'between tags', text: betweenTags(node) })
        walkAll(node, place)
        return
      case 'JSXText':
        found.push({ place: 'between tags', text: String(node.value) })
        return
      case 'JSXAttribute':
        walkAll(node, 'attribute')
        return
      case 'NewExpression':
      case 'CallExpression': {
        const callee = node.callee as Node
        walkAll(node, /Error$/.test(String(callee.name ?? '')) ? 'error' : place)
        return
      }
      default:
        // The pieces of a text that was taken whole are taken too: a branch inside it is a text of its own.
        walkAll(node, place)
    }
  }

  function walkAll(node: Node, place: CodeString['place']): void {
    for (const value of Object.values(node)) {
      for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) walk(one, place)
    }
  }
}

/** The text that a node is, if it is one. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as { value: { cooked: string | null } }[]
    const inside = node.expressions as Node[]
    return quasis.map(({ value }, n) => (value.cooked ?? '') + (n < inside.length ? pieceOf(inside[n]) : '')).join('')
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    // Each side is read once: read twice at every "+", a long chain would never end.
    const sides = [node.left, node.right].map((side) => textOf(side as Node))
    return sides.some((text) => text !== null) ? sides.map((text) => text ?? putIn).join('') : null
  }
  return null
}

function pieceOf(node: Node | undefined): string {
  return (node === undefined ? null : textOf(node)) ?? putIn
}

function betweenTags(node: Node): string {
  const children = node.children as Node[]
  return children
    .map((child) => {
      if (child.type === 'JSXText') return String(child.value)
      if (child.type === 'JSXElement' || child.type === 'JSXFragment') return betweenTags(child)
      if (child.type === 'JSXExpressionContainer') return pieceOf(child.expression as Node)
      return ''
    })
    .join('')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Whether a text can be words for a person: more than one of them, or one with a capital. Ids and names of code are not. */
export function isWording(text: string): boolean {
  return /\p{L}{2,}[\s\u00a0,.;:–—-]*\s\p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}+[\p{Ll}.,?!…]*\s*$/u.test(text)
}
