import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import type { WholeSitting } from '#api/reflection-contract.ts'
import type { QuestionId } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { useApi } from '../../api/api-context.tsx'
import type { OurRoom } from '../../api/our-room.ts'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { dayName, localDay, momentName } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { PieceHead } from '../../ui/piece-head.tsx'
import { SharedNow } from '../../ui/shared-now.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { sentencesOf } from './sentences.ts'

interface SharePageProps {
  sitting: WholeSitting
  ourRoom: OurRoom
  onDone(): void
}

/** One sentence, by choice. What one did oneself waits a day first. */
export function SharePage(props: SharePageProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { id } = props.sitting
  const options = queries.reflection.sharing.queryOptions({ input: { id, ask: false }, gcTime: 0, staleTime: 0 })
  const sharing = useQuery(options)
  const ask = useMutation({
    mutationFn: () => client.reflection.sharing({ id, ask: true }),
    onSuccess(found) {
      queryClient.setQueryData(options.queryKey, found)
      focusHeading()
    },
  })
  if (sharing.data?.isOpen) return <ChooseSentence {...props} />
  if (sharing.data === undefined) return <NotKept error={sharing.error} />
  const copy = reflectionCopy.share
  const { from } = sharing.data
  return (
    <Page title={copy.title}>
      <p>{copy.selfLead}</p>
      <p>{copy.selfWait}</p>
      <p role="status">{from === null ? '' : copy.wait(momentName(from))}</p>
      <ButtonRow>
        {from === null && <Button onClick={() => ask.mutate()}>{copy.ask}</Button>}
        <Button onClick={props.onDone}>{uiCopy.back}</Button>
      </ButtonRow>
      <NotKept error={ask.error} />
    </Page>
  )
}

interface Chosen {
  /** Null for where the person stands. */
  readonly question: QuestionId | null
  readonly sentence: string
}

function ChooseSentence({ sitting, ourRoom, onDone }: SharePageProps) {
  const copy = reflectionCopy.share
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [at, setAt] = useState<string | null>(null)
  const all = sharable(sitting)
  const chosen = at === null ? undefined : all[Number(at)]
  const share = useMutation({
    mutationFn: ({ question, sentence }: Chosen) => client.reflection.share({ id: sitting.id, question, sentence }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.shared.key() }),
  })
  const partner = ourRoom.partner.called
  if (share.isSuccess) {
    return (
      <SharedNow title={copy.doneTitle} back={uiCopy.back} onBack={onDone}>
        {copy.done(partner)}
      </SharedNow>
    )
  }
  return (
    <Page title={copy.title}>
      {sitting.path === 'self' && <p>{copy.selfLead}</p>}
      <p>{all.length === 0 ? copy.none : copy.lead}</p>
      {all.length > 0 && (
        <ChoiceGroup
          label={copy.choose}
          choices={all.map(({ sentence }, n) => ({ value: String(n), label: sentence }))}
          value={at}
          onChange={setAt}
        />
      )}
      {chosen !== undefined && (
        <section className={styles.read} aria-label={copy.preview}>
          <h2>{copy.preview}</h2>
          <p>{copy.exactly(partner)}</p>
          <div className={styles.shown} data-testid="preview">
            <PieceHead
              marks={[ourRoom.self.mark]}
              called={ourRoom.self.called}
              day={dayName(localDay(new Date()), new Date())}
            />
            <ReadOnlyEntry key={chosen.sentence} document={asDocument(chosen.sentence)} />
          </div>
          <VisibilityLabel sharedWith={partner} />
        </section>
      )}
      <ButtonRow>
        <Button
          kind="main"
          disabled={chosen === undefined || share.isPending || !ourRoom.writable}
          onClick={() => chosen !== undefined && share.mutate(chosen)}
        >
          {copy.button}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {uiCopy.back}
        </Button>
      </ButtonRow>
      <NotKept error={share.error} />
    </Page>
  )
}

function sharable({ stand, answers }: WholeSitting): Chosen[] {
  const standing = stand === null ? [] : [{ question: null, sentence: `${reflectionWords.stands[stand]}.` }]
  const said = answers.flatMap(({ question, document }) =>
    sentencesOf(document).map((sentence) => ({ question, sentence })),
  )
  return [...standing, ...said]
}

function asDocument(sentence: string): JournalDocument {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: sentence }] }] }
}
