import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { openSession } from '#vault/session.ts'

/**
 * Erases the room of one member, tells its parent when it begins, and is killed in the middle of that. It ends by
 * itself when it was quicker than the kill.
 */
const [folder = '', letter = '', passphrase = ''] = process.argv.slice(2)
const session = openSession(folder, testTools({ deriveKey: quickKey }))
const status = session.status()
const members = status.state === 'ready' ? status.members : []
const member = members.find(({ mark }) => mark.letter === letter)
await session.unlock(member?.id ?? '', passphrase)
process.send?.('erasing')
const begin = performance.now()
await session.erase(passphrase)
process.send?.(performance.now() - begin)
session.close()
process.disconnect()
