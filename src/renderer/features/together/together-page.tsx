import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import type { Keeping } from '#api/together-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { KeepChoice } from './keep-choice.tsx'
import { KeepComposer } from './keep-composer.tsx'
import { togetherCopy } from './together-copy.ts'

/** Where the two are: in front of the room, at words that they may keep, or at the decision about them. */
type Step =
  | { readonly at: 'room' }
  | { readonly at: 'words'; readonly begun: JournalDocument }
  | { readonly at: 'choice'; readonly document: JournalDocument; readonly keeping: Keeping }

interface TogetherPageProps {
  /** The way into a talk. */
  door: ReactNode
  /** Further ways, behind it. */
  after: ReactNode
  children: ReactNode
}

/** The shared room, with both in front of it, and what they may keep from sitting there. */
export function TogetherPage({ door, after, children }: TogetherPageProps) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ at: 'room' })
  const [said, setSaid] = useState<string | null>(null)
  const copy = togetherCopy.room

  const finish = (words: string | null) => {
    setSaid(words)
    setStep({ at: 'room' })
  }
  return (
    <>
      {step.at === 'room' && (
        <Page title={copy.title}>
          <p>{copy.how}</p>
          <ButtonRow>
            {door}
            <Button
              onClick={() => {
                setSaid(null)
                setStep({ at: 'words', begun: emptyJournalDocument })
              }}
            >
              {togetherCopy.keep.begin}
            </Button>
            {after}
          </ButtonRow>
          <p>{copy.write}</p>
          {children}
        </Page>
      )}
      {step.at === 'words' && (
        <KeepComposer
          begun={step.begun}
          onLook={(document, keeping) => setStep({ at: 'choice', document, keeping })}
          onAway={finish}
        />
      )}
      {step.at === 'choice' && (
        <KeepChoice
          document={step.document}
          proposed={step.keeping}
          onBack={() => setStep({ at: 'words', begun: step.document })}
          onAway={finish}
          onKept={async () => {
            await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
            finish(togetherCopy.choice.kept)
          }}
        />
      )}
      <Notice text={said} onClose={() => setSaid(null)} />
    </>
  )
}
