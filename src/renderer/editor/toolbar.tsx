import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { editorCopy } from './editor-copy.ts'
import styles from './toolbar.module.css'
import type { Tool } from './tools.ts'

interface ToolbarProps {
  editor: Editor
  groups: readonly (readonly Tool[])[]
}

/** One tab stop; the arrow keys move inside. */
export function Toolbar({ editor, groups }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const states = useEditorState({
    editor,
    selector: (state) => groups.flat().map((tool) => ({ on: tool.isOn(state.editor), can: tool.can(state.editor) })),
  })

  function move(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const next = nextIndex(event.key, current, buttons.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    buttons[next]?.focus()
  }

  let index = -1
  return (
    <div ref={bar} className={styles.bar} role="toolbar" tabIndex={-1} aria-label={editorCopy.toolbar} onKeyDown={move}>
      {groups.map((group) => (
        <div key={group[0]?.name} className={styles.group}>
          {group.map((tool) => {
            index += 1
            const place = index
            const state = states[place]
            return (
              <button
                key={tool.name}
                type="button"
                className={styles.tool}
                title={tool.name}
                aria-label={tool.name}
                aria-pressed={state?.on ?? undefined}
                aria-disabled={state?.can === false || undefined}
                tabIndex={place === current ? 0 : -1}
                // The caret stays in the words when the mouse is used.
                onMouseDown={(event) => event.preventDefault()}
                onFocus={() => setCurrent(place)}
                onClick={() => tool.run(editor)}
              >
                <tool.icon size={19} stroke={1.7} aria-hidden />
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function nextIndex(key: string, current: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % length
    case 'ArrowLeft':
      return (current - 1 + length) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
