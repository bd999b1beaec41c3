import { useHotkeys } from '@mantine/hooks'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { Button } from '../ui/button.tsx'
import { LiveStatus } from '../ui/live-status.tsx'
import { useOutOfSight } from '../ui/out-of-sight.ts'
import { fromJournalDocument } from './document/from-journal-document.ts'
import { editorCopy } from './editor-copy.ts'
import { writingExtensions } from './extensions.ts'
import { FindBar } from './find/find-bar.tsx'
import { stepFound } from './find/find-marks.ts'
import { ImageDesk } from './image/image-desk.tsx'
import { useEntryImages } from './image/use-entry-images.ts'
import styles from './journal-editor.module.css'
import { LinkBar } from './link/link-bar.tsx'
import { CountBar } from './panel/count-bar.tsx'
import { type Panel, toolsWithPanels } from './panel/panel-tools.ts'
import { PrintBar } from './panel/print-bar.tsx'
import { useOnlyPage } from './panel/use-only-page.ts'
import { hasSelectedWords, offerPassage, selectedPassage } from './passage-offer.ts'
import { Placeholder } from './placeholder.tsx'
import { Toolbar } from './toolbar.tsx'
import { useAddedWords } from './use-added-words.ts'
import type { Words } from './words.ts'
import './prose.css'

interface JournalEditorProps {
  document: JournalDocument
  /** Called after every change of the words. The node is not serialised: that is for whoever saves it. */
  onChange(words: Words): void
  /** Whether the caret goes to the end of the words at once. */
  focus: boolean
  /** Words that are put in as one step, which undo takes back: in an empty page, or below what is there. */
  added?: JournalDocument | null
  /** Whether pictures can be added: only in one's own room. */
  takesImages?: boolean
  /** Shares a copy of what is selected. Left out where there is nobody to share with. */
  onSharePassage?: ((passage: JournalDocument) => void) | undefined
  /** Stands where nothing is written yet. */
  placeholder?: string
  /** What the words are called where they answer something. */
  label?: string
}

/** It is not drawn anew while nothing that it was given has changed: a save would otherwise cost the next key. */
export const JournalEditor = memo(function JournalEditor({
  document,
  onChange,
  focus,
  added = null,
  takesImages = false,
  onSharePassage,
  placeholder = editorCopy.placeholder,
  label = editorCopy.words,
}: JournalEditorProps) {
  const [panel, setPanel] = useState<Panel | null>(null)
  // The same object at every draw: another one would make the editor set itself up again.
  const [content] = useState(() => fromJournalDocument(document))
  const [editorProps] = useState(() => propsWith(placeholder, label))
  const images = useEntryImages()
  const [extensions] = useState(() => writingExtensions(takesImages ? images : null))
  const chooser = useRef<HTMLInputElement>(null)
  const editor = useEditor({
    extensions,
    content,
    injectCSS: false,
    autofocus: focus ? 'end' : false,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) onChange(transaction.doc)
    },
  })
  useAddedWords(editor, added)
  const findField = useRef<HTMLInputElement>(null)
  const [sought, setSought] = useState('')

  function open(next: Panel) {
    if (next === 'find' && panel === 'find') return findField.current?.select()
    if (next === 'find') setSought(selectedWords(editor))
    setPanel(next)
  }
  const close = useCallback(() => setPanel(null), [])
  const onlyPage = useOnlyPage(() => editor.view.focus())
  function enterOnlyPage() {
    onlyPage.enter()
    editor.view.focus()
  }

  useEffect(() => {
    if (onSharePassage !== undefined) return offerPassage(editor, onSharePassage)
  }, [editor, onSharePassage])
  const sharePassage = onSharePassage && {
    can: hasSelectedWords,
    run: () => {
      const passage = selectedPassage(editor)
      if (passage !== null) onSharePassage(passage)
    },
  }
  const choose = takesImages ? () => chooser.current?.click() : null
  const outOfSight = useOutOfSight()
  const step = (by: 1 | -1) => stepFound(editor, by)
  useHotkeys(
    outOfSight
      ? []
      : [
          ['mod+F', () => open('find')],
          ['mod+P', () => open('print')],
          ['F8', () => (onlyPage.on ? onlyPage.leave() : enterOnlyPage())],
          ['mod+G', () => step(1)],
          ['mod+shift+G', () => step(-1)],
        ],
    [],
    true,
  )

  return (
    <div className={styles.editor}>
      <div className={styles.tools} data-panel={panel ?? undefined}>
        <LiveStatus>{onlyPage.on ? editorCopy.onlyPage.said : ''}</LiveStatus>
        {onlyPage.on && (
          <div className={styles.only}>
            <Button kind="quiet" onClick={onlyPage.leave}>
              {editorCopy.onlyPage.leave} <kbd>Esc</kbd>
            </Button>
          </div>
        )}
        <Toolbar editor={editor} groups={toolsWithPanels(open, enterOnlyPage, choose, sharePassage)} />
        <LinkBar
          editor={editor}
          editing={panel === 'link'}
          onEditing={(editing) => (editing ? open('link') : close())}
        />
        {panel === 'find' && <FindBar field={findField} editor={editor} begun={sought} onClose={close} />}
        {panel === 'count' && <CountBar editor={editor} onClose={close} />}
        {panel === 'print' && <PrintBar editor={editor} ready={images.drawAll} onClose={close} />}
        {takesImages && <ImageDesk editor={editor} chooser={chooser} />}
      </div>
      <div className={styles.sheet}>
        <Placeholder editor={editor}>{placeholder}</Placeholder>
        <EditorContent editor={editor} />
      </div>
    </div>
  )
})

/**
 * The selected words, where they are few enough to be looked for. They are those of the browser: the editor hears of a
 * selection a moment later.
 */
function selectedWords({ view }: Editor): string {
  const selection = window.getSelection()
  if (selection === null || !view.dom.contains(selection.anchorNode)) return ''
  const words = selection.toString()
  return words.length <= 100 && !words.includes('\n') ? words : ''
}

/** Nothing that is typed reaches a spelling service. */
function propsWith(placeholder: string, label: string) {
  return {
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-placeholder': placeholder,
      class: 'prose',
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      translate: 'no',
    },
  }
}
