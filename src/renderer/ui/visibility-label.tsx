import { IconFileExport, IconLock } from '@tabler/icons-react'
import { classNames } from './class-names.ts'
import { TwoDots } from './two-dots.tsx'
import { uiCopy } from './ui-copy.ts'
import styles from './visibility-label.module.css'

interface VisibilityLabelProps {
  sharedWith?: string | undefined
  /** One of the two has left what they shared. */
  hasParted?: boolean
  isTogether?: boolean
  leaves?: boolean | 'computer'
}

/**
 * Says who can read what is typed here: by icon, words and border, never by colour alone. `sharedWith` is how the other
 * is called; `isTogether` is for two in front of one screen; `leaves` is for what will be a file that nothing protects, and `computer` for one that is sealed and given to somebody;
 * without any of them, the place is private.
 */
export function VisibilityLabel({
  sharedWith,
  hasParted = false,
  isTogether = false,
  leaves = false,
}: VisibilityLabelProps) {
  if (leaves !== false) {
    return (
      <p className={classNames(styles.label, styles.leaving)} data-testid="visibility-label">
        <IconFileExport size={15} stroke={1.9} aria-hidden />
        {leaves === 'computer' ? uiCopy.leavesComputer : uiCopy.leavesRoom}
      </p>
    )
  }
  const sharedWords = hasParted ? uiCopy.bothCouldSee : uiCopy.bothCanSee
  const isShared = isTogether || sharedWith !== undefined
  return (
    <p className={classNames(styles.label, isShared && styles.shared)} data-testid="visibility-label">
      {isShared ? <TwoDots /> : <IconLock size={15} stroke={1.9} aria-hidden />}
      {isTogether ? uiCopy.onScreenForBoth : sharedWith === undefined ? uiCopy.onlyYou : sharedWords(sharedWith)}
    </p>
  )
}
