import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { editorCopy } from '../editor-copy.ts'
import styles from './link.module.css'
import { LinkForm } from './link-form.tsx'

interface LinkBarProps {
  editor: Editor
  editing: boolean
  onEditing(editing: boolean): void
}

/** Shows where the link under the caret leads, or asks for an address. It opens nothing. */
export function LinkBar({ editor, editing, onEditing }: LinkBarProps) {
  const address = useEditorState({ editor, selector: (state) => addressAtCaret(state.editor) })
  const [said, setSaid] = useState('')

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onEditing(true)
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', open)
    return () => dom.removeEventListener('keydown', open)
  }, [editor, onEditing])

  function keep(href: string) {
    const link = { type: 'link', attrs: { href } }
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && address === null) {
      chain.insertContent({ type: 'text', text: href, marks: [link] }).run()
    } else chain.extendMarkRange('link').setMark(link.type, link.attrs).run()
    // The command above waits for the next frame; a key pressed before that would be lost with the form.
    editor.view.focus()
    onEditing(false)
  }

  if (editing) {
    const cancel = () => {
      onEditing(false)
      editor.commands.focus()
    }
    return <LinkForm address={address ?? ''} onKeep={keep} onCancel={cancel} />
  }
  if (address === null) return null
  return (
    <div className={styles.bar}>
      <span className={styles.address}>
        {editorCopy.leadsTo} <strong>{address}</strong>
      </span>
      <Button
        kind="quiet"
        onClick={async () => setSaid((await copyText(address)) ? editorCopy.copied : editorCopy.notCopied)}
      >
        {editorCopy.copyAddress}
      </Button>
      <Button kind="quiet" onClick={() => onEditing(true)}>
        {editorCopy.changeAddress}
      </Button>
      <Button kind="quiet" onClick={() => void editor.chain().focus().extendMarkRange('link').unsetMark('link').run()}>
        {editorCopy.removeLink}
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}

function addressAtCaret(editor: Editor): string | null {
  const href: unknown = editor.getAttributes('link').href
  return editor.isActive('link') && typeof href === 'string' ? href : null
}
