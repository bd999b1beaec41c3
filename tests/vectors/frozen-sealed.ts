import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files that were sealed once and have to open for ever: two by this app, two by the `age` command (version 1.1.1). */
export const sealedFolder = join(import.meta.dirname, 'sealed')

/** A key that seals nothing but these. */
export const frozenIdentity = 'AGE-SECRET-KEY-1W3ESUQD74LGF2WMR4GG84YD62FY9LSU5WCKXQWMX2A3D4WA6PA7S5HUSE6'
export const frozenWords = {
  ours: 'parachute liable follicle savior navigator reference',
  command: 'harbour lantern quiet meadow copper river',
} as const

/** What is in each, by its SHA-256: without the blanks and ends of lines behind it. */
export const frozenSealed = [
  { name: 'ours-key.age', by: 'key', digest: 'beca19d151523249c8e651d783498bbe66159cdf470d650b150b90473267e980' },
  { name: 'ours-words.age', by: 'ours', digest: '4fdd90c7df30064c9906e9bf8247ab6ec0bbdf71d49739a846d2731dbc89970c' },
  { name: 'command-key.age', by: 'key', digest: '56b68f29b2c3ba85b128af99abeaba8e5203d37e897f62c9be2d6db4929d671b' },
  {
    name: 'command-words.age',
    by: 'command',
    digest: '9874293d580f0b82cb36006fc55df6efb69bb80078fcb41808ed424c967f566d',
  },
] as const

export const frozenFile = (name: string) => readFileSync(join(sealedFolder, name))
