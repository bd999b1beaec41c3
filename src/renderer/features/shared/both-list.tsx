import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { calledMembers } from '../../api/our-room.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { findingSentencesForBoth } from './finding-sentences.ts'
import { CardPiece, KeptPiece, Piece, WordlessPiece } from './piece.tsx'
import { PiecePages } from './piece-pages.tsx'
import { sharedCopy } from './shared-copy.ts'
import { pieceOptions } from './shared-lists.ts'

/** What both can see, for two who sit in front of it together: each piece with its author's name, and nothing to do. */
export function BothList() {
  const { queries } = useApi()
  const overview = useQuery(queries.shared.overview.queryOptions({ input: {} }))
  const list = useInfiniteQuery(pieceOptions(queries))
  const failed = overview.error ?? list.error
  if (failed !== null) return <p role="alert">{failureCopy[failureCode(failed)]}</p>
  if (overview.data === undefined || list.data === undefined) return null

  const members = calledMembers(overview.data)
  const items = list.data.pages.flatMap((page) => page.items)
  const sentences = findingSentencesForBoth(overview.data.findings, members)
  return (
    <>
      {sentences.length > 0 && (
        <Note title={sharedCopy.findings.title}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{sharedCopy.findings.why}</p>
        </Note>
      )}
      {items.length === 0 && <p>{sharedCopy.nothingYet}</p>}
      <PiecePages items={items} hasMore={list.hasNextPage} onMore={() => void list.fetchNextPage()}>
        {(item) => {
          const author = members.find(({ id }) => id === item.author)
          if (author === undefined) return null
          if (item.state === 'card') {
            const name = author.called
            return <CardPiece author={author} name={name} createdAt={item.createdAt} card={item.card} />
          }
          if (item.state !== 'whole') return <WordlessPiece state={item.state} author={author} isOwn={false} />
          if (item.isKeptByBoth)
            return <KeptPiece members={members} createdAt={item.createdAt} document={item.document} />
          return <Piece author={author} createdAt={item.createdAt} document={item.document} />
        }}
      </PiecePages>
    </>
  )
}
