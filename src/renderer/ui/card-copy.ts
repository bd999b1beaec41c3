/** What stands on a card, for its author and for the other alike. */
export const cardCopy = {
  shares: (name: string, words: string) => (words === '' ? `${name} shares:` : `${name} shares: ${words}`),
  needs: 'What I need',
  ask: 'One thing someone could do',
  fears: 'Underneath, I am afraid',
  facts: 'What I know',
  story: 'What I am filling in',
  enough: 'You do not have to fix this. Reading it is enough.',
}
