/** Everything that the shell asked of the fake Electron, in order. */
export const calls: Array<{ readonly name: string; readonly args: readonly unknown[] }> = []

export function record(name: string, ...args: unknown[]): void {
  calls.push({ name, args })
}

/** An event as a guard sees it. */
export class FakeEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
