import { TitledList } from '../../ui/titled-list.tsx'
import { helpCopy } from './help-copy.ts'

export function SaferTopic() {
  const copy = helpCopy.safer
  return (
    <>
      <p>{copy.lead}</p>
      <TitledList title={copy.deviceTitle} items={copy.device} />
      <TitledList title={copy.tracesTitle} items={copy.traces} />
      <TitledList title={copy.hereTitle} items={copy.here} />
    </>
  )
}
