import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensMark, bensPassphrase } from '#tests/support/two-members.ts'
import { openSession } from '#vault/session.ts'

/**
 * Does one thing between the two members and tells its parent when it begins and when it is done: `join` sets up the
 * second one; `accept` unlocks the first one and says yes. It is killed in the middle of that.
 */
const [folder = '', what = '', memberId = '', passphrase = ''] = process.argv.slice(2)
const session = openSession(folder, testTools({ deriveKey: quickKey }))
if (what === 'join') {
  session.status()
  process.send?.('begins')
  await session.join({ name: 'Ben', passphrase: bensPassphrase, mark: bensMark })
} else {
  await session.unlock(memberId, passphrase)
  const asked = session.link().get()
  process.send?.('begins')
  if (asked.state === 'asked') session.link().accept(asked.words)
}
process.send?.('done')
session.close()
process.disconnect?.()
