import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMembership } from '../api/our-room.ts'
import { editorCopy } from '../editor/editor-copy.ts'
import { passageOffer } from '../editor/passage-offer.ts'
import { isSigningPage } from '../features/agreements/use-agreements.ts'
import { feelingsPath } from '../features/feelings/feelings-screen.tsx'
import type { WantedEntry } from '../features/journal/journal-screen.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { paletteCopy } from '../features/palette/palette-copy.ts'
import { ourRoomPath, places } from './routes.tsx'

interface RoomPaletteProps {
  /** Whether the keys for it are heard. */
  active: boolean
  /** The journal is about to be there, and shows this then. */
  onWant(entry: WantedEntry): void
  onLock(): void
  onHide(): void
}

/** The palette of an open room. In a text the shorter keys are for a link, as everywhere; the longer ones always work. */
export function RoomPalette({ active: isWanted, onWant, onLock, onHide }: RoomPaletteProps) {
  const [path, navigate] = useLocation()
  const active = isWanted && !isSigningPage(path)
  const [open, setOpen] = useState(false)
  const [passage, setPassage] = useState<{ share(): void } | null>(null)
  const isAlone = (useMembership().data?.state ?? 'solo') === 'solo'
  const want = (entry: WantedEntry) => {
    onWant(entry)
    navigate('/')
  }
  function show() {
    // Asked now: the field of the palette takes the focus from the words.
    const share = passageOffer()
    setPassage(share && { share })
    setOpen(true)
  }
  useHotkeys(active ? [['mod+K', show]] : [], [], false)
  useHotkeys(active ? [['mod+shift+K', show]] : [], [], true)
  if (!open || !active) return null
  const shown = places.filter(({ path }) => path !== ourRoomPath || !isAlone)
  return (
    <Palette
      actions={[
        { id: 'new', label: paletteCopy.newEntry, run: () => want('new') },
        { id: 'log', label: paletteCopy.logFeeling, run: () => navigate(`${feelingsPath}/log`) },
        ...(passage === null ? [] : [{ id: 'passage', label: editorCopy.sharePassage, run: passage.share }]),
        ...shown.map(({ path, label }) => ({ id: path, label, run: () => navigate(path) })),
        { id: 'lock', label: paletteCopy.lock, run: onLock },
        { id: 'hide', label: paletteCopy.hide, run: onHide },
      ]}
      onOpenEntry={(id) => want({ id })}
      onClose={() => {
        setOpen(false)
        setPassage(null)
      }}
    />
  )
}
