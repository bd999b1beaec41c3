import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { areBinariesKnown, nativeBinaryFolder } from '#vault/native-binary.ts'

describe('the SQLite binary', () => {
  test('is the one that was pinned', () => {
    expect(areBinariesKnown(nativeBinaryFolder())).toBe(true)
  })

  test('is refused with one changed byte, and when it is not there', () => {
    const folder = tempFolder()
    expect(areBinariesKnown(folder)).toBe(false)
    fs.cpSync(nativeBinaryFolder(), folder, { recursive: true })
    expect(areBinariesKnown(folder)).toBe(true)
    for (const name of fs.readdirSync(folder)) fs.appendFileSync(join(folder, name), '\0')
    expect(areBinariesKnown(folder)).toBe(false)
  })
})
