import { IconArrowLeft, IconCopy, IconHistory, IconLock, IconTemplate, IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Entry, EntryPrompt, Template } from '#api/journal-contract.ts'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import { promptById } from '#api/journal-prompts.ts'
import { JournalEditor } from '../../editor/journal-editor.tsx'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { Button } from '../../ui/button.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { focusUnlessTyping } from '../../ui/focus-heading.ts'
import { BegunWith, promptOf } from './begun-with.tsx'
import { EntryHead } from './entry-head.tsx'
import { journalCopy } from './journal-copy.ts'
import { PromptOffer } from './prompt-offer.tsx'
import { type HeadChange, useEntryWords } from './use-entry-words.ts'
import styles from './writing.module.css'

interface WritingProps {
  /** Null for a new entry, which does not exist before its first words. */
  entry: Entry | null
  /** What a new one is begun with, where that was chosen elsewhere. */
  begunWith?: EntryPrompt | null | undefined
  /** The page of a template, which the words of a new one begin with. */
  page?: JournalDocument | null | undefined
  /** Whether there is something that could be moved to the trash. */
  exists: boolean
  onCreated(id: string): void
  /** Says of a new one whether its prompt can stir things up. */
  onBegun(isHeavy: boolean): void
  onBack(): void
  onTrash(): void
  /** Makes a template of the entry. */
  onKeepTemplate(): void
  /** Leads to the earlier versions of the entry. */
  onVersions(): void
  /** Leads to a way to settle. */
  onSettle(): void
  /** Leads to a copy that can be shared. Left out where there is nobody to share with. */
  onShare?: (() => void) | undefined
  /** The same for what is selected. */
  onSharePassage?: ((passage: JournalDocument) => void) | undefined
}

export function Writing({
  entry,
  begunWith = null,
  page = null,
  exists,
  onCreated,
  onBegun,
  onBack,
  onTrash,
  onKeepTemplate,
  onVersions,
  onSettle,
  onShare,
  onSharePassage,
}: WritingProps) {
  const [day, setDay] = useState(entry?.day ?? localDay(new Date()))
  const [prompt, setPrompt] = useState<EntryPrompt | null>(entry?.prompt ?? begunWith)
  const [added, setAdded] = useState(page)
  const [offering, setOffering] = useState(entry === null && begunWith === null && page === null)
  const { words, head, beginWith } = useEntryWords(entry, { day, prompt }, onCreated)
  const state = head.state.kind === 'failed' || words.state.kind === 'untouched' ? head.state : words.state
  // Offered once, after words were written with a prompt that can stir things up, and never when it is read again.
  const [hasSaved, setSaved] = useState(false)
  if (words.state.kind === 'saved' && !hasSaved) setSaved(true)
  const isFresh = entry === null
  const heavy = isHeavy(prompt)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each prompt, not at every draw
  useEffect(() => {
    if (isFresh) onBegun(heavy)
  }, [isFresh, heavy])
  const editor = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    // An entry that is opened to be read begins at its beginning.
    if (entry !== null) focusUnlessTyping(heading.current)
  }, [entry])

  const { change: keepHead, current: currentHead, save: saveHead } = head
  const changeHead = useCallback(
    (change: HeadChange, now: boolean) => {
      if (change.day !== undefined) setDay(change.day)
      keepHead({ ...currentHead(), ...change })
      if (now) void saveHead()
    },
    [keepHead, currentHead, saveHead],
  )
  const focusEditor = () => editor.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
  function begin(chosen: EntryPrompt | null) {
    setPrompt(chosen)
    beginWith(chosen)
    setOffering(chosen === null)
    focusEditor()
  }
  function beginWithTemplate(template: Template) {
    setAdded(template.document)
    setPrompt(promptOf(template))
    beginWith(promptOf(template))
    closeOffer()
  }
  function closeOffer() {
    setOffering(false)
    focusEditor()
  }
  // The same at every draw: the editor would be drawn anew with each save.
  const latestShare = useRef(onSharePassage)
  latestShare.current = onSharePassage
  const sharePassage = useCallback((passage: JournalDocument) => latestShare.current?.(passage), [])
  const retry = async () => (await saveHead()) && (await words.save())
  return (
    <section className={styles.writing} aria-label={journalCopy.entry}>
      <div className={styles.back}>
        <Button kind="quiet" icon={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
          {journalCopy.back}
        </Button>
      </div>
      <div className={styles.composer}>
        <span className={styles.lock} aria-hidden>
          <IconLock size={15} stroke={1.9} />
        </span>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.day}>
            {dayName(day, new Date())}
          </h2>
          <SaveLine state={state} saved={journalCopy.saved} />
        </div>
        <EntryHead entry={entry} day={day} onChange={changeHead} />
        {state.kind === 'failed' && <SaveBanner code={state.code} onRetry={retry} text={words.text} />}
        {prompt !== null && <BegunWith prompt={prompt} onRemove={exists ? undefined : () => begin(null)} />}
        {offering && !exists && <PromptOffer onChoose={begin} onTemplate={beginWithTemplate} onClose={closeOffer} />}
        <div ref={editor} className={styles.editor}>
          <JournalEditor
            document={entry?.document ?? emptyJournalDocument}
            onChange={words.change}
            focus={entry === null}
            added={added}
            takesImages
            onSharePassage={onSharePassage && sharePassage}
          />
        </div>
      </div>
      {isFresh && heavy && hasSaved && (
        <p className={styles.settle}>
          {journalCopy.prompts.settle}
          <Button kind="quiet" onClick={onBack}>
            {journalCopy.prompts.stop}
          </Button>
          <Button kind="quiet" onClick={onSettle}>
            {journalCopy.prompts.settleOpen}
          </Button>
        </p>
      )}
      <div className={styles.foot}>
        {exists && (
          <Button kind="quiet" icon={<IconHistory size={18} stroke={1.7} aria-hidden />} onClick={onVersions}>
            {journalCopy.versions}
          </Button>
        )}
        {exists && (
          <Button kind="quiet" icon={<IconTemplate size={18} stroke={1.7} aria-hidden />} onClick={onKeepTemplate}>
            {journalCopy.templates.keep}
          </Button>
        )}
        {exists && onShare !== undefined && (
          <Button kind="quiet" icon={<IconCopy size={18} stroke={1.7} aria-hidden />} onClick={onShare}>
            {journalCopy.shareCopy}
          </Button>
        )}
        {exists && (
          <Button kind="quiet" icon={<IconTrash size={18} stroke={1.7} aria-hidden />} onClick={onTrash}>
            {journalCopy.trash.move}
          </Button>
        )}
      </div>
    </section>
  )
}

function isHeavy(prompt: EntryPrompt | null): boolean {
  return prompt !== null && 'id' in prompt && promptById(prompt.id)?.weight === 3
}
