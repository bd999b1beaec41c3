import { alsoOf, isEveryday, isGivenName } from './known-words.ts'
import { keyOf, spelled, tokensOf } from './tokens.ts'

/**
 * The words by which somebody is meant. Of a name of several words, only those that can be one: whoever is called My Love
 * is not meant by every "my".
 */
export function keysOfName(name: string): string[] {
  const keys = [...tokensOf(spelled(name))].map(({ word }) => keyOf(word))
  if (keys.length === 1) return keys
  return keys.filter((key) => key.length > 1 && (!isEveryday(key) || isGivenName(key) || alsoOf(key) !== null))
}
