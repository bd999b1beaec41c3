/** For `vi.waitFor`: a busy computer may take longer than the usual second for what takes none. */
export const patient = { timeout: 30_000 } as const
