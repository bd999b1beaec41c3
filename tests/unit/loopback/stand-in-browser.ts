import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage } from './stand-in-page.ts'

// A program that is started as a browser would be. It follows the hand-over file, joins, and writes down what it saw
// into the folder that its first argument names. Its second argument says what it does next.

const [reportPath = '', behaviour = '', ...flags] = process.argv.slice(2)
const profile = flags.find((flag) => flag.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
const address = flags.at(-1) ?? ''

if (behaviour === 'fail') process.exit(1)
const page = readFileSync(new URL(address), 'utf8')
const link = /url=([^"]+)/.exec(page)?.[1] ?? ''
writeFileSync(join(profile, 'Preferences'), '{}')
const { closed, enginePid, say } = await openPage(link)
writeFileSync(reportPath, JSON.stringify({ pid: process.pid, enginePid, profile, flags, link }))

if (behaviour === 'close') process.exit(0)
if (behaviour !== 'stay') say(behaviour)
await closed
// A page that lost its engine loads itself again.
await fetch(`${link.split('#')[0]}`)
setInterval(() => {}, 1_000)
