import * as z from 'zod'

const list = z.array(z.unknown()).optional().catch(undefined)
const yes = z.boolean().optional().catch(undefined)
const text = z.string().optional().catch(undefined)

/** What the program Day One writes of an entry, as far as it is looked at. Anything else in it is passed over. */
export const dayOneSchema = z.object({
  uuid: z.string().min(1).max(100),
  creationDate: z.string().max(60),
  modifiedDate: text,
  timeZone: text,
  text,
  richText: text,
  tags: list,
  starred: yes,
  isPinned: yes,
  photos: list,
  videos: list,
  audios: list,
  pdfAttachments: list,
  location: z.unknown().optional(),
  weather: z.unknown().optional(),
})
/** How its text names a photograph, and how the file of it is called. */
export const dayOnePhotoSchema = z.object({
  identifier: z.string().min(1).max(100),
  md5: z.string().regex(/^[0-9a-f]{32}$/i),
})
export type DayOneEntry = z.infer<typeof dayOneSchema>

/** What `jrnl --export json` writes of an entry. */
export const jrnlSchema = z.object({
  date: z.string().max(20),
  time: z.string().max(20),
  title: z.string(),
  body: text,
  tags: list,
  starred: yes,
})
export type JrnlEntry = z.infer<typeof jrnlSchema>

/** The words of Day One's own form of rich text. */
export const richTextSchema = z.object({ contents: z.array(z.object({ text: text })) })
