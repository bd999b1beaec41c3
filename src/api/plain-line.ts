import * as z from 'zod'
import { unseenCharacters } from './unseen-characters.ts'

/** Plain text of at most `most` characters that looks the same to everybody: nothing unseen is in it. */
export function plainLine(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .refine((given) => !unseenCharacters.test(given.replaceAll('\n', ' ')))
}
