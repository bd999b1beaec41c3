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
  | { readonly kind: 'added' }
  | { readonly kind: 'failed'; readonly words: string }

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
  const isAdded = adding?.kind === 'added'
  useEffect(() => {
    if (!isAdded) return
    const dismiss = () => setAdding(null)
    editor.on('update', dismiss)
    return () => void editor.off('update', dismiss)
  }, [editor, isAdded])

  async function work(signal: AbortSignal): Promise<void> {
    for (let one = waiting.current[0]; one !== undefined; one = waiting.current[0]) {
      for (const [at, file] of one.files.entries()) {
        const say = (sent: number) => {
          if (!signal.aborted) setAdding({ kind: 'adding', place: at + 1, count: one.files.length, sent })
        }
        say(0)
        const prepared = await prepareImage(file)
        signal.throwIfAborted()
        const image = await sendImage(client, prepared, signal, say)
        signal.throwIfAborted()
        one.place = insertImage(editor, one.place, image)
      }
      waiting.current.shift()
    }
  }

  async function run(): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    try {
      await work(controller.signal)
      setAdding({ kind: 'added' })
    } catch (error) {
      if (controller.signal.aborted) return
      waiting.current = []
      setAdding({ kind: 'failed', words: reason(error) })
    }
    running.current = null
  }

  return {
    adding,
    take(files, place) {
      waiting.current.push({ files, place })
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

function reason(error: unknown): string {
  const copy = editorCopy.picture
  if (error instanceof ImageRefusal) return error.problem === 'unreadable' ? copy.unreadable : copy.tooLarge
  const code = failureCode(error)
  if (code === 'too-large') return copy.tooLarge
  return code === 'invalid-input' ? copy.unreadable : failureCopy[code]
}
