import { Modal } from '@mantine/core'
import { Button } from '../../ui/button.tsx'
import dialog from '../../ui/confirm-dialog.module.css'
import { uiCopy } from '../../ui/ui-copy.ts'
import { KeyList } from './key-list.tsx'
import { keysCopy } from './keys-copy.ts'
import styles from './settings.module.css'

/** The keys in front of whatever is on the screen, which stays as it is. Escape closes it. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={keysCopy.title}
      centered
      size="lg"
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: dialog.content,
        header: dialog.header,
        title: dialog.title,
        body: dialog.body,
        overlay: dialog.overlay,
      }}
    >
      <div className={styles.keysActions}>
        <Button data-autofocus onClick={onClose}>
          {uiCopy.close}
        </Button>
      </div>
      <KeyList />
    </Modal>
  )
}
