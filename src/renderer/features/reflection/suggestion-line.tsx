import { useMediaQuery } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { isLate } from './late.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'

interface SuggestionLineProps {
  /** Where it would stand: beside the list, or above it where only that is shown. It is there once. */
  place: 'wide' | 'narrow'
  onLook(): void
}

/** Below this, the first page shows its list alone (`journal/panes.module.css`). */
const narrowScreen = '(max-width: 52rem)'

/**
 * One quiet line on the first page, on the days on which the engine says that there may be one, and never at night. It does
 * not name the subject.
 */
export function SuggestionLine({ place, onLook }: SuggestionLineProps) {
  const isNarrow = useMediaQuery(narrowScreen, undefined, { getInitialValueInEffect: false })
  const copy = reflectionCopy.suggestion
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const today = localDay(new Date())
  const suggestion = useQuery(queries.reflection.suggestion.queryOptions({ input: { today }, gcTime: 0, staleTime: 0 }))
  const putOff = useMutation({
    mutationFn: () => client.reflection.putOff({ today }),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: queries.reflection.suggestion.key() })
      focusHeading()
    },
  })
  const why = suggestion.data?.why ?? null
  if (why === null || isLate(new Date()) || isNarrow !== (place === 'narrow')) return null
  return (
    <div className={styles.suggestion}>
      <p className={styles.small}>{copy[why]}</p>
      <div className={styles.ways}>
        <Button kind="quiet" onClick={onLook}>
          {copy.look}
        </Button>
        <Button kind="quiet" onClick={() => putOff.mutate()}>
          {copy.notNow}
        </Button>
      </div>
    </div>
  )
}
