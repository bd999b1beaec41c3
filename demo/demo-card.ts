import type { FloodedCard } from '#api/settling-contract.ts'

/** What Ana has written for a moment in which everything is too much. Invented. */
export const anasCard: FloodedCard = {
  signs: 'My hands go cold. I ask the same question again and do not hear the answer.',
  pause: 'I want to hear this and I cannot right now. I need half an hour, and I will come back to it.',
  helps: 'The balcony, also when it rains. Cold water on the wrists. The blue blanket.',
  people: 'Mira, in the evening. My sister, at any hour.',
}
