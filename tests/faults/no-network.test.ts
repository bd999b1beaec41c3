import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { addressesReached } from '#tests/support/network-trace.ts'
import { notRun } from '#tests/support/not-run.ts'
import { openPage } from '#tests/support/shell-client.ts'
import { startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase } from '#tests/support/test-tools.ts'

const tracer = ['strace', '-f', '-qq', '-e', 'trace=network', '-o']

function canTrace(): boolean {
  try {
    execFileSync('strace', ['-qq', '-e', 'trace=none', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the host and the engine', () => {
  test('reach no address in an evening of writing', async (context) => {
    if (!canTrace()) return notRun(context, 'strace is not installed, or may not trace here')
    const folder = tempFolder()
    const trace = join(folder, 'trace')
    const shell = await startShellProcess(join(folder, 'vault'), folder, [...tracer, trace])
    const { client, closed } = await openPage(await shell.link())
    await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('https://example.com/') })
    await client.journal.save({ id, document: plainDocument('mailto:ana@example.com') })
    await client.journal.search({ query: 'example', after: null, limit: 5 })
    await client.journal.trash({ id })
    await client.journal.erase({ id })
    await client.session.lock({ hidden: false })
    await closed
    await openPage(await shell.link())
    await shell.stop()
    const written = fs.readFileSync(trace, 'utf8')
    expect(written, 'control: the server was seen to listen').toContain('listen(')
    expect(addressesReached(written)).toEqual([])
  })

  test('control: a process that looks up a name and connects is seen', async (context) => {
    if (!canTrace()) return notRun(context, 'strace is not installed, or may not trace here')
    const trace = join(tempFolder(), 'trace')
    const reach = `require('net').connect(9, '127.0.0.1').on('error', () => {});
      require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1', function () { this.close?.(); process.exit() })`
    const [command = '', ...flags] = [...tracer, trace, process.execPath, '-e', reach]
    await once(spawn(command, flags, { stdio: 'ignore' }), 'close')
    expect(addressesReached(fs.readFileSync(trace, 'utf8'))).toEqual(expect.arrayContaining(['127.0.0.1:9']))
  })
})
