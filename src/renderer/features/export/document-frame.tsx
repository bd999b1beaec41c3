import { type Ref, useEffect, useRef, useState } from 'react'
import type { PageNode } from '#api/export-page.ts'
import { drawPage } from './draw-page.ts'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'

interface DocumentFrameProps {
  ref: Ref<HTMLIFrameElement>
  title: string
  style: string
  nodes: readonly PageNode[]
}

/**
 * The document in an empty frame of its own, with its own style sheet, so that it looks and prints as the file does. The
 * frame loads nothing; what is in it is drawn element by element. As an empty source it keeps to the rules of today's HTML,
 * which a frame without any does not.
 */
export function DocumentFrame({ ref, title, style, nodes }: DocumentFrameProps) {
  const frame = useRef<HTMLIFrameElement | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const shown = useRef(0)
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    const document = frame.current?.contentDocument
    const sheets = frame.current?.contentWindow
    if (!isLoaded || document === null || document === undefined || sheets === null || sheets === undefined) return
    if (shown.current === 0) prepare(document, sheets, title, style)
    drawPage(nodes.slice(shown.current), document.body)
    shown.current = nodes.length
    fitFrame(frame.current)
  }, [isLoaded, nodes, style, title])
  useEffect(() => {
    const watcher = new ResizeObserver(() => fitFrame(frame.current))
    if (sheet.current !== null) watcher.observe(sheet.current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={sheet} className={styles.sheet}>
      <iframe
        ref={(element) => {
          frame.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref !== null && ref !== undefined) ref.current = element
        }}
        className={styles.frame}
        title={exportCopy.preview.frame}
        tabIndex={-1}
        srcDoc=""
        onLoad={() => setLoaded(true)}
      />
    </div>
  )
}

/** As high as what is in it: nothing has to be scrolled within the frame. */
function fitFrame(frame: HTMLIFrameElement | null): void {
  const body = frame?.contentDocument?.body
  if (frame !== null && body !== undefined) frame.style.height = `${body.offsetHeight}px`
}

function prepare(document: Document, window: Window, title: string, style: string): void {
  document.title = title
  document.documentElement.lang = 'en'
  const { CSSStyleSheet } = window as Window & typeof globalThis
  const look = new CSSStyleSheet()
  look.replaceSync(style)
  document.adoptedStyleSheets = [look]
  // Should the focus ever get in there, Hide and the other keys are still those of the page.
  for (const name of ['keydown', 'keyup'] as const) {
    document.addEventListener(name, (event) => {
      event.preventDefault()
      globalThis.dispatchEvent(new KeyboardEvent(name, event))
    })
  }
}
