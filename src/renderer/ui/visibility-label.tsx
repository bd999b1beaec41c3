import { IconLock } from '@tabler/icons-react'
import { classNames } from './class-names.ts'
import { TwoDots } from './two-dots.tsx'
import { uiCopy } from './ui-copy.ts'
import styles from './visibility-label.module.css'

/**
 * Says who can read what is typed here: by icon, words and border, never by colour alone. `sharedWith` is how the other
 * is called; left out, the place is private.
 */
export function VisibilityLabel({ sharedWith }: { sharedWith?: string | undefined }) {
  const isShared = sharedWith !== undefined
  return (
    <p className={classNames(styles.label, isShared && styles.shared)} data-testid="visibility-label">
      {isShared ? <TwoDots /> : <IconLock size={15} stroke={1.9} aria-hidden />}
      {isShared ? uiCopy.bothCanSee(sharedWith) : uiCopy.onlyYou}
    </p>
  )
}
