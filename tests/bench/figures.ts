/** Prints one figure as a line of JSON. Times are in milliseconds. */
export function report(name: string, ours: number, reference: number): void {
  const line = { name, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ours / reference) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 50)
}

export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
