import { openSealed, RefusedError, type Secret } from './open-sealed.ts'
import { readerCopy as copy } from './reader-copy.ts'

// The script of the reader: a page that is opened from a disk, and knows no other file and no network. What can be typed
// into is made here and not in the page: where this script does not run, nobody is asked for words.

type Format = keyof typeof copy.save
type Opened = ReadonlyMap<Format, Uint8Array<ArrayBuffer>>

interface Made {
  readonly className?: string
  readonly text?: string
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, text }: Made = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== undefined) element.className = className
  if (text !== undefined) element.textContent = text
  element.append(...children)
  return element
}

const place = document.getElementById('place') ?? document.body
const said = make('p')
said.setAttribute('role', 'status')
const refused = make('p', { className: 'refused' })
refused.setAttribute('role', 'alert')
const shown = make('div')

const words = field('input', 'words', copy.words, copy.wordsHint)
const key = field('textarea', 'key', copy.key, copy.keyHint)
const file = field('input', 'file', copy.keyFile, null)
file.input.setAttribute('type', 'file')
const button = make('button', { text: copy.open })
const form = make(
  'form',
  {},
  ...words.parts,
  make('details', {}, make('summary', { text: copy.ownKey }), ...key.parts, ...file.parts),
  button,
)
document.getElementById('off')?.remove()
place.append(form, said, refused, shown)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void open()
})

function field<Tag extends 'input' | 'textarea'>(tag: Tag, id: string, label: string, hint: string | null) {
  const input = make(tag)
  input.id = id
  input.spellcheck = false
  input.autocomplete = 'off'
  input.setAttribute('autocapitalize', 'none')
  const named = make('label', { text: label })
  named.htmlFor = id
  if (hint === null) return { input, parts: [named, input] }
  const about = make('p', { className: 'small', text: hint })
  about.id = `${id}-hint`
  input.setAttribute('aria-describedby', about.id)
  return { input, parts: [named, about, input] }
}

function fileGiven(): File | undefined {
  return file.input instanceof HTMLInputElement ? file.input.files?.[0] : undefined
}

async function secretGiven(): Promise<Secret | null> {
  const chosen = fileGiven()
  const text = chosen === undefined ? key.input.value : await chosen.text()
  if (text.trim() !== '') return { kind: 'key', text }
  return words.input.value.trim() === '' ? null : { kind: 'words', text: words.input.value }
}

/** Where whoever was refused goes on: what they have given is there. */
function fieldOf(secret: Secret): HTMLElement {
  if (secret.kind === 'words') return words.input
  return fileGiven() === undefined ? key.input : file.input
}

async function open(): Promise<void> {
  if (button.disabled) return
  refused.textContent = ''
  const secret = await secretGiven()
  if (secret === null) {
    refused.textContent = copy.nothing
    words.input.focus()
    return
  }
  button.disabled = true
  said.textContent = copy.opening
  await drawn()
  try {
    show(await everyFile(secret))
  } catch (error) {
    said.textContent = ''
    refused.textContent = copy.refused[error instanceof RefusedError ? error.refusal : 'changed']
    fieldOf(secret).focus()
  } finally {
    button.disabled = false
  }
}

/** The words for what goes on are seen before the work begins: it lets nothing be drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

/** All that this page wraps, or nothing. */
async function everyFile(secret: Secret): Promise<Opened> {
  const opened = new Map<Format, Uint8Array<ArrayBuffer>>()
  for (const format of ['page', 'json'] as const) {
    const sealed = document.getElementById(`sealed-${format}`)?.textContent
    if (sealed !== undefined) opened.set(format, await openSealed(sealed, secret))
  }
  if (!opened.has('page')) throw new RefusedError('changed')
  return opened
}

function show(opened: Opened): void {
  const frame = make('iframe')
  frame.title = copy.document
  // No script runs in there: neither the frame nor the policy of this page, which holds in it too, lets one.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.srcdoc = new TextDecoder().decode(opened.get('page'))
  const saves = [...opened].map(([format, bytes]) => saveButton(format, bytes))
  const heading = make('h2', { text: copy.document })
  heading.tabIndex = -1
  const row = make('p', { className: 'row' })
  row.append(
    ...saves,
    pressed(copy.print, () => frame.contentWindow?.print()),
    pressed(copy.close, () => {
      shown.replaceChildren()
      said.textContent = ''
      form.hidden = false
      words.input.focus()
    }),
  )
  form.reset()
  form.hidden = true
  said.textContent = copy.opened
  shown.replaceChildren(heading, row, frame)
  heading.focus()
}

function saveButton(format: Format, bytes: Uint8Array<ArrayBuffer>): HTMLButtonElement {
  const [type, name] = format === 'page' ? ['text/html', 'summary.html'] : ['application/json', 'summary.json']
  return pressed(copy.save[format], () => {
    const address = URL.createObjectURL(new Blob([bytes], { type }))
    const link = make('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  })
}

function pressed(text: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', { text })
  made.type = 'button'
  made.addEventListener('click', onPress)
  return made
}
