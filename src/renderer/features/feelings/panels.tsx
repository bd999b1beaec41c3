import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FeelingFields, type FeelingWords, maxAsk, maxText, maxTriggers } from '#api/feelings-contract.ts'
import type { ItemField } from '#api/feelings-vocabulary.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { EntryField } from './entry-field.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { ItemField as Items } from './item-field.tsx'
import { StrengthChoice } from './strength-choice.tsx'

interface PanelsProps {
  fields: FeelingFields
  words: FeelingWords
  /** Takes the reading position to what helped. */
  comesForHelped: boolean
  onChange(part: Partial<FeelingFields>): void
  /** A word of one's own stands in a field and is not added yet. */
  onPending(field: ItemField, word: string): void
}

/** Everything beyond a word and a strength: each part by itself, in any order, and none is asked for. */
export function Panels({ fields, words, comesForHelped, onChange, onPending }: PanelsProps) {
  const copy = feelingsCopy
  return (
    <div className={styles.panels}>
      <Panel title={copy.panels.triggers} filled={fields.triggers.length > 0}>
        <Items
          field="triggers"
          label={copy.panels.triggers}
          words={words}
          chosen={fields.triggers}
          onChange={(triggers) => onChange({ triggers })}
          onPending={(word) => onPending('triggers', word)}
          limit={{ most: maxTriggers, full: copy.form.enoughTriggers }}
        />
      </Panel>
      <Panel title={copy.panels.facts} filled={fields.facts !== '' || fields.story !== ''}>
        <TextArea
          label={copy.facts}
          value={fields.facts}
          maxLength={maxText}
          onChange={(facts) => onChange({ facts })}
        />
        <TextArea
          label={copy.story}
          value={fields.story}
          maxLength={maxText}
          onChange={(story) => onChange({ story })}
        />
      </Panel>
      <Panel title={copy.panels.body} filled={fields.body.length > 0}>
        <Items
          field="body"
          label={copy.panels.body}
          words={words}
          chosen={fields.body}
          onChange={(body) => onChange({ body })}
          onPending={(word) => onPending('body', word)}
        />
      </Panel>
      <Panel title={copy.panels.fears} filled={fields.fears.length > 0}>
        <Items
          field="fears"
          label={copy.panels.fears}
          words={words}
          chosen={fields.fears}
          onChange={(fears) => onChange({ fears })}
          onPending={(word) => onPending('fears', word)}
        />
      </Panel>
      <Panel title={copy.panels.needs} filled={fields.needs.length > 0 || fields.ask !== ''}>
        <Items
          field="needs"
          label={copy.panels.needs}
          words={words}
          chosen={fields.needs}
          onChange={(needs) => onChange({ needs })}
          onPending={(word) => onPending('needs', word)}
        />
        <TextArea
          label={copy.ask}
          rows={2}
          value={fields.ask}
          maxLength={maxAsk}
          onChange={(ask) => onChange({ ask })}
        />
      </Panel>
      <Panel title={copy.panels.urges} filled={fields.urges.length > 0}>
        <Items
          field="urges"
          label={copy.panels.urges}
          words={words}
          chosen={fields.urges}
          onChange={(urges) => onChange({ urges })}
          onPending={(word) => onPending('urges', word)}
        />
      </Panel>
      <Panel
        title={copy.panels.helped}
        filled={comesForHelped || fields.helped.length > 0 || fields.strengthAfter !== null}
        takesFocus={comesForHelped}
      >
        <Items
          field="helped"
          label={copy.panels.helped}
          words={words}
          chosen={fields.helped}
          onChange={(helped) => onChange({ helped })}
          onPending={(word) => onPending('helped', word)}
        />
        <StrengthChoice
          optional
          label={copy.strengthAfter}
          value={fields.strengthAfter}
          onChange={(strengthAfter) => onChange({ strengthAfter })}
        />
      </Panel>
      <Panel title={copy.panels.entry} filled={fields.entryId !== null}>
        <EntryField entryId={fields.entryId} onChange={(entryId) => onChange({ entryId })} />
      </Panel>
    </div>
  )
}

interface PanelProps {
  title: string
  filled: boolean
  takesFocus?: boolean
  children: ReactNode
}

/** One part that opens and closes. One with something in it begins open. */
function Panel({ title, filled, takesFocus = false, children }: PanelProps) {
  const [begins] = useState(filled)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) summary.current?.focus()
  }, [takesFocus])
  return (
    <details className={styles.panel} open={begins || undefined}>
      <summary ref={summary}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
