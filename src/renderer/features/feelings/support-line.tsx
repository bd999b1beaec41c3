import { useChangeSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Note } from '../../ui/note.tsx'
import { feelingsCopy } from './feelings-copy.ts'

interface SupportLineProps {
  onSupport(): void
  onBreathe(): void
  onClose(): void
}

/** A quiet line after a feeling that takes over everything. It comes from the strength, never from what was written. */
export function SupportLine({ onSupport, onBreathe, onClose }: SupportLineProps) {
  const copy = feelingsCopy.offer
  const { mutate } = useChangeSettings()
  return (
    <Note tone="quiet">
      <p>{copy.line}</p>
      <ButtonRow>
        <Button onClick={onBreathe}>{copy.breathe}</Button>
        <Button onClick={onSupport}>{copy.support}</Button>
        <Button onClick={onClose}>{copy.no}</Button>
        <Button
          kind="quiet"
          onClick={() => {
            mutate({ supportLine: false })
            onClose()
          }}
        >
          {copy.off}
        </Button>
      </ButtonRow>
    </Note>
  )
}
