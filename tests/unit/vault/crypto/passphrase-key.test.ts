import { describe, expect, test } from 'vitest'
import { anasMark, floorCost, testTools } from '#tests/support/test-tools.ts'
import { productionKdfCost } from '#vault/crypto/kdf-policy.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { newSalt, newSlotFile, openSlotFile } from '#vault/crypto/slot.ts'

const { deriveKey } = testTools()
const owner = { vid: '0123456789abcdef0123456789abcdef', mid: 'fedcba9876543210fedcba9876543210', mark: anasMark }

// An é, an umlaut, a ligature and a full-width letter: each has a second spelling in Unicode.
const passphrase = 'caf\u00e9 \u00fcber of\ufb01ce \uff21pril moor stone'

async function slotWith(words: string) {
  const salt = newSalt()
  const key = await deriveKey(words, salt, floorCost)
  return {
    salt,
    ...newSlotFile({ owner, bag: newKeyBag(owner.vid), cost: floorCost, salt, passphraseKey: key, epoch: 1 }),
  }
}

describe('a passphrase', () => {
  test.each(['NFC', 'NFD', 'NFKC', 'NFKD'] as const)('opens in its %s spelling', async (form) => {
    const { file, salt } = await slotWith(passphrase)
    const key = await deriveKey(passphrase.normalize(form), salt, floorCost)
    expect(() => openSlotFile(file, key)).not.toThrow()
  })

  test('100 wrong ones open nothing', async () => {
    const { file, salt } = await slotWith(passphrase)
    const opened: string[] = []
    for (const wrong of wrongPassphrases(100)) {
      const key = await deriveKey(wrong, salt, floorCost)
      try {
        openSlotFile(file, key)
        opened.push(wrong)
      } catch (error) {
        expect(error).toMatchObject({ code: 'wrong-passphrase' })
      }
    }
    expect(opened).toEqual([])
  })

  test('control: the right one, in the same loop, opens', async () => {
    const { file, salt } = await slotWith(passphrase)
    const key = await deriveKey(passphrase, salt, floorCost)
    expect(openSlotFile(file, key).bag.privateFile).toBe(owner.vid)
  })

  test('is turned into a key at the shipped cost, which differs from the floor', async () => {
    const salt = newSalt()
    const shipped = await deriveKey(passphrase, salt, productionKdfCost)
    const floor = await deriveKey(passphrase, salt, floorCost)
    expect(productionKdfCost).toEqual({ ops: 3, memBytes: 256 * 1024 * 1024 })
    expect(Buffer.from(shipped.expose()).equals(floor.expose())).toBe(false)
  })

  test.each([
    ['empty', ''],
    ['longer than 1,024 bytes', 'x'.repeat(1025)],
  ])('is refused when it is %s', async (_name, words) => {
    await expect(deriveKey(words, newSalt(), floorCost)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})

/** Near misses first (one letter, one case, one space off), then others. */
function wrongPassphrases(count: number): string[] {
  const near = [...passphrase].map((_, at) => [...passphrase].toSpliced(at, 1).join(''))
  const cased = [passphrase.toUpperCase(), ` ${passphrase}`, `${passphrase} `, passphrase.replaceAll(' ', '')]
  const other = Array.from({ length: count }, (_, n) => `another phrase number ${n}`)
  return [...near, ...cased, ...other].slice(0, count)
}
