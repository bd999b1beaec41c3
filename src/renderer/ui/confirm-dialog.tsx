import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './confirm-dialog.module.css'

interface ConfirmDialogProps {
  open: boolean
  title: string
  children: ReactNode
  confirm: string
  cancel: string
  onConfirm(): void
  onCancel(): void
}

/** Asks once. The answer that changes nothing comes first and has the focus. */
export function ConfirmDialog({ open, title, children, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onCancel}
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
        <Button data-autofocus onClick={onCancel}>
          {cancel}
        </Button>
        <Button onClick={onConfirm}>{confirm}</Button>
      </div>
    </Modal>
  )
}
