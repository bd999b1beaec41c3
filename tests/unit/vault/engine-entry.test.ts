import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { notRun } from '#tests/support/not-run.ts'

const engine = 'out/main/engine.js'
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && major(path) < 24)

function major(path: string): number {
  return Number(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.')[0])
}

describe('the built engine', () => {
  test('refuses an older Node with a clear line, before it loads SQLite', (context) => {
    if (oldNode === undefined) return notRun(context, 'no Node older than 24 is installed here')
    if (!existsSync(engine)) return notRun(context, 'the app is not built: npm run build')
    const { status, stderr } = spawnSync(oldNode, [engine], { encoding: 'utf8' })
    expect(stderr).toMatch(/^Notes needs Node 24 or newer, and this is \d+\.\d+\.\d+\. Start it with: npm start\n$/)
    expect(status).toBe(78)
  })
})
