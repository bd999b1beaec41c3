import { useChangeSettings, useSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { keysToText } from '../../ui/key-names.ts'
import { Keys } from '../../ui/keys.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import styles from './hide.module.css'
import { hideCopy } from './hide-copy.ts'
import { useChordRecorder } from './use-chord-recorder.ts'

/** The person's own keys for Hide: which they are, and how to choose them. */
export function HideChord() {
  const chord = useSettings().data?.hideChord ?? null
  const change = useChangeSettings()
  const recorder = useChordRecorder((hideChord) => change.mutate({ hideChord }))
  const copy = hideCopy.chord

  function said(): string {
    if (recorder.refusal !== null) return copy.refused[recorder.refusal]
    if (recorder.recording) return copy.press
    if (change.isSuccess) return chord === null ? copy.removed : copy.chosen(keysToText(chord))
    return ''
  }

  return (
    <section className={styles.section} aria-labelledby="hide-chord">
      <h2 id="hide-chord">{copy.title}</h2>
      <p>{copy.why}</p>
      <p>
        {chord === null ? (
          copy.none
        ) : (
          <>
            {copy.now} <Keys keys={chord} />
          </>
        )}
      </p>
      <div className={styles.actions}>
        <Button
          aria-pressed={recorder.recording}
          onClick={recorder.recording ? recorder.stop : recorder.start}
          onBlur={recorder.stop}
        >
          {recorder.recording ? copy.stop : chord === null ? copy.choose : copy.chooseOthers}
        </Button>
        {chord !== null && !recorder.recording && (
          <Button kind="quiet" onClick={() => change.mutate({ hideChord: null })}>
            {copy.remove}
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said()}
      </p>
      <NotKept error={change.error} />
    </section>
  )
}
