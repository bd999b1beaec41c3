/** Largest message from a page, in bytes. Files cross in pieces; nothing else needs more. */
export const maxMessageBytes = 2 * 1024 * 1024
