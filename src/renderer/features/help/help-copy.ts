import { limitsCopy } from '../../ui/limits-copy.ts'
import type { Place, Purpose } from './help-resources.ts'

export const topics = ['settling', 'people', 'check', 'mirror', 'safer', 'professional', 'part', 'limits'] as const
export type Topic = (typeof topics)[number]

export const helpCopy = {
  title: 'Help',
  lead: 'You can read this at any time, for any reason, before anything is unlocked too.',
  kept: 'The app does not keep that you were here, what you read or what you choose. It cannot stop someone from seeing the screen.',
  contents: 'Pages of Help',
  topics: {
    settling: { title: 'Settling', text: 'A few quiet minutes, with the breath or without it.' },
    people: { title: 'People you can talk to', text: 'Phone lines, by country.' },
    check: { title: 'Eight quiet questions', text: 'For thinking about your own safety. Nothing is kept.' },
    mirror: { title: 'Worried about how I treat someone', text: 'Four questions to ask oneself.' },
    safer: { title: 'Looking for help more safely', text: 'Which device, which place, which traces.' },
    professional: { title: 'When to see a professional', text: 'What is too much for two people and an app.' },
    part: { title: 'If you decide to part', text: 'What you can do with your room.' },
    limits: { title: 'What this app cannot do', text: 'Where its protection ends.' },
  } satisfies Record<Topic, { title: string; text: string }>,
  back: 'All of Help',
  close: 'Close',
  closeAndLock: 'Close and lock',
  /** An exercise has a "Stop" of its own, so this one is not called by that word alone. */
  stopHow: 'It locks at once. No time to return, and nothing of the talk is kept.',
  footer: 'You do not have to be sure to ask for help.',

  people: {
    danger: 'If someone is in danger right now, call the emergency number of the place where you are.',
    where: 'Where are you?',
    chosenHere: 'The app does not look up where you are, and forgets what you choose here.',
    places: {
      us: 'United States',
      uk: 'United Kingdom',
      australia: 'Australia',
      eu: 'European Union',
      elsewhere: 'Elsewhere',
    } satisfies Record<Place, string>,
    purposes: {
      danger: 'In danger',
      abuse: 'Fear, control or violence at home',
      crisis: 'In a crisis, or with thoughts of suicide',
      behaviour: 'Worried about your own behaviour',
    } satisfies Record<Purpose, string>,
    source: (name: string, date: string) => `From ${name}, ${date}. Check before you rely on this.`,
    check: 'Numbers change. These were copied from the sources named below them, and nobody has called them for you.',
    none: 'There is no number here for this place, because none could be traced to a source with a date. A wrong number would be worse than none.',
    otherTitle: 'Other ways to find someone',
    other: [
      'A doctor, a nurse, a pharmacy or a hospital may know a service near you. You can ask to talk alone.',
      'So may a library, a town hall or a citizens’ office.',
      'On a device that only you use, look for “domestic abuse help” together with the name of your country.',
    ],
  },

  check: {
    lead: 'For you alone. You can answer here or in your head, and leave out what you like. The answers are not stored, counted or linked to anything. They are gone when you leave this page.',
    questions: [
      'Am I afraid of how they might react if I say no, disagree, or come home late?',
      'Have they hit, pushed, choked, cornered or restrained me, or smashed things near me?',
      'Do I have to account for where I am, whom I talk to or what I spend, and is there a price if I do not?',
      'Have they kept me from people, money, work, medicine or transport?',
      'Have they threatened to hurt me, themselves, our children or pets, or to show private things to others?',
      'Have I been pushed into sex, or into signing or agreeing to something here?',
      'Do they insist on reading my private room or knowing my passphrase?',
      'Do I write differently because I think it will be read?',
    ],
    answers: { yes: 'Yes', unsure: 'Not sure', no: 'No' },
    outcomeTitle: 'After the questions',
    waiting: 'What you answer may bring a few lines here. Nothing else happens.',
    matters:
      'What you describe matters. Working on trust together may not be the safest next step right now. Talking to someone who knows about this can help, even if you are not sure what to call it.',
    weapon:
      'If there was choking, or a weapon, please take it as seriously as an emergency, even if it was over quickly. When you can do so safely, tell a doctor or one of these services about it.',
    allNo:
      'We cannot know whether you are safe. If something worries you all the same, these people can help you think.',
  },

  mirror: {
    lead: 'This page is for the one who reads it. It asks nothing back and there is nothing to answer on the screen.',
    questionsTitle: 'Four questions',
    questions: [
      'Do I check more than we agreed?',
      'Do I get angry when I cannot?',
      'Have I made a no expensive?',
      'Do people become careful around me?',
    ],
    yes: 'A yes is hard to say, and it is a reason to talk to someone who works with this. There are services for people who are worried about their own behaviour. They are not there to judge, and you can call before anything more happens.',
    meanwhile:
      'Until then: nothing in this app is a reason to check on someone. Another person’s passphrase and room are theirs.',
    where:
      'Only for the United Kingdom is there a line here whose number could be traced to a source. Elsewhere a doctor, a counsellor or a domestic abuse service may know one.',
  },

  safer: {
    lead: 'If someone may be watching this computer or your phone, it can be safer to look for help somewhere else.',
    deviceTitle: 'Another device',
    device: [
      'A computer in a library or at work.',
      'The phone of a friend whom you trust.',
      'A device that the other person has never held, set up or paid for.',
    ],
    tracesTitle: 'Traces',
    traces: [
      'Visited pages, searches and messages leave traces. Deleting them does not remove them all, and a list that is suddenly empty can be noticed.',
      'A call may show in the list of calls or on a bill. Another phone avoids that.',
      'A program that watches a device may see all of this, private windows too.',
      'Changing many things at once can be noticed. It can be safer to use this computer as always, and to look for help elsewhere.',
    ],
    hereTitle: 'On this screen',
    here: [
      'Help needs no connection. You can read a number here and call from somewhere else.',
      'Hide is at the top right. Pressing Shift alone three times within five seconds does the same.',
      limitsCopy.hide.stickyKeys,
    ],
  },

  professional: {
    lead: 'Getting help is a normal part of this, not a sign that it is failing.',
    firstTitle: 'First of all',
    first: [
      'Fear or violence: an abuse service first, not couple therapy.',
      'Thoughts of suicide or of harming yourself: a crisis line, a doctor or a hospital, today.',
    ],
    alsoTitle: 'Also when',
    also: [
      'the harm is still going on, or new facts keep coming out',
      'one of you belittles the other, or is told again and again that what they saw did not happen',
      'alcohol, drugs, gambling or compulsive sex are part of it',
      'there has been panic, no sleep or flashbacks for weeks',
      'worry stays although nothing new has happened',
      'it is the same argument without end',
      'one person is trying alone',
      'you are deciding whether to separate, or children are caught in it',
    ],
    aloneTitle: 'On your own',
    alone: 'You can see someone on your own. Your partner does not have to come, agree or know.',
  },

  part: {
    lead: 'Stopping is also a decision you are allowed to make here.',
    either: 'Some couples repair this, some part. This app is for honest work either way.',
    roomTitle: 'Your room',
    room: [
      'It stays yours. It opens with your passphrase, and nobody else has to agree to anything.',
      'You can go on writing in it, or leave it as it is.',
      'You can erase entries: move them to the trash, then erase them for good. Earlier copies of the folder and old parts of the disk may still hold them.',
      'You can take it with you: a room of your own in another folder, which opens with the same passphrase. What you both have shared comes along, to be read.',
      'You can erase it. What you have shared stays with the other person.',
    ],
    where: 'Both are under Leaving, in Settings. Each of you can do it alone.',
    whereClosed: 'Both are under Leaving, in the Settings of your open room. Each of you can do it alone.',
    leave: 'Go to Leaving',
    fearTitle: 'If there is fear',
    fear: 'Parting can be a time of higher risk where one person is afraid of the other. If that may be so, talk to people who know about this before you say anything. They can help you think, whatever you decide and whenever.',
  },

  limits: {
    lead: 'Plainly, so that nobody counts on what is not there.',
    passphraseTitle: 'What a passphrase does not cover',
    browserTitle: 'In a browser',
    browser: [
      'Hide covers the page and locks, but cannot put the window away.',
      'The app does not notice that the computer’s screen was locked. It locks after a few minutes without a sign of you, three unless you choose otherwise in Settings.',
      'A browser that you opened yourself may keep traces of its own.',
    ],
    knowTitle: 'What it cannot know',
    know: [
      'Whether you are safe. It does not search what you write for signs of danger: it would be wrong often, and being watched by the page silences people.',
      'Whether a program records the keys or the screen, or who else looks after this computer.',
      'Whether to stay. It tells nobody.',
    ],
    replaceTitle: 'What it does not replace',
    replace: [
      'A therapist, a doctor, a lawyer, or a service for people who are afraid.',
      'No clinician has reviewed it yet, and it promises no effect.',
    ],
  },
}
