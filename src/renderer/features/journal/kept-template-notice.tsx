import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { journalCopy } from './journal-copy.ts'
import { templatesPath } from './templates-screen.tsx'
import type { useKeepTemplate } from './use-keep-template.ts'

/** That an entry was kept as a template, or why not, and the way to it. */
export function KeptTemplateNotice({ template: { said, dismiss } }: { template: ReturnType<typeof useKeepTemplate> }) {
  const [, navigate] = useLocation()
  const id = said?.id ?? null
  return (
    <Notice text={said?.words ?? null} onClose={dismiss}>
      {id !== null && (
        <Button kind="quiet" onClick={() => navigate(`${templatesPath}/${id}`)}>
          {journalCopy.templates.nameIt}
        </Button>
      )}
    </Notice>
  )
}
