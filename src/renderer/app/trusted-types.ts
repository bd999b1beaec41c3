/**
 * The page's one way to turn a string into something that the browser interprets. Libraries may put plain text and
 * style rules through it; a string that could hold a tag, and every script, is refused.
 *
 * This module is imported before all others, because a library may write to the page while it loads.
 */
interface PolicyFactory {
  createPolicy(
    name: 'default',
    rules: {
      createHTML(text: string): string
      createScript(text: string): string
      createScriptURL(text: string): string
    },
  ): unknown
}

function refuse(): never {
  throw new TypeError('refused by the page policy')
}

function plainTextOnly(text: string): string {
  return text.includes('<') ? refuse() : text
}

const { trustedTypes } = window as { trustedTypes?: PolicyFactory }

trustedTypes?.createPolicy('default', {
  createHTML: plainTextOnly,
  createScript: refuse,
  createScriptURL: refuse,
})
