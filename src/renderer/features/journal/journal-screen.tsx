import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type EntryPrompt, everyEntry, type Template } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useMembership } from '../../api/our-room.ts'
import { useSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { useOutOfSight } from '../../ui/out-of-sight.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { AskedLine } from './asked-line.tsx'
import { promptOf } from './begun-with.tsx'
import { EntryList } from './entry-list.tsx'
import { FilterBar, isNarrowed } from './filter-bar.tsx'
import { journalCopy } from './journal-copy.ts'
import { listOptions } from './journal-lists.ts'
import { KeptTemplateNotice } from './kept-template-notice.tsx'
import { onThisDayPath } from './on-this-day-screen.tsx'
import { OpenEntry } from './open-entry.tsx'
import styles from './panes.module.css'
import { SearchResults } from './search-results.tsx'
import { SettlePane } from './settle-pane.tsx'
import { TrashedNotice } from './trashed-notice.tsx'
import { useJournal } from './use-journal.ts'
import { useKeepTemplate } from './use-keep-template.ts'
import { useListFocus } from './use-list-focus.ts'
import { WelcomePane } from './welcome-pane.tsx'
import { Writing } from './writing.tsx'

/** What was asked for elsewhere: an entry, a new one, or a new one that is begun with a prompt or a template. */
export type WantedEntry =
  | 'new'
  | { readonly id: string }
  | { readonly prompt: EntryPrompt }
  | { readonly template: Template }

interface JournalScreenProps {
  opened: Opened
  wanted: WantedEntry | null
  onWantedShown(): void
  /** What another feature has to say to whoever comes back. */
  notice: ReactNode
  /** The way to another feature, beside the new entry. */
  door: ReactNode
  /** Leads to the earlier versions of an entry. */
  onVersions(id: string): void
  /** Leads to a way to settle, and back. */
  onSettle(): void
  /** Leads to a copy of what is selected in an entry, which can be shared. */
  onSharePassage(passage: JournalDocument): void
}

export function JournalScreen({
  opened,
  wanted,
  onWantedShown,
  notice,
  door,
  onVersions,
  onSettle,
  onSharePassage,
}: JournalScreenProps) {
  const { queries } = useApi()
  const journal = useJournal()
  const template = useKeepTemplate()
  const { open, pause } = journal
  const [, navigate] = useLocation()
  const hasLinkBack = useSettings().data?.onThisDay === true
  const isPaired = useMembership().data?.state === 'paired'
  const focus = useListFocus(open === null ? (pause?.from ?? null) : (open.id ?? open.key))
  const [filter, setFilter] = useState(everyEntry)
  const list = useInfiniteQuery({
    ...listOptions(queries, 'journal', filter),
    placeholderData: (previous) => previous,
  })
  const pages = list.data?.pages ?? []
  const isEmpty = pages.every(({ entries }) => entries.length === 0)
  const hasNone = isEmpty && !isNarrowed(filter)
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const searchBox = useRef<HTMLInputElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is wanted
  useEffect(() => {
    if (wanted === null) return
    if (wanted === 'new') void journal.startNew()
    else if ('id' in wanted) void journal.openEntry(wanted.id)
    else if ('prompt' in wanted) void journal.startNew(wanted.prompt)
    else void journal.startNew(promptOf(wanted.template), wanted.template.document)
    onWantedShown()
  }, [wanted])

  async function search() {
    const select = () => searchBox.current?.select()
    if (searchBox.current?.offsetParent !== null) return select() // at once: the next key belongs to the search
    await journal.close() // out of sight on a narrow screen
    requestAnimationFrame(select)
  }
  const outOfSight = useOutOfSight()
  useHotkeys(
    outOfSight
      ? []
      : [
          ['mod+N', () => void journal.startNew()],
          ['mod+alt+N', () => void journal.startNew()],
          ['mod+F', () => open === null && void search()], // in an open entry these keys find in it
          ['mod+shift+F', () => void search()],
        ],
    [],
    true,
  )

  const writing = {
    onCreated: journal.created,
    onBegun: journal.begun,
    onBack: () => void journal.close(),
    onTrash() {
      template.dismiss() // one thing is said at a time
      if (open?.id) void journal.trash(open.id)
    },
    onKeepTemplate() {
      journal.dismiss()
      if (open?.id) template.keep(open.id)
    },
    exists: open?.id != null,
    onVersions: () => open?.id && onVersions(open.id),
    onSettle,
    onShare: isPaired ? () => open?.id && navigate(`/our-room/share/${open.id}`) : undefined,
    onSharePassage: isPaired ? onSharePassage : undefined,
  }
  return (
    <div className={styles.panes} data-view={open === null && pause === null ? 'list' : 'entry'}>
      <section ref={focus.list} className={styles.side} aria-label={journalCopy.list}>
        <div className={styles.sideHead}>
          <h1 ref={focus.title} tabIndex={-1}>
            {journalCopy.title}
          </h1>
          <Button kind="main" icon={<IconPlus size={18} aria-hidden />} onClick={() => void journal.startNew()}>
            {journalCopy.newEntry}
          </Button>
          {door}
          <SearchBox ref={searchBox} label={journalCopy.search} value={typed} onChange={setTyped} />
        </div>
        <div className={styles.narrow}>
          <AskedLine />
        </div>
        <div className={styles.scroll}>
          {!hasNone && <FilterBar filter={filter} onChange={setFilter} />}
          {hasLinkBack && (
            <Button kind="quiet" onClick={() => navigate(onThisDayPath)}>
              {journalCopy.onThisDay.title}
            </Button>
          )}
          {list.isError && (
            <p role="alert" className={styles.hint}>
              {failureCopy[failureCode(list.error)]}
            </p>
          )}
          {settled === '' ? (
            <>
              {list.isSuccess && isEmpty && (
                <p role="status" className={classNames(styles.hint, hasNone && styles.narrow)}>
                  {hasNone ? journalCopy.noEntries : journalCopy.filter.nothing}
                </p>
              )}
              <EntryList
                pages={pages}
                hasMore={list.hasNextPage}
                openId={open?.id ?? null}
                onOpen={(id) => void journal.openEntry(id)}
                onMore={() => void list.fetchNextPage({ cancelRefetch: false })}
              />
            </>
          ) : (
            <SearchResults
              query={settled}
              filter={filter}
              openId={open?.id ?? null}
              onOpen={(id) => void journal.openEntry(id)}
              onTag={(tag) => {
                setFilter({ ...filter, tag })
                setTyped('')
                searchBox.current?.focus() // what was activated goes
              }}
            />
          )}
        </div>
      </section>
      <div className={styles.content}>
        {pause !== null && (
          <SettlePane onBreathe={onSettle} onBack={() => void journal.openEntry(pause.from)} onGoOn={journal.goOn} />
        )}
        {open === null && pause === null && list.isSuccess && (
          <WelcomePane opened={opened} empty={hasNone} notice={notice} onNew={() => void journal.startNew()} />
        )}
        {open?.fresh && <Writing key={open.key} entry={null} begunWith={open.prompt} page={open.page} {...writing} />}
        {open?.id != null && !open.fresh && (
          <OpenEntry key={open.key} id={open.id}>
            {(entry) => <Writing entry={entry} {...writing} />}
          </OpenEntry>
        )}
      </div>
      <TrashedNotice journal={journal} />
      <KeptTemplateNotice template={template} />
    </div>
  )
}
