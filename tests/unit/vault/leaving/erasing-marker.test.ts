import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, eraseRoomOf, pairedVault, placesOf } from '#tests/support/two-members.ts'
import { encodeErasingMarker, signErasing } from '#vault/crypto/erasing-marker.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

const tools = testTools({ deriveKey: quickKey })
const vault = () => join(tempFolder(), 'vault')

describe('a marker that somebody has put there', () => {
  /** Ben has left, and his slot is gone; then a marker in his name turns up that names Ana's room. */
  async function markerOf(folder: string, isBens: boolean): Promise<string> {
    await pairedVault(folder, tools)
    const ben = await enter(folder, tools, 'Ben')
    const { mid, bag } = ben.engine.context.session.author()
    const { vid } = ben.engine.context.session.link().shared()
    ben.engine.close()
    const ana = await placesOf(folder, tools, 'Ana')
    const signer = isBens ? bag : newKeyBag('ab'.repeat(16))
    await eraseRoomOf(folder, tools, 'Ben')
    const named = [ana.file, bag.shared?.file ?? '', 'cd'.repeat(16)]
    fs.writeFileSync(vaultLayout(folder).room('cd'.repeat(16)), 'left behind')
    const marker = signErasing(vid, mid, named, signer)
    fs.writeFileSync(vaultLayout(folder).erasing, encodeErasingMarker(marker), { mode: 0o600 })
    return ana.file
  }

  test('and signed removes neither the room of who is in nor the shared one', async () => {
    const folder = vault()
    const file = await markerOf(folder, true)
    const { client } = await enter(folder, tools, 'Ana')
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    expect(fs.existsSync(vaultLayout(folder).room(file))).toBe(true)
    // Control: it was believed as far as it can be, and a file of nobody went.
    expect(fs.existsSync(vaultLayout(folder).room('cd'.repeat(16)))).toBe(false)
    expect(fs.existsSync(vaultLayout(folder).erasing)).toBe(false)
  })

  test('and nobody of the vault has signed removes nothing at all', async () => {
    const folder = vault()
    await markerOf(folder, false)
    const { client } = await enter(folder, tools, 'Ana')
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    expect(fs.existsSync(vaultLayout(folder).room('cd'.repeat(16)))).toBe(true)
  })

  test('in the name of a member whose slot is there counts as nothing', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const { engine } = await enter(folder, tools, 'Ben')
    const { mid, bag } = engine.context.session.author()
    const { vid } = engine.context.session.link().shared()
    engine.close()
    const marker = signErasing(vid, mid, [bag.privateFile], bag)
    fs.writeFileSync(vaultLayout(folder).erasing, encodeErasingMarker(marker), { mode: 0o600 })
    const ana = await enter(folder, tools, 'Ana')
    expect(fs.existsSync(vaultLayout(folder).room(bag.privateFile))).toBe(true)
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.membership.get({})).toEqual({ state: 'paired' })
    expect(fs.existsSync(vaultLayout(folder).erasing)).toBe(false)
  })

  test('with a name that is no id is not read', async () => {
    const folder = vault()
    const { engine } = await createdEngine(folder, tools)
    const { mid, bag } = engine.context.session.author()
    engine.close()
    expect(() => encodeErasingMarker(signErasing('ab'.repeat(16), mid, ['../../somewhere'], bag))).toThrow()
  })
})
