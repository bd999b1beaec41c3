import type { FloodedCard } from '#api/settling-contract.ts'

export const settlingCopy = {
  title: 'When I am flooded',
  lead: 'Flooded: everything is too much, and the words are gone. Write this card in a calm hour, for the one in which nothing is calm. Any part can stay empty.',
  where:
    'It is kept inside your room, as you type. With your room open, you find it in Help too, on the page Settling. It cannot be opened without your passphrase.',
  parts: {
    signs: { label: 'My signs', hint: 'How do you notice that it is coming?' },
    pause: { label: 'My words for a pause', hint: 'What can you say, even then?' },
    helps: { label: 'What helps', hint: 'A place, water, something in your hands.' },
    people: { label: 'Who I can call', hint: 'Names and numbers, as you would need them.' },
  } satisfies Record<keyof FloodedCard, { label: string; hint: string }>,
  kept: 'Kept. Only you can see this.',
  empty:
    'A card of which every part is empty is taken out of your room. Earlier copies of your room hold it for as long as they are kept.',

  inHelp: {
    show: 'My card: when I am flooded',
    change: 'Change this card',
    none: 'In a calm hour you can write a card for moments like this: your signs, your words for a pause, what helps, who you can call.',
    write: 'Write a card',
  },
}
