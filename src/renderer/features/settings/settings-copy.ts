import type { Settings } from '#api/settings-contract.ts'

export const settingsCopy = {
  title: 'Settings',
  contents: 'Pages of Settings',
  lead: 'What you choose here is kept inside your room.',
  notSaved: 'This could not be kept.',

  looks: {
    title: 'Looks',
    theme: 'Light or dark',
    themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' } satisfies Record<Settings['theme'], string>,
    hint: 'Before your room is unlocked, the screen follows the computer.',
  },

  locking: {
    title: 'Locking',
    text: 'The room locks after three minutes without a key, a click or a movement. Twenty seconds before that, a line at the bottom says so. Your words are saved first.',
  },

  keys: {
    title: 'Keys',
    names: {
      newEntry: 'New entry',
      search: 'Search your entries',
      bold: 'Bold',
      italic: 'Italic',
      link: 'Add or change a link',
      undo: 'Undo',
      lock: 'Lock',
      hide: 'Hide',
    },
    three: 'three times, alone',
  },
}

/** The pages below Settings, in their order. Each has a route in `app/routes.tsx`. */
export const settingsSections = [
  { title: 'Looks', text: 'Light or dark.', link: '/settings/looks' },
  { title: 'Locking', text: 'When your room closes by itself.', link: '/settings/locking' },
  { title: 'Hide', text: 'How to clear the screen quickly, and what that does not do.', link: '/settings/hide' },
  { title: 'Keys', text: 'What the keyboard can do.', link: '/settings/keys' },
]
