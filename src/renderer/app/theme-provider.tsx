import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Settings } from '#api/settings-contract.ts'
import { theme } from '../ui/theme.ts'
import { styleNonce } from './style-nonce.ts'

/** Follows the system until the person's own choice is known, and remembers nothing outside the room. */
export function ThemeProvider({ choice, children }: { choice: Settings['theme']; children: ReactNode }) {
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={choice === 'system' ? system : choice}
      getStyleNonce={() => styleNonce() ?? ''}
    >
      {children}
    </MantineProvider>
  )
}
