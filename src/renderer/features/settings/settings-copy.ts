import type { Settings } from '#api/settings-contract.ts'

export const settingsCopy = {
  title: 'Settings',
  contents: 'Pages of Settings',
  lead: 'What you choose here is kept inside your room.',

  looks: {
    title: 'Looks',
    theme: 'Light or dark',
    themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' } satisfies Record<Settings['theme'], string>,
    hint: 'Before your room is unlocked, the screen follows the computer.',
  },

  readingBack: {
    title: 'Reading back',
    onThisDay: 'A link in your journal to what you wrote on this day in earlier years',
    on: 'Show the link',
    off: 'No link',
    hint: 'Nothing comes by itself. The link says nothing of what it leads to. Entries that you began with a prompt that can stir things up are left out until you ask for them.',
  },

  locking: {
    title: 'Locking',
    after: 'Lock when nothing was touched for',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    hint: 'Shorter is safer where someone else may come by. Longer leaves more time to think.',
    warning:
      '20 seconds before, a line at the bottom says so. Any key, click or movement keeps your room open. Your words are saved first.',
    alsoTitle: 'It also locks',
    also: {
      window: [
        'when the computer goes to sleep or shuts down',
        'when the screen is locked, on macOS and Windows. On Linux the time without a key or a click stands in for that',
        'when the window is closed, or its page breaks',
      ],
      browser: [
        'when the computer has slept',
        'when the page is closed, loaded again, or breaks',
        'when the terminal that started it is closed',
      ],
    },
  },
}

/** Listed as long as there is nobody to share a room with: then nothing else leads to it. */
export const secondPersonSection = {
  title: 'Our room',
  text: 'What it will be, and how a second person sets up a room of their own.',
  link: '/our-room',
}

/** The pages below Settings, in their order. Each has a route in `app/routes.tsx`. */
export const settingsSections = [
  { title: 'Looks', text: 'Light or dark.', link: '/settings/looks' },
  { title: 'Locking', text: 'When your room closes by itself.', link: '/settings/locking' },
  { title: 'Hide', text: 'How to clear the screen quickly, and what that does not do.', link: '/settings/hide' },
  {
    title: 'Change my passphrase',
    text: 'For when someone may know the one that opens your room today.',
    link: '/settings/passphrase',
  },
  { title: 'Recovery code', text: 'A second way in, for whoever wants one.', link: '/settings/recovery' },
  { title: 'Earlier copies', text: 'What your room was like on other days.', link: '/settings/copies' },
  {
    title: 'When this room was opened',
    text: 'And when a passphrase was tried that did not open it.',
    link: '/settings/openings',
  },
  { title: 'You, in this', text: 'Your part, and where you are today, if you like.', link: '/settings/you' },
  { title: 'When I am flooded', text: 'A card for yourself, written in a calm hour.', link: '/settings/flooded' },
  {
    title: 'Reading back',
    text: 'Whether your journal leads to this day in earlier years.',
    link: '/settings/reading-back',
  },
  { title: 'Keys', text: 'What the keyboard can do.', link: '/settings/keys' },
  {
    title: 'Bring in a journal',
    text: 'From Day One, Markdown or text files, jrnl, or a readable copy.',
    link: '/settings/import',
  },
  {
    title: 'For a therapist',
    text: 'A document of what you choose, sealed for whoever helps you.',
    link: '/settings/therapist',
  },
  { title: 'A readable copy', text: 'Your words as files that open without this app.', link: '/settings/readable' },
  { title: 'Leaving', text: 'Go with your own room, or erase it.', link: '/settings/leaving' },
]
