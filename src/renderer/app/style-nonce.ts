/** The nonce that lets a library add a style sheet. The server writes a fresh one into every page that it serves. */
export function styleNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('content') || undefined
}
