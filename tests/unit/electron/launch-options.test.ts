import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { vaultDirFrom } from '#electron/launch-options.ts'

const surroundings = { platform: 'linux', env: {}, home: '/home/ana' } as const

test('without --vault, the platform decides', () => {
  expect(vaultDirFrom([], surroundings)).toBe('/home/ana/.config/Notes/vault')
  expect(vaultDirFrom(['--ozone-platform=x11', '.'], surroundings)).toBe('/home/ana/.config/Notes/vault')
})

test.each([
  [['--vault', '/tmp/v'], '/tmp/v'],
  [['--vault=/tmp/v'], '/tmp/v'],
  [['--inspect=0', '/app', '--vault', '/tmp/v'], '/tmp/v'],
  [['.', '--vault', 'here'], resolve('here')],
])('%j opens the folder that was meant', (argv, folder) => {
  expect(vaultDirFrom(argv, surroundings)).toBe(folder)
})

test.each([[['--vault']], [['--vault', '']], [['--vault=']], [['--vault', '--other']]])(
  '%j opens no vault at all',
  (argv) => {
    expect(vaultDirFrom(argv, surroundings)).toBeNull()
  },
)
