import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './find.module.css'
import { maxHits } from './find-hits.ts'
import { findWords, foundIn, stepFound } from './find-marks.ts'

interface FindBarProps {
  field: RefObject<HTMLInputElement | null>
  editor: Editor
  /** What is looked for at first. */
  begun: string
  onClose(): void
}

/** Looks for words in the entry that is open. Closing it leaves the caret at the hit that was looked at. */
export function FindBar({ field, editor, begun, onClose }: FindBarProps) {
  const copy = editorCopy.find
  const [words, setWords] = useState(begun)
  const { count, place } = useEditorState({
    editor,
    selector: (state) => {
      const found = foundIn(state.editor.state)
      return { count: found.hits.length, place: found.place }
    },
  })
  useEffect(() => {
    findWords(editor, begun)
    field.current?.select()
    return () => {
      if (!editor.isDestroyed) findWords(editor, '')
    }
  }, [editor, begun, field])

  function change(typed: string) {
    setWords(typed)
    findWords(editor, typed)
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return // these keys end or give up a letter that is being put together
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      stepFound(editor, event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation() // it closes this, and nothing else
      close()
    }
  }
  function close() {
    const { hits, place: current } = foundIn(editor.state)
    const hit = hits[current]
    if (hit !== undefined) editor.commands.setTextSelection({ from: hit.from, to: hit.to })
    editor.view.focus()
    onClose()
  }

  return (
    <div className={styles.bar} onKeyDownCapture={press}>
      <SearchBox ref={field} label={copy.label} value={words} onChange={change} />
      <div className={styles.actions}>
        <p role="status" className={styles.count}>
          {words.trim() === '' ? '' : count === 0 ? copy.nothing : copy.place(place + 1, count, count === maxHits)}
        </p>
        <Button kind="quiet" aria-disabled={count === 0 || undefined} onClick={() => stepFound(editor, -1)}>
          {copy.previous}
        </Button>
        <Button kind="quiet" aria-disabled={count === 0 || undefined} onClick={() => stepFound(editor, 1)}>
          {copy.next}
        </Button>
        <Button kind="quiet" onClick={close}>
          {editorCopy.close}
        </Button>
      </div>
    </div>
  )
}
