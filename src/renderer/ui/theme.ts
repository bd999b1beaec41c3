import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** One colour in every place: the values themselves are the tokens, which differ between light and dark. */
function token(name: string): MantineColorsTuple {
  const value = `var(--${name})`
  return [value, value, value, value, value, value, value, value, value, value]
}

export const theme = createTheme({
  primaryColor: 'action',
  colors: { action: token('action') },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  black: '#2b2a33',
  white: '#ffffff',
  defaultRadius: 8,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
})
