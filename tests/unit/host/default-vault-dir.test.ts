import { describe, expect, it } from 'vitest'
import { defaultVaultDir } from '#host/default-vault-dir.ts'

describe('defaultVaultDir', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.config/Notes/vault'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/a', '/data/config/Notes/vault'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/a', '/home/a/.config/Notes/vault'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Notes/vault'],
    ['darwin', { XDG_CONFIG_HOME: '/data' }, '/Users/a', '/Users/a/Library/Application Support/Notes/vault'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Notes\\vault'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Notes\\vault'],
  ] as const)('%s with %j', (platform, env, home, expected) => {
    expect(defaultVaultDir({ platform, env, home })).toBe(expected)
  })
})
