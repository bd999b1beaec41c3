import { useApi } from '../../api/api-context.tsx'
import { useSettings } from '../../api/use-settings.ts'
import { modKey, newEntryKey } from '../../ui/key-names.ts'
import { Keys } from '../../ui/keys.tsx'
import { keysCopy } from './keys-copy.ts'
import styles from './settings.module.css'

/** Everything that the keyboard can do, but for what every program does. */
export function KeyList() {
  const { shell } = useApi()
  const settings = useSettings().data
  const { names, lines, signs } = keysCopy
  const anywhere: [string, string][] = [
    [names.newEntry, newEntryKey(shell)],
    [names.search, `${modKey} Shift F`],
    [names.find, `${modKey} F`],
    [names.goTo, `${modKey} Shift K`],
    [names.goToOutside, `${modKey} K`],
    [names.keys, `${modKey} /`],
    ...(settings?.questionMark === false ? [] : [[names.keysOutside, '?'] as [string, string]]),
    [names.lock, `${modKey} Shift L`],
  ]
  const entry: [string, string][] = [
    [names.nextFound, `${modKey} G`],
    [names.previousFound, `${modKey} Shift G`],
    [names.onlyPage, 'F8'],
    [names.print, `${modKey} P`],
    [names.undo, `${modKey} Z`],
    [names.redo, `${modKey} Shift Z`],
    [names.bold, `${modKey} B`],
    [names.italic, `${modKey} I`],
    [names.highlight, `${modKey} Shift H`],
    [names.link, `${modKey} K`],
    [names.headings, `${modKey} Alt 1`],
    [names.orderedList, `${modKey} Shift 7`],
    [names.bulletList, `${modKey} Shift 8`],
    [names.checkList, `${modKey} Shift 9`],
    [names.done, `${modKey} Enter`],
    [names.deeper, 'Tab'],
    [names.shallower, 'Shift Tab'],
    [names.quote, `${modKey} Shift B`],
    [names.lineBreak, 'Shift Enter'],
    [names.toolbar, 'Shift Tab'],
  ]
  return (
    <>
      <h2>{lines.anywhere}</h2>
      <dl className={styles.keys}>
        {anywhere.map(toRow)}
        <div>
          <dt>{names.hide}</dt>
          <dd>
            <Keys keys="Shift" /> {lines.three}
          </dd>
        </div>
        {settings?.hideChord != null && toRow([names.hideOwn, settings.hideChord])}
      </dl>
      <h2>{lines.entry}</h2>
      <dl className={styles.keys}>{entry.map(toRow)}</dl>
      <h2>{lines.signs}</h2>
      <dl className={styles.keys}>
        {signs.map(({ name, typed }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <kbd>{typed}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function toRow([name, keys]: [string, string]) {
  return (
    <div key={name}>
      <dt>{name}</dt>
      <dd>
        <Keys keys={keys} />
      </dd>
    </div>
  )
}
