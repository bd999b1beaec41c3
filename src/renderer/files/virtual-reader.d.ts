/** Made by `scripts/build-reader.ts` when the page is built. */
declare module 'virtual:reader' {
  export const readerPage: string
}
