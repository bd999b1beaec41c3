import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { togetherCopy } from './together-copy.ts'

/** On the lock screen of two who share a room. The engine ends, and the first gate takes this page's place. */
export function SitDown({ kind = 'quiet' }: { kind?: 'quiet' | 'main' }) {
  const { client } = useApi()
  const begin = useMutation({ mutationFn: () => client.together.begin({}) })
  const isOnItsWay = begin.isPending || begin.isSuccess
  return (
    <>
      <Button kind={kind} aria-disabled={isOnItsWay} onClick={() => !isOnItsWay && begin.mutate()}>
        {togetherCopy.begin}
      </Button>
      <p role="status">{isOnItsWay ? togetherCopy.beginning : ''}</p>
      {begin.isError && <p role="alert">{togetherCopy.notBegun}</p>}
    </>
  )
}
