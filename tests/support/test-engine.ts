import { runEngine, silenceCrashes } from '#vault/engine-process.ts'
import { openHostChannel } from '#vault/host-channel.ts'
import { quickKey, testTools } from './test-tools.ts'

/**
 * The program of an engine process for tests: the shipped one with the lowest accepted cost of key derivation, or
 * with `quick` as its first argument with one hash in its place.
 */
const exit = (code: number) => process.exit(code)
process.umask(0o077)
silenceCrashes(process, exit)
runEngine(openHostChannel(), testTools(process.argv[2] === 'quick' ? { deriveKey: quickKey } : {}), exit)
