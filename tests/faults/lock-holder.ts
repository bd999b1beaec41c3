import { takeVaultLock } from '#vault/files/vault-lock.ts'

/** Holds a vault's lock until it is killed. */
const lock = takeVaultLock(process.argv[2] ?? '')
process.send?.('held')
process.once('disconnect', () => lock.release()) // never outlives its test; and keeps the lock from being collected
