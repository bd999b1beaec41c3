import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { makeRecoveryCode } from '#vault/recovery/recovery-service.ts'
import { openSession } from '#vault/session.ts'

/**
 * Changes the passphrase again and again: "number 7" becomes "number 8", and so on, each with a recovery code of its own.
 * It tells its parent every number and every code that was acknowledged, and is killed in the middle of that.
 */
const [folder = ''] = process.argv.slice(2)
flushCompileCache() // now, for the processes after this one: it will not live to its end
// Started ahead of its turn, and told from which number to go on when the vault is free.
const [first] = (await once(process, 'message')) as [number]
const session = openSession(folder, testTools({ deriveKey: quickKey }))
const status = session.status()
const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
await session.unlock(memberId, `number ${first}`)
process.send?.(first)
for (let number = first; ; number += 1) {
  const [code = ''] = await makeRecoveryCode(session, `number ${number}`, false)
  process.send?.({ number, code })
  await session.changePassphrase(`number ${number}`, `number ${number + 1}`)
  process.send?.(number + 1)
}
