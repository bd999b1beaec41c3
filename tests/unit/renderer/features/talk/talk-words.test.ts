import { expect, test } from 'vitest'
import { talkKinds } from '#api/talk-contract.ts'
import { talkCopy } from '#renderer/features/talk/talk-copy.ts'
import type { Talk } from '#renderer/features/talk/talk-machine.ts'
import { without } from '#renderer/features/talk/talk-note.ts'
import { saidOf } from '#renderer/features/talk/talk-said.ts'
import { uiCopy } from '#renderer/ui/ui-copy.ts'

// Words that people read out to each other are taken over to the letter.

test('the lines that mend', () => {
  expect(talkCopy.repair.lines).toEqual([
    'Can I try that again?',
    'That came out wrong.',
    'I am getting defensive. Give me a second.',
    'You are right about that part.',
    'Say it once more, I want to get it.',
    'Can we slow down?',
    'Thank you for staying.',
  ])
  expect(talkCopy.repair.listener).toBe('I heard the anger. What is under it, if you want to say?')
})

test('who passes in the closing round takes away their own words and nobody else’s', () => {
  const of = (text: string) => ({ a: `${text} of a`, b: `${text} of b` })
  const words = {
    heard: of('heard'),
    steps: of('step'),
    days: of('day'),
    words: of('word'),
    ticked: ['a', 'b'],
    next: '',
  }
  expect(without(words, 'heard', 'a')).toEqual({ ...words, heard: { b: 'heard of b' } })
  expect(without(words, 'step', 'b')).toEqual({ ...words, steps: { a: 'step of a' }, days: { a: 'day of a' } })
  expect(without(words, 'word', 'a')).toEqual({ ...words, words: { b: 'word of b' }, ticked: ['b'] })
  expect(without(words, 'appreciate', 'a')).toEqual(words)
})

test('the first line, the rules of a turn, and the answers to what came back', () => {
  expect(talkCopy.opening.lines).toEqual(['I would like to talk about ...', 'I feel ...', 'It would help me if ...'])
  expect(talkCopy.turn.speaker).toBe('One thing. What happened, what I felt, what I needed.')
  expect(talkCopy.turn.listener).toBe('Not agreeing, not answering. Only: did I get it?')
  const { yes, nearly, notYet } = talkCopy.mirror
  expect([yes, nearly, notYet]).toEqual(['Yes, that is it', 'Nearly: let me add', 'Not yet'])
  expect(talkCopy.mirror.how('Ana')).toContain('No fixing until both of you have been heard.')
  expect(talkCopy.listening.lines, 'says that it makes sense, and asks what is open').toEqual(
    expect.arrayContaining(['It makes sense that you feel that.', 'What are you most afraid of right now?']),
  )
  expect(talkCopy.timer.over).toBe('Finish your sentence')
})

test('what is asked before, and what stands with a talk about the hurt', () => {
  expect(talkCopy.ready.questions).toHaveLength(4)
  expect(talkCopy.ready.hurt).toBe(
    'Not the moment if someone is frightened, or if voices have already been raised today.',
  )
  expect(uiCopy.stopTalk).toBe('Stop, I do not feel safe')
})

test('a change is said for every step of the talk, and nothing for the blind one', () => {
  const member = (called: string) =>
    ({ id: called, called, mark: { letter: called.charAt(0), colour: 'teal' } }) as const
  const called = { speaker: member('Ana'), listener: member('Ben') }
  const going = { kind: 'hurt', first: 'a', second: 'b', minutes: 3, began: 0, step: 0, notYet: 0 } as const
  const turn = { ...going, at: 'turn', since: 0, how: 'speaks' } as const
  expect(saidOf(turn, called)).toBe('Ana has the floor. Ben listens. What hurts. Take one piece of it.')
  expect(saidOf({ ...turn, kind: 'check-in', step: 6 }, null)).toBe('Nobody has the floor now. Both of you.')
  expect(saidOf({ ...going, at: 'mirror' }, called)).toBe('Ben says it back.')
  expect(saidOf({ ...going, at: 'offers' }, called)).toBe('Twice not yet. That happens.')
  expect(saidOf({ ...going, at: 'closing', step: 2, from: 2 }, null)).toBe(
    'The closing round. One small step, with a day.',
  )
  const blind: Talk[] = talkKinds.flatMap((kind) => [
    { at: 'seat', kind, asked: 1, wasReady: false },
    { at: 'ask', kind, asked: 1, wasReady: true },
  ])
  for (const talk of [...blind, { at: 'not-today' } as const]) expect(saidOf(talk, null)).toBe('')
})
