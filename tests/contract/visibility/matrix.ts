import type { Contract } from '#api/contract.ts'
import type { ErrorCode } from '#api/errors.ts'
import { reviewedOn, someAgreement, someAnswers, soon } from '#tests/support/agreements.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling, someDraft, someFeeling } from '#tests/support/feelings.ts'
import { someImported } from '#tests/support/imported.ts'
import { goodPassphrase } from '#tests/support/test-tools.ts'
import { bensMark, bensPassphrase } from '#tests/support/two-members.ts'
import type { State, TwoRooms } from './two-rooms.ts'

export type Outcome = 'ok' | ErrorCode

export interface Row {
  readonly input: (rooms: TwoRooms) => unknown
  readonly outcomes: Readonly<Record<State, Outcome>>
}

/** Every method of the contract has its row: a method without one is an error of the type checker and of the suite. */
export type Matrix = { readonly [Area in keyof Contract]: { readonly [Method in keyof Contract[Area]]: Row } }

type Outcomes = readonly [none: Outcome, locked: Outcome, ana: Outcome, ben: Outcome, both: Outcome, gate: Outcome]

function row(outcomes: Outcomes, input: unknown | ((rooms: TwoRooms) => unknown) = {}): Row {
  const [none, locked, Ana, Ben, together, gate] = outcomes
  return {
    input: typeof input === 'function' ? (input as Row['input']) : () => input,
    outcomes: { none, locked, Ana, Ben, together, gate },
  }
}

/** For what says nothing about anybody. */
const anywhere: Outcomes = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok']
/** For what belongs to whoever is in. */
const inside: Outcomes = ['locked', 'locked', 'ok', 'ok', 'locked', 'locked']
/** For what belongs to Ana, whoever asks. */
const anasOnly: Outcomes = ['locked', 'locked', 'ok', 'not-found', 'locked', 'locked']
/** For what both see. */
const shared: Outcomes = ['locked', 'locked', 'ok', 'ok', 'ok', 'locked']
/** For what makes no sense with a shared room in place. */
const nothingToDo: Outcomes = ['locked', 'locked', 'not-found', 'not-found', 'locked', 'locked']
/** The same, for what two who sit together can begin as well. */
const nothingMade: Outcomes = ['locked', 'locked', 'not-found', 'not-found', 'not-found', 'locked']
/** For what two do in front of their room, and nobody else. */
const bothOnly = (both: Outcome): Outcomes => ['locked', 'locked', 'locked', 'locked', both, 'locked']
/** For what lets somebody in. */
const entering = (none: Outcome, locked: Outcome): Outcomes => [
  none,
  locked,
  'not-locked',
  'not-locked',
  'locked',
  'locked',
]

/** For what is done about a pause that is over, where there is none. */
const atLockScreen: Outcomes = ['not-found', 'not-found', 'not-locked', 'not-locked', 'not-locked', 'not-locked']

/** For what an agreement is not far enough for, or too far. */
const movedOn: Outcomes = ['locked', 'locked', 'moved-on', 'moved-on', 'locked', 'locked']
const draftOfBoth = ({ agreement }: TwoRooms) => ({ id: agreement, version: 2 })

const person = { name: 'Cid', passphrase: 'gravel sunlight parcel winter tunnel basket', mark: bensMark }
const nextPassphrase = 'gravel sunlight parcel winter tunnel basket'
const document = plainDocument('new words')
const words = ['six', 'words', 'that', 'nobody', 'has', 'seen']
const card = { words: ['sad'], needs: [], fears: [], ask: '', facts: '', story: '' }
const lookBack = {
  day: '2026-03-02',
  answers: { said: 3, matched: null, cared: 2, 'own-life': 5, ahead: 1 },
}
const nothingProposed = '0b8e2a52-6a0f-4b7e-9d0c-3f1d2c4b5a69'
const noFile = { file: '0'.repeat(32) }

/** Both ask for Ana's entry: whoever is in gets their own, and nothing of anybody else's. */
const exportAsk = ({ anasEntry }: TwoRooms) => ({
  ask: {
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-12-31',
    weekStart: 'monday',
    feelings: true,
    chosen: { entry: [anasEntry] },
  },
})

export const matrix: Matrix = {
  vault: {
    status: row(anywhere),
    create: row(entering('ok', 'vault-exists'), person),
  },
  passphrase: {
    suggest: row(anywhere),
    assess: row(anywhere, { passphrase: 'a passphrase', facts: [] }),
  },
  session: {
    get: row(anywhere),
    unlock: row(entering('vault-missing', 'ok'), ({ ana }: TwoRooms) => ({
      memberId: ana,
      passphrase: goodPassphrase,
    })),
    unlockSnapshot: row(entering('vault-missing', 'ok'), ({ ana }: TwoRooms) => ({
      memberId: ana,
      passphrase: goodPassphrase,
    })),
    recover: row(entering('vault-missing', 'ok'), ({ ana, anasCode }: TwoRooms) => ({
      memberId: ana,
      codes: [anasCode],
      next: nextPassphrase,
    })),
    changePassphrase: row(['locked', 'locked', 'ok', 'wrong-passphrase', 'locked', 'locked'], {
      current: goodPassphrase,
      next: nextPassphrase,
    }),
    lock: row(anywhere, { hidden: false }),
    events: row(anywhere),
  },
  recovery: {
    exists: row(inside),
    make: row(['locked', 'locked', 'wrong-passphrase', 'ok', 'locked', 'locked'], {
      passphrase: bensPassphrase,
      split: true,
    }),
    remove: row(['locked', 'locked', 'ok', 'not-found', 'locked', 'locked'], { passphrase: goodPassphrase }),
    check: row(entering('vault-missing', 'ok'), ({ ana, anasCode }: TwoRooms) => ({
      memberId: ana,
      codes: [anasCode],
    })),
  },
  settings: {
    get: row(inside),
    change: row(inside, { theme: 'dark' }),
  },
  journal: {
    list: row(inside, { place: 'journal', after: null, limit: 50 }),
    open: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry })),
    create: row(inside, { day: '2026-03-02', document }),
    save: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry, document })),
    change: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry, ownTitle: 'A title', tags: ['winter'] })),
    trash: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry })),
    restore: row(anasOnly, ({ anasTrashed }: TwoRooms) => ({ id: anasTrashed })),
    erase: row(anasOnly, ({ anasTrashed }: TwoRooms) => ({ id: anasTrashed })),
    emptyTrash: row(inside),
    search: row(inside, { query: 'of', after: null, limit: 50 }),
    titles: row(inside, { query: 'of', limit: 20 }),
    days: row(inside, { from: '2026-03-01', to: '2026-03-31' }),
    onThisDay: row(inside, { today: '2027-03-02', heavy: true }),
    labels: row(inside),
    renameTag: row(anasOnly, ({ anasTag }: TwoRooms) => ({ id: anasTag, label: 'winter', merge: true })),
    removeTag: row(anasOnly, ({ anasTag }: TwoRooms) => ({ id: anasTag })),
    prompts: row(inside, { today: '2026-03-02' }),
    putOffPrompt: row(inside, { id: 'p_c01', today: '2026-03-02' }),
    openTemplate: row(anasOnly, ({ anasTemplate }: TwoRooms) => ({ id: anasTemplate })),
    addTemplate: row(inside, { name: 'What was cold today?', document }),
    changeTemplate: row(anasOnly, ({ anasTemplate }: TwoRooms) => ({ id: anasTemplate, name: 'Evenings', document })),
    removeTemplate: row(anasOnly, ({ anasTemplate }: TwoRooms) => ({ id: anasTemplate })),
  },
  images: {
    begin: row(inside, { size: 100 }),
    add: row(nothingToDo, { upload: nothingProposed, at: 0, piece: new File(['bytes'], 'piece') }),
    finish: row(nothingToDo, { upload: nothingProposed, thumbnail: null }),
    cancel: row(inside, { upload: nothingProposed }),
    read: row(anasOnly, ({ anasImage }: TwoRooms) => ({ id: anasImage, part: 'picture', piece: 0 })),
  },
  versions: {
    list: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry })),
    open: row(anasOnly, ({ anasVersion }: TwoRooms) => ({ id: anasVersion })),
    restore: row(anasOnly, ({ anasVersion }: TwoRooms) => ({ id: anasVersion })),
    clear: row(anasOnly, ({ anasEntry }: TwoRooms) => ({ id: anasEntry })),
  },
  feelings: {
    list: row(inside, { place: 'log', filter: everyFeeling, after: null, limit: 50 }),
    open: row(anasOnly, ({ anasFeeling }: TwoRooms) => ({ id: anasFeeling })),
    save: row(anasOnly, ({ anasFeeling }: TwoRooms) => ({
      id: anasFeeling,
      fields: someFeeling(),
      today: '2026-03-02',
    })),
    remind: row(anasOnly, ({ anasFeeling }: TwoRooms) => ({ id: anasFeeling, remind: true })),
    trash: row(anasOnly, ({ anasFeeling }: TwoRooms) => ({ id: anasFeeling })),
    restore: row(anasOnly, ({ anasTrashedFeeling }: TwoRooms) => ({ id: anasTrashedFeeling })),
    erase: row(anasOnly, ({ anasTrashedFeeling }: TwoRooms) => ({ id: anasTrashedFeeling })),
    emptyTrash: row(inside),
    words: row(inside),
    addWord: row(inside, { field: 'emotions', label: 'like rain' }),
    removeWord: row(nothingToDo, { id: 'own_11111111-1111-4111-8111-111111111111' }),
    hideWord: row(inside, { id: 'e_calm', hidden: true }),
    drafts: row(inside),
    keepDraft: row(inside, { draft: someDraft() }),
    dropDraft: row(inside, { id: null }),
    begun: row(inside),
    keepBegun: row(inside, { lookBack: null }),
    charts: row(inside, { from: null, to: null, weekStart: 'monday' }),
    addMarker: row(inside, { day: '2026-03-02', label: 'the long talk' }),
    removeMarker: row(anasOnly, ({ anasMarker }: TwoRooms) => ({ id: anasMarker })),
    lookBacks: row(inside),
    addLookBack: row(inside, lookBack),
    removeLookBack: row(anasOnly, ({ anasLookBack }: TwoRooms) => ({ id: anasLookBack })),
  },
  reflection: {
    list: row(inside, { place: 'kept', step: null, after: null, limit: 50 }),
    open: row(anasOnly, ({ anasSitting }: TwoRooms) => ({ id: anasSitting })),
    begin: row(inside, { path: 'other', day: '2026-03-02', change: { answer: { question: 'a2.1', document } } }),
    keep: row(anasOnly, ({ anasSitting }: TwoRooms) => ({
      id: anasSitting,
      change: { answer: { question: 'a2.1', document } },
    })),
    trash: row(anasOnly, ({ anasSitting }: TwoRooms) => ({ id: anasSitting })),
    restore: row(anasOnly, ({ anasTrashedSitting }: TwoRooms) => ({ id: anasTrashedSitting })),
    erase: row(anasOnly, ({ anasTrashedSitting }: TwoRooms) => ({ id: anasTrashedSitting })),
    emptyTrash: row(inside),
    outlook: row(inside, { today: '2026-03-02' }),
    suggestion: row(inside, { today: '2026-03-02' }),
    putOff: row(inside, { today: '2026-03-02' }),
    looked: row(inside, { today: '2026-03-02' }),
    sharing: row(anasOnly, ({ anasSitting }: TwoRooms) => ({ id: anasSitting, ask: true })),
    share: row(anasOnly, ({ anasSitting }: TwoRooms) => ({
      id: anasSitting,
      question: 'a2.2',
      sentence: 'One evening.',
    })),
  },
  membership: {
    get: row(inside),
    join: row(entering('vault-missing', 'vault-full'), person),
    accept: row(['locked', 'locked', 'words-changed', 'words-changed', 'locked', 'locked'], { words }),
    decline: row(['locked', 'locked', 'words-changed', 'words-changed', 'locked', 'locked'], {
      words,
      because: 'declined',
    }),
    withdraw: row(nothingToDo),
    askAgain: row(nothingToDo),
  },
  shared: {
    overview: row(shared),
    list: row(shared, { after: 0, limit: 50 }),
    share: row(inside, { document }),
    takeBack: row(anasOnly, ({ sharedByAna }: TwoRooms) => ({ id: sharedByAna })),
  },
  cards: {
    share: row(anasOnly, ({ anasFeeling }: TwoRooms) => ({ feelingId: anasFeeling, card })),
    mine: row(inside),
    // Nobody answers a card of their own.
    answer: row(['locked', 'locked', 'not-found', 'ok', 'locked', 'locked'], ({ anasCard }: TwoRooms) => ({
      id: anasCard,
      answer: 'read',
    })),
  },
  together: {
    begin: row(['not-found', 'ok', 'not-locked', 'not-locked', 'not-locked', 'not-locked']),
    gate: row(['locked', 'locked', 'locked', 'locked', 'locked', 'ok']),
    pass: row(['locked', 'locked', 'locked', 'locked', 'locked', 'ok'], { passphrase: goodPassphrase }),
    propose: row(bothOnly('ok'), { document }),
    keep: row(bothOnly('not-found'), ({ ana }: TwoRooms) => ({ id: nothingProposed, member: ana })),
    notYet: row(bothOnly('not-found'), ({ ana }: TwoRooms) => ({ id: nothingProposed, member: ana })),
    putAway: row(bothOnly('ok'), { id: nothingProposed }),
  },
  questions: {
    list: row(shared),
    park: row(inside, { text: 'Where were you?', early: false }),
    answer: row(nothingToDo, { id: nothingProposed, text: 'At work.' }), // nobody has asked
    mark: row(nothingToDo, { id: nothingProposed, state: 'answered' }),
    addTopic: row(inside, { text: 'the summer' }),
    withdraw: row(nothingToDo, { id: nothingProposed }),
    setTimes: row(inside, { times: [{ weekday: 4, at: '19:00', minutes: 30 }] }),
    agenda: row(bothOnly('ok'), { kind: null, from: 0 }),
  },
  talk: {
    place: row(bothOnly('ok')),
    remember: row(bothOnly('ok'), { place: null }),
    pause: row(bothOnly('ok'), { minutes: 30 }),
    stop: row(bothOnly('ok')),
    // It stands on the lock screen.
    waiting: row(anywhere),
    // Nobody has paused.
    waitLonger: row(atLockScreen, { minutes: 30 }),
    closeForToday: row(atLockScreen),
  },
  snapshots: {
    list: row(inside),
    describe: row(nothingToDo, noFile),
    restore: row(nothingToDo, noFile),
    eraseNow: row(inside),
    removeDamaged: row(nothingToDo, noFile),
    listShared: row(inside),
    sharedOverview: row(anasOnly, ({ anasCopy }: TwoRooms) => ({ file: anasCopy })),
    sharedPieces: row(anasOnly, ({ anasCopy }: TwoRooms) => ({ file: anasCopy, after: 0, limit: 50 })),
  },
  draft: {
    get: row(inside),
    keep: row(inside, { document }),
  },
  leaving: {
    outlook: row(inside),
    check: row(inside, { folder: '/somewhere/else' }),
    copy: row(inside, ({ folder }: TwoRooms) => ({ folder: `${folder} of my own`, passphrase: goodPassphrase })),
    erase: row(['locked', 'locked', 'ok', 'wrong-passphrase', 'locked', 'locked'], { passphrase: goodPassphrase }),
  },
  settling: {
    get: row(inside),
    keep: row(inside, { card: { signs: 'new signs', pause: '', helps: '', people: '' } }),
  },
  export: {
    items: row(inside, { kind: 'entry', from: '2026-01-01', to: '2026-12-31', after: null, limit: 50 }),
    names: row(inside, exportAsk),
    begin: row(inside, exportAsk),
    // Two who sit together can make one of what both see; nothing was begun here.
    preview: row(nothingMade, { id: nothingProposed, after: 0 }),
    keep: row(bothOnly('not-found'), ({ ana }: TwoRooms) => ({ id: nothingProposed, member: ana, keeps: true })),
    seal: row(nothingMade, { id: nothingProposed, for: { kind: 'words' } }),
    read: row(nothingMade, { id: nothingProposed, format: 'page', piece: 0 }),
    stop: row(nothingMade, { id: nothingProposed }),
    cancel: row(nothingMade, { id: nothingProposed }),
  },
  takeout: {
    begin: row(['locked', 'locked', 'ok', 'wrong-passphrase', 'locked', 'locked'], {
      passphrase: goodPassphrase,
      trash: true,
    }),
    entries: row(nothingToDo, { id: nothingProposed, after: 0 }), // nothing was begun
  },
  import: {
    begin: row(inside),
    add: row(nothingToDo, { id: nothingProposed, entries: [someImported()] }), // nothing was begun
    known: row(nothingToDo, { id: nothingProposed, sources: ['elsewhere:1'] }),
    commit: row(nothingToDo, { id: nothingProposed }),
    cancel: row(nothingToDo, { id: nothingProposed }),
    last: row(inside),
    // Of another room's import, it moves nothing.
    takeBack: row(inside, ({ anasImport }: TwoRooms) => ({ id: anasImport })),
  },
  agreements: {
    list: row(inside),
    open: row(inside, ({ agreement }: TwoRooms) => ({ id: agreement })),
    drafts: row(inside),
    keepDraft: row(anasOnly, ({ anasAgreementDraft }: TwoRooms) => ({
      id: anasAgreementDraft,
      changes: null,
      draft: someAgreement(),
    })),
    discardDraft: row(anasOnly, ({ anasAgreementDraft }: TwoRooms) => ({ id: anasAgreementDraft })),
    // Nobody writes the other's line.
    place: row(['locked', 'locked', 'ok', 'invalid-input', 'locked', 'locked'], ({ ana, ben }: TwoRooms) => ({
      changes: null,
      text: someAgreement({ why: { [ana]: 'It helps me.', [ben]: '' }, start: soon(5), end: soon(35) }),
      draft: null,
    })),
    ready: row(inside, draftOfBoth),
    beginSigning: row(movedOn, draftOfBoth),
    sign: row(['locked', 'locked', 'moved-on', 'invalid-input', 'locked', 'locked'], (rooms: TwoRooms) => ({
      ...draftOfBoth(rooms),
      name: 'Ana',
    })),
    undo: row(movedOn, draftOfBoth),
    putAway: row(inside, draftOfBoth),
    pause: row(movedOn, (rooms: TwoRooms) => ({ ...draftOfBoth(rooms), until: soon(3) })),
    keep: row(movedOn, draftOfBoth),
    endSooner: row(movedOn, (rooms: TwoRooms) => ({ ...draftOfBoth(rooms), day: soon(3) })),
    end: row(movedOn, draftOfBoth),
    clockRight: row(movedOn, draftOfBoth),
    receipts: row(inside),
  },
  checkIns: {
    list: row(inside, ({ agreement }: TwoRooms) => ({ id: agreement })),
    // Nothing goes on yet.
    write: row(movedOn, ({ agreement }: TwoRooms) => ({
      ...{ id: agreement, version: 2, day: soon(12) },
      ...{ mark: 'partly', line: 'Once.' },
    })),
    notice: row(nothingToDo, ({ agreement }: TwoRooms) => ({
      id: agreement,
      checkIn: nothingProposed,
      noticed: 'noticed',
    })),
    takeOut: row(nothingToDo, ({ agreement }: TwoRooms) => ({ id: agreement, checkIn: nothingProposed })),
  },
  reviews: {
    mine: row(inside),
    // Ana has one of that day, and Ben is told what he would be told if she had none.
    keep: row(['locked', 'locked', 'ok', 'moved-on', 'locked', 'locked'], ({ agreement }: TwoRooms) => ({
      ...{ agreement, version: 2, day: reviewedOn },
      answers: someAnswers('It helped.'),
    })),
    erase: row(anasOnly, ({ anasReview }: TwoRooms) => ({ id: anasReview })),
    said: row(inside, ({ agreement }: TwoRooms) => ({ id: agreement })),
    say: row(movedOn, ({ agreement }: TwoRooms) => ({
      ...{ id: agreement, version: 2, day: reviewedOn },
      words: 'It helps.',
    })),
    takeBack: row(nothingToDo, ({ agreement }: TwoRooms) => ({ id: agreement, said: nothingProposed })),
    halfYear: row(inside, ({ agreement }: TwoRooms) => ({ id: agreement })),
    closeHalfYear: row(inside, ({ agreement }: TwoRooms) => ({ id: agreement })),
  },
  unlockHistory: {
    list: row(inside),
    clear: row(inside),
  },
}
