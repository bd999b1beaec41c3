/**
 * The three check symbols of a recovery code: the remainder of a division in the field of 32 elements, one element a
 * symbol. The divisor is primitive of the third degree (order 32,767), so that within one code any one or two wrong
 * symbols are noticed, every swap of two symbols among them, and one wrong symbol can be located.
 */
export const checkSymbols = 3

/** Symbols are numbers from 0 to 31. */
export function withChecksum(symbols: readonly number[]): number[] {
  return [...symbols, ...remainder(symbols)]
}

export function hasValidChecksum(symbols: readonly number[]): boolean {
  return misfit(symbols).every((part) => part === 0)
}

/**
 * Places where one other symbol, or a swap with the next one, would make everything fit. Usually one slip or none: one
 * wrong symbol leaves its difference times x to the power of its distance from the end, so it is looked for by dividing.
 */
export function likelySlips(symbols: readonly number[]): number[] {
  const places: number[] = []
  let [high, middle, low] = misfit(symbols)
  for (let at = symbols.length - 1; at >= 0; at -= 1) {
    const before = (symbols[at - 1] ?? 0) ^ (symbols[at] ?? 0)
    if (high === 0 && middle === 0) places.push(at)
    if (high === 0 && middle === low && low === before && at > 0) places.push(at - 1, at)
    const nextHigh = times(low, oneSixth)
    ;[high, middle, low] = [nextHigh, high, middle ^ nextHigh]
  }
  return places
}

/** What is left over: nothing in a code without a slip. */
function misfit(symbols: readonly number[]): [number, number, number] {
  const [high, middle, low] = remainder(symbols.slice(0, -checkSymbols))
  const [a = 0, b = 0, c = 0] = symbols.slice(-checkSymbols)
  return [high ^ a, middle ^ b, low ^ c]
}

/** Modulo x^3 + x + 6. It begins at 1, 1, 1, so that a row of zeros is no code. */
function remainder(symbols: readonly number[]): [number, number, number] {
  let [high, middle, low] = [1, 1, 1]
  for (const symbol of symbols) {
    const lead = high ^ symbol
    ;[high, middle, low] = [middle, low ^ lead, times(lead, 6)]
  }
  return [high, middle, low]
}

/** Six times it is one. */
const oneSixth = 14

/** Multiplication of polynomials over two elements, modulo x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 4; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 16 ? 0b100101 : 0)
    if ((b >> bit) & 1) product ^= a
  }
  return product
}
