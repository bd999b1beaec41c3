import { describe, expect, it } from 'vitest'
import { contentPolicy, responseHeaders } from '#host/content-policy.ts'

/** Security design (d), word for word, with the nonce of the style elements and the page's own Trusted Types policy. */
const policyOf = (connect: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' blob:; font-src 'self'; connect-src ${connect}; media-src 'none'; object-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default ProseMirrorClipboard`

describe('contentPolicy', () => {
  it('lets a page in Electron reach no address at all', () => {
    expect(contentPolicy({ shell: 'electron', nonce: 'abc' })).toBe(policyOf("'none'"))
  })

  it('lets a page in a browser reach its own server and nothing else', () => {
    expect(contentPolicy({ shell: 'browser', nonce: 'abc' })).toBe(policyOf("'self'"))
  })
})

describe('responseHeaders', () => {
  it('isolates the page, keeps nothing and denies every feature', () => {
    const headers = responseHeaders({ shell: 'browser', nonce: 'abc' })
    expect(headers).toMatchObject({
      'content-security-policy': policyOf("'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    const features = headers['permissions-policy']?.split(', ') ?? []
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'usb=()']))
    expect(features.every((feature) => feature.endsWith('=()'))).toBe(true)
  })

  it('gives no other site any permission', () => {
    const names = Object.keys(responseHeaders({ shell: 'browser', nonce: 'abc' }))
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
  })
})
