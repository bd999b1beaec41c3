import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { editorCopy } from '../editor-copy.ts'
import { insertImage } from './insert-image.ts'
import { ImageRefusal, prepareImage } from './prepare-image.ts'
import { sendImage } from './send-image.ts'

export type Adding =
  | { readonly kind: 'adding'; readonly place: number; readonly count: number; readonly sent: number }
  | Outcome

/** What came of everything that was given, once there is nothing more to do. */
export interface Outcome {
  readonly kind: 'over'
  readonly added: number
  readonly refused: readonly Refused[]
}

/** Pictures that were not taken for one reason. */
export interface Refused {
  readonly reason: string
  /** Of their files. Empty when only one was given: it is plain which. */
  readonly names: readonly string[]
}

export interface NewImages {
  /** What is going on, or came of it last; null when there is nothing to say. */
  readonly adding: Adding | null
  /** Adds pictures at a place of the document, one after the other. */
  take(files: readonly File[], place: number): void
  cancel(): void
  /** What was said has been read. */
  dismiss(): void
}

interface Waiting {
  readonly files: readonly File[]
  /** How many of them were looked at. */
  done: number
  place: number
}

/** Takes pictures into the entry. What is under way when the entry is left comes to nothing. */
export function useNewImages(editor: Editor): NewImages {
  const { client } = useApi()
  const [adding, setAdding] = useState<Adding | null>(null)
  const waiting = useRef<Waiting[]>([])
  const running = useRef<AbortController | null>(null)

  useEffect(() => {
    // Words may be written before a picture while it is on its way.
    const follow = ({ transaction }: { transaction: { mapping: { map(place: number): number } } }) => {
      for (const one of waiting.current) one.place = transaction.mapping.map(one.place)
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
      running.current?.abort()
    }
  }, [editor])

  // What came of it has been read when somebody writes on.
  const isAdded = adding?.kind === 'over' && adding.refused.length === 0
  useEffect(() => {
    if (!isAdded) return
    const dismiss = () => setAdding(null)
    editor.on('update', dismiss)
    return () => void editor.off('update', dismiss)
  }, [editor, isAdded])

  async function addNext(one: Waiting, file: File, signal: AbortSignal): Promise<void> {
    const say = (sent: number) => {
      if (!signal.aborted) setAdding({ kind: 'adding', place: one.done + 1, count: one.files.length, sent })
    }
    say(0)
    const prepared = await prepareImage(file)
    signal.throwIfAborted()
    const image = await sendImage(client, prepared, signal, say)
    signal.throwIfAborted()
    one.place = insertImage(editor, one.place, image)
  }

  async function run(): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    const refused: { reason: string; file: File }[] = []
    let added = 0
    for (let one = waiting.current[0]; one !== undefined; one = waiting.current[0]) {
      const file = one.files[one.done]
      if (file === undefined) {
        waiting.current.shift()
        continue
      }
      try {
        await addNext(one, file, signal)
        added += 1
      } catch (error) {
        if (signal.aborted) return
        refused.push({ reason: reasonOf(error), file })
        if (!isOfThisFile(error)) {
          // A full disk, say: the next one would fare no better.
          const rest = waiting.current.flatMap(({ files, done }) => files.slice(done))
          refused.push(...rest.slice(1).map((file) => ({ reason: reasonOf(error), file })))
          waiting.current = []
        }
      }
      one.done += 1
    }
    running.current = null
    setAdding({ kind: 'over', added, refused: byReason(refused, added) })
  }

  return {
    adding,
    take(files, place) {
      waiting.current.push({ files, done: 0, place })
      if (running.current === null) void run()
    },
    cancel() {
      running.current?.abort()
      running.current = null
      waiting.current = []
      setAdding(null)
    },
    dismiss: () => setAdding(null),
  }
}

/** Whether it lies in the file: then the next one may well be taken. */
function isOfThisFile(error: unknown): boolean {
  return error instanceof ImageRefusal || ['too-large', 'invalid-input'].includes(failureCode(error))
}

function reasonOf(error: unknown): string {
  const copy = editorCopy.picture
  if (error instanceof ImageRefusal) return error.problem === 'unreadable' ? copy.unreadable : copy.tooLarge
  const code = failureCode(error)
  if (code === 'too-large') return copy.tooLarge
  return code === 'invalid-input' ? copy.unreadable : failureCopy[code]
}

function byReason(refused: readonly { reason: string; file: File }[], added: number): Refused[] {
  const isPlainWhich = refused.length + added === 1
  return [...new Set(refused.map(({ reason }) => reason))].map((reason) => ({
    reason,
    names: isPlainWhich ? [] : refused.filter((one) => one.reason === reason).map(({ file }) => file.name),
  }))
}
