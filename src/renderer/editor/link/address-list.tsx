import { useMemo, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { editorCopy } from '../editor-copy.ts'
import { addressesIn } from './addresses-in.ts'
import styles from './link.module.css'

/**
 * Where the links of a text lead that one cannot put the caret into. What a link says and where it leads are two things,
 * so both can be seen. They are copied, and never opened.
 */
export function AddressList({ document }: { document: JournalDocument }) {
  const addresses = useMemo(() => addressesIn(document), [document])
  const [said, setSaid] = useState('')
  if (addresses.length === 0) return null
  return (
    <div className={styles.list}>
      <p>{editorCopy.addresses}</p>
      <ul>
        {addresses.map((address) => (
          <li key={address}>
            <span className={styles.address}>{address}</span>
            <Button
              kind="quiet"
              aria-label={editorCopy.copyOf(address)}
              onClick={async () => setSaid((await copyText(address)) ? editorCopy.copied : editorCopy.notCopied)}
            >
              {editorCopy.copyAddress}
            </Button>
          </li>
        ))}
      </ul>
      <span role="status">{said}</span>
    </div>
  )
}
