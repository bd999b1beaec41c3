import { type EngineChild, type EngineEnd, type EngineProcess, openEngineProcess } from './engine-process.ts'

/** Two members go through a gate before they sit together. */
const membersTogether = 2

/** Which engine takes the next page, from how the one before it has ended. */
export interface EngineSuccession {
  /** `before` is null at the start of the app. */
  next(before: EngineEnd | null): Promise<EngineProcess>
  /** Ends an engine that stands by for a session together. The one with a page is ended by whoever serves the page. */
  end(): Promise<void>
}

/**
 * For a session together a fresh engine stands by without a page, while one gate after the other takes a passphrase
 * and hands on what is needed, sealed to that engine. A gate that ends in any other way ends the whole attempt: then
 * the lock screen comes back.
 */
export function createEngineSuccession(start: () => EngineChild, vaultDir: string): EngineSuccession {
  let standby: { readonly engine: EngineProcess; readonly key: string; readonly seated: readonly string[] } | null =
    null

  const alone = () => openEngineProcess(start(), vaultDir, { kind: 'alone' })

  async function dropStandby(): Promise<void> {
    const dropped = standby
    standby = null
    await dropped?.engine.lock()
  }

  function gate(): EngineProcess {
    if (standby === null) return alone()
    const seated = standby.seated[0] ?? null
    const opened = openEngineProcess(start(), vaultDir, { kind: 'gate', sealTo: standby.key, seated })
    // At once, and not when the next page is due: after Hide that may be hours, and the first seat may be taken.
    void opened.ended.then(({ handedOn }) => (handedOn === null ? dropStandby() : undefined))
    return opened
  }

  async function beginTogether(): Promise<EngineProcess> {
    const engine = openEngineProcess(start(), vaultDir, { kind: 'together' })
    const key = await engine.ready.catch(() => null)
    if (key === null) return alone()
    standby = { engine, key, seated: [] }
    return gate()
  }

  async function seat(handedOn: NonNullable<EngineEnd['handedOn']>): Promise<EngineProcess> {
    const waiting = standby
    try {
      if (waiting === null) throw new Error('nothing stands by')
      waiting.engine.handOn(handedOn.sealed)
      standby = { ...waiting, seated: [...waiting.seated, handedOn.mid] }
    } catch {
      await dropStandby() // it has ended meanwhile
      return alone()
    }
    if (standby.seated.length < membersTogether) return gate()
    standby = null
    return waiting.engine
  }

  return {
    async next(before) {
      if (before !== null && before.handedOn !== null) return seat(before.handedOn)
      await dropStandby()
      return before?.next === 'together' ? beginTogether() : alone()
    },
    end: dropStandby,
  }
}
