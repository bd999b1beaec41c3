import { useEffect, useState } from 'react'
import { connect } from '../api/connect.ts'
import type { Connection } from '../api/link.ts'
import { LinkedApp } from './linked-app.tsx'
import { ThemeProvider } from './theme-provider.tsx'
import { UnlinkedPage } from './unlinked-page.tsx'

/** Asked once, whatever React does with its components: a token can be used a single time. */
const connecting = connect()

export function App() {
  const [connection, setConnection] = useState<Connection | null>(null)
  useEffect(() => {
    void connecting.then(setConnection)
  }, [])

  if (connection === null) return null
  if (connection.kind === 'linked') return <LinkedApp link={connection.link} startsCovered={connection.covered} />
  return (
    <ThemeProvider choice="system">
      <UnlinkedPage />
    </ThemeProvider>
  )
}
