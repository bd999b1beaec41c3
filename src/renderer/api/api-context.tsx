import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Client, Link } from './link.ts'

export type Queries = ReturnType<typeof createQueries>

interface Api {
  readonly client: Client
  readonly queries: Queries
  readonly shell: Link['shell']
}

const ApiContext = createContext<Api | null>(null)

function createQueries(client: Client) {
  return createTanstackQueryUtils(client)
}

export function ApiProvider({ link, children }: { link: Link; children: ReactNode }) {
  const api = useMemo(() => ({ client: link.client, queries: createQueries(link.client), shell: link.shell }), [link])
  return <ApiContext value={api}>{children}</ApiContext>
}

export function useApi(): Api {
  const api = use(ApiContext)
  if (api === null) throw new Error('useApi outside ApiProvider')
  return api
}
