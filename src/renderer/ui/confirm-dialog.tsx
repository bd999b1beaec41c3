import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import styles from './confirm-dialog.module.css'

interface ConfirmDialogProps {
  open: boolean
  title: string
  children: ReactNode
  confirm: string
  cancel: string
  /** What asked is gone after a yes, so the caller says where the focus goes. */
  leadsAway?: boolean
  onConfirm(): void
  onCancel(): void
}

/** Asks once. The answer that changes nothing comes first and has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, cancel, leadsAway = false, onConfirm, onCancel } = props
  const [hasConfirmed, setConfirmed] = useState(false)
  const stay = () => {
    setConfirmed(false)
    onCancel()
  }
  return (
    <Modal
      opened={open}
      onClose={stay}
      returnFocus={!(leadsAway && hasConfirmed)}
      title={title}
      centered
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.body,
        overlay: styles.overlay,
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button data-autofocus onClick={stay}>
          {cancel}
        </Button>
        <Button
          onClick={() => {
            setConfirmed(true)
            onConfirm()
          }}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  )
}
