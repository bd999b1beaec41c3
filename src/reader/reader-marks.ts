/** What is put into the reader when a document is sealed; everything else is the same for every one that is made. */
export const readerMarks = { documentStyle: '{{document-style}}', files: '{{files}}' } as const
