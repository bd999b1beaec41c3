import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import styles from './passphrase-field.module.css'
import { TextField } from './text-field.tsx'
import { uiCopy } from './ui-copy.ts'

interface PassphraseFieldProps extends Omit<ComponentProps<typeof TextField>, 'type' | 'trailing'> {
  /** Whether the person is alone with the screen and may look at what was typed. */
  canShow: boolean
}

export function PassphraseField({ canShow, ...field }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <TextField
      {...field}
      type={shown && canShow ? 'text' : 'password'}
      trailing={
        canShow && (
          <button type="button" className={styles.toggle} aria-pressed={shown} onClick={() => setShown(!shown)}>
            <Icon size={18} stroke={1.8} aria-hidden />
            {shown ? uiCopy.conceal : uiCopy.show}
          </button>
        )
      }
    />
  )
}
