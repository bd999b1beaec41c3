import { uiCopy } from './ui-copy.ts'

// A browser puts the title of the window on paper and makes the name of a PDF of it. The app's own would say on every copy
// what it was made with. The address and the time are kept off by the margins of `global.css`.

/** Prints what is in a window, this one or that of a frame, under a title that says nothing. */
export function printPage(title: string = uiCopy.paper, printed: Window = window): void {
  const restore = takeTitle(title)
  for (const one of new Set([window, printed])) one.addEventListener('afterprint', restore, { once: true })
  printed.print()
}

/** The same for whoever prints by the browser's own key or menu. */
export function watchPrinting(): void {
  window.addEventListener('beforeprint', () => {
    window.addEventListener('afterprint', takeTitle(uiCopy.paper), { once: true })
  })
}

const own = document.title

function takeTitle(title: string): () => void {
  // What was given a title of its own keeps it.
  if (document.title === own) document.title = title
  return () => {
    document.title = own
  }
}
