export type Shell = 'electron' | 'browser'

/**
 * The Content-Security-Policy of every answer (security design (d)). A page may run and show only what was built with
 * it; strings never become code. `nonce` admits the style elements that the component library writes.
 */
export function contentPolicy({ shell, nonce }: { shell: Shell; nonce: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    // In Electron the page talks over a port that it was handed. In a browser it may reach this server and nothing else.
    `connect-src ${shell === 'electron' ? "'none'" : "'self'"}`,
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "child-src 'none'",
    "worker-src 'none'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default ProseMirrorClipboard',
  ].join('; ')
}

/** All headers of an answer except its type and length: the policy above, isolation, and nothing kept anywhere. */
export function responseHeaders({ shell, nonce }: { shell: Shell; nonce: string }): Record<string, string> {
  return {
    'content-security-policy': contentPolicy({ shell, nonce }),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'permissions-policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  }
}

const deniedFeatures = [
  'accelerometer',
  'ambient-light-sensor',
  'attribution-reporting',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
]
