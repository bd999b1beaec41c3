import { agreementTemplates } from '#api/agreement-templates.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { partsCopy } from './agreement-parts-copy.ts'
import { agreementsCopy } from './agreements-copy.ts'
import { draftFrom, templateOf, useDeed } from './use-agreements.ts'

interface TemplatesScreenProps {
  ourRoom: OurRoom
  /** A draft was begun, in the own room. */
  onBegun(draft: string): void
  onBack(): void
}

export function TemplatesScreen({ ourRoom: { self, partner }, onBegun, onBack }: TemplatesScreenProps) {
  const copy = agreementsCopy.templates
  const begin = useDeed(async (client, template: string | null) => {
    const draft = draftFrom(templateOf(template), { self: self.id, partner: partner.id, now: new Date() })
    const { id } = await client.agreements.keepDraft({ id: null, changes: null, draft })
    onBegun(id)
  })
  const nothing = 'none'
  return (
    <Page title={copy.title}>
      <p>{copy.lead}</p>
      <PageList
        label={copy.list}
        pages={[
          ...agreementTemplates.map(({ id, title, level }) => ({
            title,
            text: partsCopy.level[level],
            link: id as string,
          })),
          { title: copy.own, text: copy.ownText, link: nothing },
        ]}
        onOpen={(id) => !begin.isPending && begin.mutate(id === nothing ? null : id)}
      />
      <NotKept error={begin.error} />
      <div>
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
      </div>
    </Page>
  )
}
