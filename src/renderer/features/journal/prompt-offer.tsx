import { IconBulb } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EntryPrompt, Template } from '#api/journal-contract.ts'
import type { Prompt } from '#api/journal-prompts.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { journalCopy } from './journal-copy.ts'
import { offerPrompts, promptsFor } from './offer-prompts.ts'
import { OwnTemplates } from './own-templates.tsx'
import { PromptChoice } from './prompt-choice.tsx'
import styles from './prompts.module.css'

interface PromptOfferProps {
  onChoose(prompt: EntryPrompt): void
  onTemplate(template: Template): void
  onClose(): void
}

/** Something to begin with, for whoever wants it. Nothing here comes by itself. */
export function PromptOffer(offer: PromptOfferProps) {
  const [open, setOpen] = useState(false)
  const copy = journalCopy.prompts
  if (open) return <OpenOffer {...offer} />
  return (
    <div>
      <Button kind="quiet" icon={<IconBulb size={18} stroke={1.7} aria-hidden />} onClick={() => setOpen(true)}>
        {copy.begin}
      </Button>
    </div>
  )
}

function OpenOffer({ onChoose, onTemplate, onClose }: PromptOfferProps) {
  const copy = journalCopy.prompts
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const settings = useSettings().data
  const today = localDay(new Date())
  const room = useQuery(queries.journal.prompts.queryOptions({ input: { today } }))
  const [seen, setSeen] = useState<string[]>([])
  const [shown, setShown] = useState<Prompt[] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const role = settings?.role ?? null
  const offer = (putOff: readonly string[], before: readonly string[], firstWeek: boolean) =>
    offerPrompts({
      ...{ role, stage: settings?.stage ?? null, putOff, seen: before, firstWeek },
      ...{ hour: new Date().getHours(), random: Math.random },
    })
  if (shown === null && room.data && settings) setShown(offer(room.data.putOff, [], room.data.firstWeek))

  function another() {
    if (!room.data || shown === null) return
    const before = [...seen, ...shown.map(({ id }) => id)]
    setSeen(before)
    setShown(offer(room.data.putOff, before, room.data.firstWeek))
  }
  const putOff = useMutation({
    mutationFn: (id: string) => client.journal.putOffPrompt({ id, today }),
    onSuccess: async (_, id) => {
      setShown((before) => before?.filter((prompt) => prompt.id !== id) ?? null)
      await queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
      heading.current?.focus()
    },
  })
  const failed = room.error ?? putOff.error
  return (
    <section className={styles.offer} aria-labelledby="prompt-offer">
      <h3 id="prompt-offer" ref={heading} tabIndex={-1}>
        {copy.title}
      </h3>
      {failed !== null && <p role="alert">{failureCopy[failureCode(failed)]}</p>}
      <ul className={styles.list} aria-live="polite">
        {shown?.map((prompt) => (
          <li key={prompt.id}>
            <PromptChoice prompt={prompt} onChoose={() => onChoose({ id: prompt.id })} />
            <Button kind="quiet" aria-label={copy.putOffNamed(prompt.text)} onClick={() => putOff.mutate(prompt.id)}>
              {copy.putOff}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={another}>{copy.another}</Button>
        <Button kind="quiet" onClick={onClose}>
          {copy.justWrite}
        </Button>
      </div>
      <details className={styles.more}>
        <summary>{copy.all}</summary>
        {role !== 'both' && <p className={styles.heavy}>{copy.follow}</p>}
        <ul className={styles.list}>
          {promptsFor(role).map((prompt) => (
            <li key={prompt.id}>
              <PromptChoice prompt={prompt} onChoose={() => onChoose({ id: prompt.id })} />
            </li>
          ))}
        </ul>
      </details>
      <OwnTemplates templates={room.data?.templates ?? []} onChoose={onTemplate} />
    </section>
  )
}
