import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Card } from '#api/cards-contract.ts'
import type { Feeling, OwnWord } from '#api/feelings-fields.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { type OurRoom, useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { CardView } from '../../ui/card-view.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { PieceHead } from '../../ui/piece-head.tsx'
import { SharedNow } from '../../ui/shared-now.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { labelsOf, noWords } from './labels.ts'

type Part = keyof Card
type ListPart = 'words' | 'needs' | 'fears'

/** What is chosen at first. Texts and fears never are: sharing them is a step of its own. */
const chosenAtFirst: readonly Part[] = ['words', 'needs']
const listParts: readonly ListPart[] = ['words', 'needs', 'fears']

interface CardScreenProps {
  /** The entry that the card is made from. */
  id: string
  onDone(): void
}

/** From an entry to a card: what is chosen, exactly what the other will see, and only then the sharing. */
export function CardScreen({ id, onDone }: CardScreenProps) {
  const { queries } = useApi()
  const ourRoom = useOurRoom()
  const feeling = useQuery({ ...queries.feelings.open.queryOptions({ input: { id } }), gcTime: 0 })
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} }))
  const failed = ourRoom.error ?? feeling.error ?? words.error
  if (failed !== null) {
    return (
      <Page title={feelingsCopy.card.title}>
        <p role="alert">{failureCopy[failureCode(failed)]}</p>
        <div>
          <Button onClick={onDone}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  if (ourRoom.data === undefined || feeling.data === undefined || words.data === undefined) return null
  const { own } = words.data ?? noWords
  return <Choosing feeling={feeling.data} own={own} ourRoom={ourRoom.data} onDone={onDone} />
}

interface ChoosingProps {
  feeling: Feeling
  own: readonly OwnWord[]
  ourRoom: OurRoom
  onDone(): void
}

function Choosing({ feeling, own, ourRoom, onDone }: ChoosingProps) {
  const copy = feelingsCopy.card
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const whole = cardOf(feeling.fields, own)
  const parts = (Object.keys(whole) as Part[]).filter((part) => whole[part].length > 0)
  const [chosen, setChosen] = useState<readonly Part[]>(parts.filter((part) => chosenAtFirst.includes(part)))
  /** What was unticked of a part that is on the card. */
  const [left, setLeft] = useState<Readonly<Record<ListPart, readonly string[]>>>({ words: [], needs: [], fears: [] })
  const card = onlyChosen(whole, chosen, left)
  const isEmpty = Object.values(card).every((part) => part.length === 0)
  const share = useMutation({
    mutationFn: () => client.cards.share({ feelingId: feeling.id, card }),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
      await queryClient.invalidateQueries({ queryKey: queries.cards.key() })
    },
  })
  const partner = ourRoom.partner.called
  if (share.isSuccess) {
    return (
      <SharedNow title={copy.doneTitle} back={copy.toFeelings} onBack={onDone}>
        {copy.shared(partner)}
      </SharedNow>
    )
  }
  return (
    <Page title={copy.title}>
      <p>{copy.lead(partner)}</p>
      <CheckGroup
        label={copy.parts}
        choices={parts.map((part) => ({ id: part, label: copy.part[part] }))}
        chosen={chosen}
        onChange={(part, isChosen) =>
          setChosen(parts.filter((one) => (one === part ? isChosen : chosen.includes(one))))
        }
      />
      {listParts
        .filter((part) => chosen.includes(part) && whole[part].length > 1)
        .map((part) => (
          <CheckGroup
            key={part}
            label={copy.which[part]}
            choices={whole[part].map((label) => ({ id: label, label }))}
            chosen={whole[part].filter((label) => !left[part].includes(label))}
            onChange={(label, isChosen) =>
              setLeft({ ...left, [part]: [...left[part].filter((one) => one !== label), ...(isChosen ? [] : [label])] })
            }
          />
        ))}
      <section className={styles.stack} aria-label={copy.preview}>
        <h2>{copy.preview}</h2>
        <p>{copy.exactly(partner)}</p>
        {isEmpty ? (
          <p className={styles.small}>{copy.nothing}</p>
        ) : (
          <div className={styles.shown} data-testid="preview">
            <PieceHead
              marks={[ourRoom.self.mark]}
              called={ourRoom.self.called}
              day={dayName(localDay(new Date()), new Date())}
            />
            <CardView name={ourRoom.self.called} card={card} />
          </div>
        )}
      </section>
      <div className={styles.stack}>
        <VisibilityLabel sharedWith={partner} />
        <ButtonRow>
          <Button kind="main" disabled={isEmpty || share.isPending || !ourRoom.writable} onClick={() => share.mutate()}>
            {copy.share}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {uiCopy.back}
          </Button>
        </ButtonRow>
      </div>
      <NotKept error={share.error} />
    </Page>
  )
}

function cardOf(fields: Feeling['fields'], own: readonly OwnWord[]): Card {
  return {
    words: labelsOf('emotions', fields.emotions, own),
    needs: labelsOf('needs', fields.needs, own),
    ask: fields.ask,
    fears: labelsOf('fears', fields.fears, own),
    facts: fields.facts,
    story: fields.story,
  }
}

function onlyChosen(card: Card, chosen: readonly Part[], left: Readonly<Record<ListPart, readonly string[]>>): Card {
  const list = (part: ListPart) => (chosen.includes(part) ? card[part].filter((one) => !left[part].includes(one)) : [])
  const text = (part: 'ask' | 'facts' | 'story') => (chosen.includes(part) ? card[part] : '')
  return {
    words: list('words'),
    needs: list('needs'),
    fears: list('fears'),
    ask: text('ask'),
    facts: text('facts'),
    story: text('story'),
  }
}
