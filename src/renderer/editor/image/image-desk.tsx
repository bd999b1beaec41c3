import type { Editor } from '@tiptap/react'
import type { RefObject } from 'react'
import { AddingBar } from './adding-bar.tsx'
import { ImageBar } from './image-bar.tsx'
import { useImageFiles } from './image-files.ts'
import { takenForms } from './prepare-image.ts'
import { useNewImages } from './use-new-images.ts'

interface ImageDeskProps {
  editor: Editor
  /** What opens the system's own choice of files. */
  chooser: RefObject<HTMLInputElement | null>
}

/** Everything about pictures that stands above the words: choosing them, how far they are, and the one that is selected. */
export function ImageDesk({ editor, chooser }: ImageDeskProps) {
  const { adding, take, cancel, dismiss } = useNewImages(editor)
  useImageFiles(editor, take)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept={takenForms}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = '' // the same one can be chosen again
          editor.view.focus()
          if (files.length > 0) take(files, editor.state.selection.to)
        }}
      />
      <AddingBar editor={editor} adding={adding} onCancel={cancel} onClose={dismiss} />
      <ImageBar editor={editor} />
    </>
  )
}
