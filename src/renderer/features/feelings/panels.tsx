import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FeelingWords, maxAsk, maxText } from '#api/feelings-fields.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { EntryField } from './entry-field.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { ItemField } from './item-field.tsx'
import { StrengthChoice } from './strength-choice.tsx'
import type { LogForm } from './use-log-form.ts'

interface PanelsProps {
  form: LogForm
  words: FeelingWords
  /** Takes the reading position to what helped. */
  comesForHelped: boolean
}

/** Everything beyond a word and a strength: each part by itself, in any order, and none is asked for. */
export function Panels({ form, words, comesForHelped }: PanelsProps) {
  const copy = feelingsCopy
  const { fields, typed, change } = form
  const holds = (field: 'triggers' | 'body' | 'fears' | 'needs' | 'urges' | 'helped') =>
    fields[field].length > 0 || (typed[field] ?? '') !== ''
  return (
    <div className={styles.panels}>
      <Panel title={copy.panels.triggers} filled={holds('triggers')}>
        <ItemField form={form} field="triggers" words={words} />
      </Panel>
      <Panel title={copy.panels.facts} filled={fields.facts !== '' || fields.story !== ''}>
        <TextArea label={copy.facts} value={fields.facts} maxLength={maxText} onChange={(facts) => change({ facts })} />
        <TextArea label={copy.story} value={fields.story} maxLength={maxText} onChange={(story) => change({ story })} />
      </Panel>
      <Panel title={copy.panels.body} filled={holds('body')}>
        <ItemField form={form} field="body" words={words} />
      </Panel>
      <Panel title={copy.panels.fears} filled={holds('fears')}>
        <ItemField form={form} field="fears" words={words} />
      </Panel>
      <Panel title={copy.panels.needs} filled={holds('needs') || fields.ask !== ''}>
        <ItemField form={form} field="needs" words={words} />
        <TextArea label={copy.ask} rows={2} value={fields.ask} maxLength={maxAsk} onChange={(ask) => change({ ask })} />
      </Panel>
      <Panel title={copy.panels.urges} filled={holds('urges')}>
        <ItemField form={form} field="urges" words={words} />
      </Panel>
      <Panel
        title={copy.panels.helped}
        filled={comesForHelped || holds('helped') || fields.strengthAfter !== null}
        takesFocus={comesForHelped}
      >
        <ItemField form={form} field="helped" words={words} />
        <StrengthChoice
          optional
          label={copy.strengthAfter}
          value={fields.strengthAfter}
          onChange={(strengthAfter) => change({ strengthAfter })}
        />
      </Panel>
      <Panel title={copy.panels.entry} filled={fields.entryId !== null}>
        <EntryField entryId={fields.entryId} onChange={(entryId) => change({ entryId })} />
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
