import { describe, expect, test } from 'vitest'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  evening,
  hours,
  type Member,
  readyToSign,
} from '#tests/support/agreement-world.ts'
import { forge } from '#tests/support/forged-step.ts'
import { headOf, recordAfter } from '#tests/support/record-chain.ts'
import { historiesIn, historyIn } from '#vault/agreements/agreements-place.ts'
import {
  beginSigning,
  clockRight,
  end,
  type OneVersion,
  pause,
  putAway,
  sign,
  undo,
} from '#vault/agreements/agreements-service.ts'
import { waitingSignatures } from '#vault/agreements/agreements-store.ts'
import { detailOf, summariesOf } from '#vault/agreements/agreements-view.ts'
import { openPost } from '#vault/agreements/blind-post.ts'
import { emptyHead } from '#vault/shared/record.ts'

const stepOf = (given: OneVersion, step: object) => ({ agreement: given.id, version: given.version, step })
const livesOf = (world: AgreementWorld) => historiesIn(world.ana.place.room, world.now())[0]?.lives ?? []
const stateOf = (world: AgreementWorld) => {
  const [life] = summariesOf(historiesIn(world.ana.place.room, world.now()), []).map(
    ({ running, coming, ended }) => running ?? coming ?? ended,
  )
  return life?.state === 'ended' ? `ended ${life.ending}` : life?.state
}
const signs = (member: Member, given: OneVersion) => () => {
  beginSigning(member.place, given)
  sign(member.place, given)
}
const signed = (world: AgreementWorld, given: OneVersion) => {
  evening(world.ana, signs(world.ana, given))
  evening(world.ben, signs(world.ben, given))
  evening(world.ana)
  evening(world.ben)
}
const inForce = () => {
  const world = agreementWorld()
  const given = readyToSign(world)
  signed(world, given)
  world.shift(5 * days)
  return { world, given }
}

describe('one of the two alone', () => {
  test('cannot sign for both: own signature twice, none, or one of other words', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ben, signs(ben, given))
    evening(ana)
    const own = ben.place.store.read(waitingSignatures)[0]?.signature ?? ''
    const posts = historyIn(ana.place, given.id).posts.get(given.version)
    const post = posts?.get(ana.signer.mid)?.at(-1)?.id
    for (const anas of [own, Buffer.alloc(64).toString('base64')]) {
      const signatures = { [ana.signer.mid]: anas, [ben.signer.mid]: own }
      const key = Buffer.alloc(32, 7).toString('base64')
      forge(world, { kind: 'agreement-signed', content: { agreement: given.id, version: 2, signatures, post, key } })
      expect(stateOf(world)).toBe('signing')
    }
  })

  /** Ana has signed and taken it back; Ben has signed, and has opened her earlier post by himself. */
  function takenBack() {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ben, signs(ben, given))
    evening(ana, signs(ana, given))
    const anasHead = world.report().heads[ana.signer.mid] ?? emptyHead
    const own = ben.place.store.read(waitingSignatures)[0]
    const posts = historyIn(ana.place, given.id).posts.get(given.version)
    const [mine, theirs] = [posts?.get(ben.signer.mid)?.at(-1), posts?.get(ana.signer.mid)?.at(-1)]
    if (own === undefined || mine === undefined || theirs === undefined) throw new Error('nothing was signed')
    const found = openPost({ vid: ana.place.room.vid, agreement: given.id, version: 2 }, own, mine, theirs)
    if (found === null) throw new Error('nothing to take')
    const signatures = { [ana.signer.mid]: found.signature, [ben.signer.mid]: own.signature }
    const content = { agreement: given.id, version: 2, signatures, post: theirs.id, key: found.key }
    return { world, given, content, anasHead }
  }

  test('cannot use a signature that the other has taken back, whatever he says to have seen and when', () => {
    for (const seeing of ['all', 'what was there then'] as const) {
      const { world, given, content, anasHead } = takenBack()
      evening(world.ana, () => void beginSigning(world.ana.place, given))
      const seen = seeing === 'all' ? {} : { seen: anasHead }
      const createdAt = new Date(world.now().getTime() - 3 * days).toISOString()
      forge(world, { kind: 'agreement-signed', content, createdAt, ...seen })
      world.shift(10 * days)
      expect(stateOf(world), seeing).toBe('signing')
    }
    const { world, content } = takenBack()
    forge(world, { kind: 'agreement-signed', content })
    expect(stateOf(world), 'control: as long as she stands by it, it counts').toBe('second-thoughts')
  })

  test('cannot sign past an edit or a putting away that he says not to have seen', () => {
    const { world, given, content, anasHead } = takenBack()
    evening(world.ana, () => putAway(world.ana.place, given))
    forge(world, { kind: 'agreement-signed', content, seen: anasHead })
    expect(stateOf(world)).toBe('ended put-away')
  })

  test('cannot bring back what was undone, with both old signatures in hand', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    signed(world, given)
    const row = world.rows.find(({ kind }) => kind === 'agreement-signed')
    const { createdAt: _createdAt, ...content } = JSON.parse(row?.body ?? '{}')
    expect(stateOf(world)).toBe('second-thoughts')
    const next = undo(world.ana.place, given)
    forge(world, { kind: 'agreement-signed', content })
    forge(world, { kind: 'agreement-signed', content: { ...content, version: next.version } })
    forge(world, { kind: 'agreement-step', content: stepOf(next, { kind: 'ready' }) })
    world.shift(24 * hours)
    forge(world, { kind: 'agreement-signed', content: { ...content, version: next.version } })
    expect(stateOf(world)).toBe('signing')
  })

  test('cannot write in the other’s name why it helps, nor more than the levels allow', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const text = livesOf(world).at(-1)?.text ?? world.ana.text()
    const next = { agreement: given.id, version: 3, beside: false }
    const why = { ...text.why, [world.ana.signer.mid]: 'I want it so much.' }
    forge(world, { kind: 'agreement-text', content: { ...next, text: { ...text, why } } })
    forge(world, { kind: 'agreement-text', content: { ...next, text: { ...text, doneBy: 'cc'.repeat(16) } } })
    forge(world, { kind: 'agreement-text', content: { ...next, version: 9, text } })
    expect(livesOf(world).map(({ version }) => version)).toEqual([1, 2])
    forge(world, { kind: 'agreement-text', content: { ...next, text: { ...text, end: '2027-03-10' } } })
    expect(livesOf(world).map(({ version }) => version)).toEqual([1, 2])
    expect(stateOf(world)).toBe('ended void') // a record that nobody can read: nobody knows what it says
  })

  test('cannot call ready what lacks a part, or shorten the cooling with an earlier date', () => {
    const world = agreementWorld()
    const { ana } = world
    const text = ana.text()
    const first = { agreement: '00000000-0000-4000-8000-0000000000aa', version: 1 }
    forge(world, { kind: 'agreement-text', content: { ...first, beside: false, text } }, ana)
    forge(world, { kind: 'agreement-step', content: { ...first, step: { kind: 'ready' } } })
    expect(stateOf(world)).toBe('draft')
    const why = { ...text.why, [world.ben.signer.mid]: 'Yes.' }
    const second = { ...first, version: 2 }
    forge(world, { kind: 'agreement-text', content: { ...second, beside: false, text: { ...text, why } } })
    const createdAt = '2026-01-01T00:00:00.000Z'
    forge(world, { kind: 'agreement-step', content: { ...second, step: { kind: 'ready' } }, createdAt })
    expect(stateOf(world)).toBe('cooling')
    world.shift(24 * hours - 1)
    expect(stateOf(world)).toBe('cooling')
    world.shift(1)
    expect(stateOf(world)).toBe('signing') // control
  })

  test('cannot go on after a pause or a review for two, however often he says so', () => {
    const { world, given } = inForce()
    pause(world.ana.place, given, '2026-03-12')
    for (let n = 0; n < 3; n += 1) forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'keep' }) })
    expect(stateOf(world)).toBe('paused')
    world.shift(5 * days)
    expect(stateOf(world)).toBe('resting')
    forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'keep' }) }, world.ana)
    forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'keep' }) })
    expect(stateOf(world)).toBe('active') // control: both
  })

  test('cannot put the end off, pause for longer than two weeks, or come back from an end', () => {
    const { world, given } = inForce()
    const [, life] = livesOf(world)
    forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'end-on', day: '2026-12-31' }) })
    expect(livesOf(world)[1]?.endsOn).toBe(life?.endsOn)
    forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'pause', until: '2026-12-31' }) })
    expect(livesOf(world)[1]?.pausedUntil).toBe('2026-03-21')
    end(world.ana.place, given)
    for (const step of [{ kind: 'keep' }, { kind: 'ready' }, { kind: 'pause', until: '2026-03-20' }])
      forge(world, { kind: 'agreement-step', content: stepOf(given, step) })
    expect(stateOf(world)).toBe('ended early')
  })

  test('can say that it is the year 2099, and then nothing is in force any more', () => {
    const { world, given } = inForce()
    expect(stateOf(world)).toBe('active')
    forge(world, {
      kind: 'agreement-step',
      content: stepOf(given, { kind: 'over' }),
      createdAt: '2099-01-01T00:00:00.000Z',
    })
    expect(stateOf(world)).toBe('unsure')
    // A word about the clock is signed as well: nobody gives the other's.
    for (let at = 0; at < 2; at += 1) {
      forge(world, { kind: 'agreement-step', content: stepOf(given, { kind: 'clock-right' }) })
      expect(stateOf(world)).toBe('unsure')
    }
    clockRight(world.ana.place, given)
    expect(stateOf(world)).toBe('active')
    const other = inForce()
    const createdAt = '2026-03-20T00:00:00.000Z'
    forge(other.world, { kind: 'agreement-step', content: stepOf(other.given, { kind: 'over' }), createdAt })
    expect(stateOf(other.world)).toBe('unsure')
    end(other.world.ana.place, other.given)
    expect(stateOf(other.world)).toBe('ended early') // away from it, one alone can always go
  })

  test('can fill an agreement with steps, and then it holds no longer', () => {
    const { world, given } = inForce()
    const content = { createdAt: world.now().toISOString(), ...stepOf(given, { kind: 'over' }) }
    const seen = world.report().heads[world.ana.signer.mid] ?? emptyHead
    let before = world.report().heads[world.ben.signer.mid] ?? emptyHead
    const add = (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const row = recordAfter(world.ben.signer, before, { kind: 'agreement-step', content, seen })
        world.rows.push(row)
        before = headOf([row])
      }
      world.look()
    }
    add(100)
    expect(stateOf(world)).toBe('active')
    add(4950)
    expect(stateOf(world)).toBe('ended void')
  })

  test('cannot bury what holds under drafts: all that was signed is shown, and the latest of the others', () => {
    const { world, given } = inForce()
    const { ana, ben } = world
    const text = ben.text({ why: { [ana.signer.mid]: 'A line of aa.', [ben.signer.mid]: 'More.' } })
    for (let n = 1; n <= 30; n += 1)
      forge(world, {
        kind: 'agreement-text',
        content: { agreement: given.id, version: given.version + n, beside: true, text },
      })
    const [history] = historiesIn(ana.place.room, world.now())
    const detail = detailOf(ana.place.room.vid, history ?? null, [])
    const shown = detail?.versions.map(({ life }) => life.version) ?? []
    expect(shown.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => given.version + 30 - n))
    expect(shown.slice(20)).toEqual([given.version])
    expect(detail).toMatchObject({ running: { version: given.version }, older: 11 })
    expect(history?.lives, 'control: all of them are known').toHaveLength(32)
    end(ana.place, given)
    expect(stateOf(world)).toBe('ended early')
  })
})
