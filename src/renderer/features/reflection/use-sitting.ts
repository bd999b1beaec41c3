import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import type { SittingChange, WholeSitting } from '#api/reflection-contract.ts'
import type { PathId, QuestionId } from '#api/reflection-steps.ts'
import { useApi } from '../../api/api-context.tsx'
import { watchOver } from '../../api/unsaved-words.ts'
import { localDay } from '../../ui/days.ts'

/** What is being said at one time of sitting down. */
export interface SittingInHand {
  /** Whether anything of it is kept. */
  readonly exists: boolean
  readonly whole: Said
  /** Settles when it is on the disk. The sitting itself is made with the first that is said on its path. */
  say(path: PathId, change: SittingChange): Promise<void>
  /** Where one is, or that it is an end. A sitting of which nothing is kept yet has no place, nor has one on another path. */
  place(path: PathId | null, change: Pick<SittingChange, 'screen' | 'isDone'>): Promise<void>
  /** Goes on with one that was left. */
  takeUp(sitting: WholeSitting): void
}

type Said = Pick<WholeSitting, 'word' | 'stand' | 'lookAgain'> & {
  readonly answers: ReadonlyMap<QuestionId, JournalDocument>
}

const nothingSaid: Said = { word: null, stand: null, lookAgain: null, answers: new Map() }

/** One after the other, so that no two beginnings make two sittings of one. */
export function useSitting(): SittingInHand {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const id = useRef<string | null>(null)
  const pathOf = useRef<PathId | null>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  // Words and choices are watched over where they are made; where one is, and that it is an end, comes after them.
  useEffect(
    () => watchOver({ hasAny: () => false, flush: () => last.current.then(isThere, isThere), discard() {} }),
    [],
  )
  const [exists, setExists] = useState(false)
  const [whole, setWhole] = useState<Said>(nothingSaid)

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.current.then(work, work)
    last.current = done
    return done
  }
  async function keep(change: SittingChange): Promise<void> {
    if (id.current === null) return
    const { sitting } = await client.reflection.keep({ id: id.current, change })
    if (sitting === null) {
      id.current = null
      setExists(false)
    }
    void queryClient.invalidateQueries({ queryKey: queries.reflection.key() })
  }

  return {
    exists,
    whole,
    say: (path, change) =>
      inTurn(async () => {
        const isOther = pathOf.current !== path
        if (id.current === null && isTakenBack(change)) return
        if (id.current === null || isOther) {
          const begun = await client.reflection.begin({ path, day: localDay(new Date()), change })
          id.current = begun.id
          pathOf.current = path
          setExists(true)
        } else await keep(change)
        setWhole((before) => withChange(isOther ? nothingSaid : before, change))
      }),
    place: (path, change) =>
      inTurn(async () => {
        if (path === null || path === pathOf.current) await keep(change)
      }),
    takeUp(sitting) {
      id.current = sitting.id
      pathOf.current = sitting.path
      setExists(true)
      setWhole({ ...sitting, answers: new Map(sitting.answers.map(({ question, document }) => [question, document])) })
    },
  }
}

const isThere = () => true

/** Taking back what was never said is nothing to keep. */
function isTakenBack({ answer, word, stand, lookAgain }: SittingChange): boolean {
  return answer === undefined && !word && !stand && !lookAgain
}

function withChange(before: Said, { answer, word, stand, lookAgain }: SittingChange): Said {
  const answers = answer === undefined ? before.answers : new Map(before.answers).set(answer.question, answer.document)
  return {
    answers,
    word: word === undefined ? before.word : word,
    stand: stand === undefined ? before.stand : stand,
    lookAgain: lookAgain === undefined ? before.lookAgain : lookAgain,
  }
}
