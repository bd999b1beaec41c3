import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { type JournalImage, maxImageAlt } from '#api/journal-document.ts'
import { Button } from '../../ui/button.tsx'
import { LiveStatus } from '../../ui/live-status.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './image.module.css'

/** For the picture that is selected: the words that stand for it, and the way to be rid of it. Enter leads here. */
export function ImageBar({ editor }: { editor: Editor }) {
  const copy = editorCopy.picture
  const field = useRef<HTMLInputElement>(null)
  /** Whether something was typed since the field was entered: all of it is undone at once. */
  const begun = useRef(false)
  const selected = useEditorState({ editor, selector: (state) => selectedImage(state.editor) })
  const isSelected = selected !== null
  const place = selected === null ? null : editor.state.selection.from
  const [said, setSaid] = useState('')
  // Once for each that is selected, and not again for every letter of the words that stand for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: which one it is, not what its words are
  useEffect(() => setSaid(selected === null ? '' : copy.chosen(selected.alt)), [selected?.id, place])

  useEffect(() => {
    if (!isSelected) return
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      event.stopPropagation() // the editor would part the words here
      field.current?.focus()
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', enter, true)
    return () => dom.removeEventListener('keydown', enter, true)
  }, [editor, isSelected])

  function describe(alt: string) {
    const { state, view } = editor
    const { from } = state.selection
    const tr = state.tr.setNodeAttribute(from, 'alt', alt)
    if (begun.current) tr.setMeta('addToHistory', false)
    begun.current = true
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)))
  }
  return (
    <>
      {/* Stays, so that what changes in it is spoken. */}
      <LiveStatus>{said}</LiveStatus>
      {selected !== null && (
        <section data-in-sight className={styles.bar} aria-label={copy.selected}>
          <TextField
            ref={field}
            className={styles.alt}
            label={copy.alt}
            hint={copy.altHint}
            value={selected.alt}
            maxLength={maxImageAlt}
            onFocus={() => {
              begun.current = false
            }}
            onChange={({ currentTarget }) => describe(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation() // it leads back to the picture, and nowhere else
              editor.view.focus()
            }}
          />
          <Button
            kind="quiet"
            onClick={() => {
              editor.view.focus()
              editor.commands.deleteSelection()
            }}
          >
            {copy.remove}
          </Button>
        </section>
      )}
    </>
  )
}

function selectedImage({ state }: Editor): JournalImage['attrs'] | null {
  const { selection } = state
  const isImage = selection instanceof NodeSelection && selection.node.type.name === 'image'
  return isImage ? (selection.node.attrs as JournalImage['attrs']) : null // the schema has no others
}
