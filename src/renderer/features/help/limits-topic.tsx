import { limitsCopy } from '../../ui/limits-copy.ts'
import { TitledList } from '../../ui/titled-list.tsx'
import { helpCopy } from './help-copy.ts'

export function LimitsTopic() {
  const copy = helpCopy.limits
  return (
    <>
      <p>{copy.lead}</p>
      <p>{limitsCopy.unsafe}</p>
      <TitledList title={copy.knowTitle} items={copy.know} />
      <TitledList title={copy.passphraseTitle} items={limitsCopy.passphrase.list} />
      <p>{limitsCopy.forgotten}</p>
      <TitledList title={limitsCopy.hide.title} items={[limitsCopy.hide.does, ...limitsCopy.hide.list]} />
      <TitledList title={copy.browserTitle} items={copy.browser} />
      <TitledList title={copy.replaceTitle} items={copy.replace} />
    </>
  )
}
