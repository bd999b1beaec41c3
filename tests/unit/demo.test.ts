import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'

describe('the demo vault', () => {
  test('opens with the passphrases that it prints, and shows everything the rooms can', async () => {
    const folder = join(tempFolder(), 'vault')
    const printed = execFileSync(process.execPath, ['demo/make-demo-vault.ts', folder], { encoding: 'utf8' })
    const passphrase = printed.match(/passphrase: (.+)/)?.[1] ?? ''
    const { client, engine } = openEngine(folder, testTools())
    expect(await unlockFirst(client, passphrase)).toMatchObject({ name: 'Ana', closedInOrder: true })

    expect(await client.settings.get({})).toMatchObject({ role: 'hurt', stage: 2 })

    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    const trashed = await client.journal.list({ place: 'trash', after: null, limit: 50 })
    expect(entries.length).toBeGreaterThanOrEqual(20)
    expect(trashed.entries).toHaveLength(1)
    const weeks = (Date.parse(entries[0]?.day ?? '') - Date.parse(entries.at(-1)?.day ?? '')) / (7 * 24 * 3600 * 1000)
    expect(Math.round(weeks)).toBe(10)

    const { copies, holdErased } = await client.snapshots.list({})
    expect(copies.length).toBeGreaterThanOrEqual(5)
    expect(holdErased).toBe(true)
    const earlier = (await client.snapshots.listShared({})).copies.at(-1)?.file ?? ''
    const then = await client.snapshots.sharedPieces({ file: earlier, after: 0, limit: 50 })
    const now = await client.shared.list({ after: 0, limit: 50 })
    expect(then.items.length).toBeGreaterThan(0)
    expect(then.items.length, 'our room as it was').toBeLessThan(now.items.length)
    const { unlocks, triedSinceLast } = await client.unlockHistory.list({})
    expect(unlocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['passphrase', 'refused-passphrase', 'passphrase'])
    expect(triedSinceLast).toBe(true)

    const documents = await Promise.all(entries.map(({ id }) => client.journal.open({ id })))
    const text = JSON.stringify(documents.map(({ document }) => document))
    for (const type of ['heading', 'bulletList', 'orderedList', 'blockquote', 'bold', 'link']) {
      expect(text).toContain(`"type":"${type}"`)
    }

    expect(await client.membership.get({})).toEqual({ state: 'paired' })
    expect((await client.draft.get({})).document).not.toBeNull()
    const overview = await client.shared.overview({})
    expect(overview.members.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(overview.findings).toEqual({ missing: [], rewritten: [], foreign: false, ahead: false })
    const { items } = await client.shared.list({ after: 0, limit: 50 })
    expect(items.every(({ state }) => state === 'whole')).toBe(true)
    expect(new Set(items.map(({ author }) => author)).size).toBe(2)
    expect(JSON.stringify(items), 'what was taken out').not.toContain('how hard this is')
    expect(items.filter((item) => item.state === 'whole' && item.isKeptByBoth)).toHaveLength(1)
    const shownIn = items.flatMap((item) => (item.state === 'whole' ? [item.createdAt] : []))
    expect(shownIn).toEqual(shownIn.toSorted().toReversed())
    engine.close()

    const ben = openEngine(folder, testTools())
    const status = await ben.client.vault.status({})
    const member = status.state === 'ready' ? status.members.find(({ mark }) => mark.letter === 'B') : undefined
    const hisPassphrase = printed.match(/Ben's passphrase: (.+)/)?.[1] ?? ''
    await ben.client.session.unlock({ memberId: member?.id ?? '', passphrase: hisPassphrase })
    expect((await ben.client.journal.list({ place: 'journal', after: null, limit: 50 })).entries).toHaveLength(2)
  })
})
