import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent } from 'react'

/** Takes files that are pasted or dropped, where they are pictures and not only what goes along with words. */
export function useImageFiles(editor: Editor, take: (files: readonly File[], place: number) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData
    if (data === null || data.files.length === 0 || hasWords(data)) return
    stop(event)
    take([...data.files], editor.state.selection.to)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    const data = event.dataTransfer
    if (data === null || data.files.length === 0 || editor.view.dragging !== null) return
    stop(event)
    const at = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
    take([...data.files], at?.pos ?? editor.state.selection.to)
  })

  useEffect(() => {
    const { dom } = editor.view
    // Before the editor itself sees them.
    dom.addEventListener('paste', paste, true)
    dom.addEventListener('drop', drop, true)
    document.addEventListener('dragover', refuseFiles)
    document.addEventListener('drop', refuseFiles)
    return () => {
      dom.removeEventListener('paste', paste, true)
      dom.removeEventListener('drop', drop, true)
      document.removeEventListener('dragover', refuseFiles)
      document.removeEventListener('drop', refuseFiles)
    }
  }, [editor])
}

/** Office programs add a picture of the words to the words; the words are meant. */
function hasWords(data: DataTransfer): boolean {
  return data.getData('text/plain').trim() !== ''
}

/** A file that misses the words would be opened in place of the page, and lock the room. */
function refuseFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
