import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WholeSitting } from '#api/reflection-contract.ts'
import { advance, beginning, type Flow, isOffered } from '#api/reflection-flow.ts'
import { type FlowEvent, type FlowFacts, restOf, stepOfScreen } from '#api/reflection-screens.ts'
import { type PathId, stepById } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useSettings } from '../../api/use-settings.ts'
import { hasWords } from '../../editor/has-words.ts'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { CardPage, LatePage, LongPage, SettlePage } from './between-pages.tsx'
import { AgainPage, StandPage, WordPage } from './choice-pages.tsx'
import {
  ClosedPage,
  EndPage,
  GoodLifePage,
  RepairWays,
  RestPage,
  StillClosedPage,
  StoppedPage,
  type WaysOut,
} from './end-pages.tsx'
import { GatePage, StillPage } from './gate-page.tsx'
import { isLate } from './late.ts'
import { QuestionPage } from './question-page.tsx'
import { reflectionCopy } from './reflection-copy.ts'
import { earlierInStep, isEnd, isQuestion, stepAfter } from './sitting-screens.ts'
import { StepsPage } from './steps-page.tsx'
import { useRestOffer } from './use-rest-offer.ts'
import { useSitting } from './use-sitting.ts'

interface SittingFlowProps extends WaysOut {
  /** One that was chosen to be gone on with; null for the latest that was left, if there is one. */
  wanted: string | null
  onBreathe(): void
  onClose(): void
}

/** Fetches what there is to go on from, once. */
export function SittingFlow({ wanted, ...ways }: SittingFlowProps) {
  const { client } = useApi()
  const settings = useSettings()
  const found = useQuery({
    queryKey: ['reflection-begin', wanted],
    queryFn: async () => {
      const outlook = await client.reflection.outlook({ today: localDay(new Date()) })
      const id = wanted ?? outlook.unfinished?.id ?? null
      return { outlook, left: id === null ? null : await client.reflection.open({ id }), isWanted: wanted !== null }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (found.isError) {
    return (
      <Page title={reflectionCopy.title}>
        <p role="alert">{failureCopy[failureCode(found.error)]}</p>
        <div>
          <Button onClick={ways.onClose}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  if (found.data === undefined || settings.data === undefined) return null
  return <Flowing {...ways} {...found.data} settings={settings.data} />
}

type Outlook = Awaited<ReturnType<ReturnType<typeof useApi>['client']['reflection']['outlook']>>

interface FlowingProps extends Omit<SittingFlowProps, 'wanted'> {
  outlook: Outlook
  left: WholeSitting | null
  /** Whether that one was chosen to be gone on with. */
  isWanted: boolean
  settings: NonNullable<ReturnType<typeof useSettings>['data']>
}

/**
 * Where one is in the flow. It lives in this component alone: what the gate was answered with ends with it. The machine says
 * what comes next, and this draws it.
 */
function Flowing({
  outlook,
  left,
  isWanted,
  settings,
  onBreathe,
  onClose,
  onSupport,
  onWrite,
  onAgreements,
}: FlowingProps) {
  const [flow, setFlow] = useState<Flow>(beginning)
  const [path, setPath] = useState<PathId>(left?.path ?? 'other')
  const sitting = useSitting()
  const rest = useRestOffer()
  const said = sitting.whole
  const repair = said.answers.get('b3.1')
  const leftScreen = left?.screen ?? null
  const facts = (isAnswered: boolean): FlowFacts => ({
    isLate: isLate(new Date()),
    isLong: rest.isDue,
    hasWords: isAnswered,
    hasRepair: outlook.hasRepair || (repair !== undefined && hasWords(repair)),
    isEarly: isEarly(settings.stage),
    isResting: outlook.isResting,
    isFirst: settings.role === 'hurt' && left === null && !outlook.steps.includes('a1'),
    stand: said.stand ?? outlook.stand,
    left:
      left === null || leftScreen === null || sitting.exists ? null : { screen: leftScreen, path: left.path, isWanted },
  })

  function go(on: FlowEvent, isAnswered = false, stand = said.stand) {
    const next = advance(flow, on, { ...facts(isAnswered), ...(stand !== null && { stand }) })
    if (next.screen === 'away') return onClose()
    if (on === 'resume' && left !== null) sitting.takeUp(left)
    if (next.screen === 'long') rest.offered()
    const where = next.after ?? next.screen
    const step = stepOfScreen(where)
    const stepPath = step === null ? null : stepById(step).path
    if (stepPath !== null) setPath(stepPath)
    setFlow(next)
    // Where one is, is only of use to whoever comes back: what was said is kept already.
    if (next.screen === 'still' || next.screen === 'still-closed') return // nothing of that question is kept
    if (next.screen === 'settle') return // whoever comes back to the words that led here is led here again
    const place = { isDone: isEnd(next.screen), ...(step !== null && { screen: where }) }
    sitting.place(stepPath, place).catch(() => {})
  }
  const onGo = (on: FlowEvent) => go(on)
  const close = () => go('close')
  const { screen } = flow
  const ways = { onSupport, onWrite, onClose: close }

  if (isQuestion(screen)) {
    return (
      <QuestionPage
        key={screen}
        id={screen}
        begun={said.answers.get(screen)}
        earlier={earlierInStep(screen).flatMap((question) => said.answers.get(question) ?? [])}
        hasBack={isOffered(flow, 'back', facts(false))}
        isLong={rest.isOver}
        onSay={(document) => sitting.say(path, { answer: { question: screen, document }, screen, isDone: false })}
        onGo={go}
      />
    )
  }
  switch (screen) {
    case 'card':
      return <CardPage key={screen} onGo={onGo} />
    case 'gate':
      return <GatePage key={screen} onGo={onGo} />
    case 'closed':
      return <ClosedPage key={screen} {...ways} />
    case 'late':
      return <LatePage key={screen} onGo={onGo} />
    case 'steps':
      return (
        <StepsPage
          key={screen}
          role={settings.role}
          facts={facts(false)}
          said={said.word === null ? outlook.steps : [...outlook.steps, 'a1']}
          left={left}
          onGo={onGo}
        />
      )
    case 'still':
      return <StillPage key={screen} onGo={onGo} />
    case 'still-closed':
      return <StillClosedPage key={screen} {...ways} />
    case 'word':
      return (
        <WordPage
          key={screen}
          isLong={rest.isOver}
          word={said.word}
          onSay={(word) => sitting.say('other', { word, screen, isDone: false })}
          onGo={onGo}
        />
      )
    case 'a7':
    case 'b5':
      return (
        <StandPage
          key={screen}
          isLong={rest.isOver}
          path={screen === 'a7' ? 'other' : 'self'}
          onSay={(stand) => {
            // A whole answer is an end in the same breath, so that nobody is led back to it.
            const isDone = isEnd(advance(flow, `stand-${stand}`, facts(false)).screen)
            return sitting.say(screen === 'a7' ? 'other' : 'self', { stand, screen, isDone })
          }}
          onGo={(on) =>
            go(on, false, on.startsWith('stand-') ? (on.slice('stand-'.length) as typeof said.stand) : null)
          }
        />
      )
    case 'a9':
      return (
        <AgainPage
          key={screen}
          isLong={rest.isOver}
          said={said.lookAgain}
          onSay={(lookAgain) => sitting.say('other', { lookAgain, screen, isDone: false })}
          onGo={onGo}
        />
      )
    case 'settle':
      return <SettlePage key={screen} onGo={onGo} onBreathe={onBreathe} />
    case 'long':
      return <LongPage key={screen} onGo={onGo} />
    case 'full-answer': {
      const { title, text, chosen } = reflectionCopy.fullAnswer
      const lines = said.stand === null ? [text] : [chosen(reflectionWords.stands[said.stand]), text]
      return <EndPage key={screen} title={title} lines={lines} onClose={close} />
    }
    case 'good-life':
      return <GoodLifePage key={screen} {...ways} />
    case 'repair-first': {
      const { title, text } = reflectionCopy.repairFirst
      return (
        <EndPage key={screen} title={title} lines={[text]} onClose={close}>
          <RepairWays onWrite={onWrite} onAgreements={onAgreements} />
        </EndPage>
      )
    }
    case 'stopped':
      return <StoppedPage key={screen} isKept={sitting.exists} onBreathe={onBreathe} onClose={close} />
    case 'away':
      return null
    default:
      return (
        <RestPage
          key={screen}
          text={sitting.exists ? reflectionCopy.rest.text : reflectionCopy.rest.empty}
          next={stepAfter(flow, facts(false))}
          onMore={() => go('one-more')}
          onClose={close}
          line={path === 'kindness' ? reflectionCopy.kindness : undefined}
        >
          {screen === restOf('b3') && <RepairWays onWrite={onWrite} onAgreements={onAgreements} />}
        </RestPage>
      )
  }
}

/** Nothing big is offered before stage 2, nor to whoever names no stage. */
function isEarly(stage: FlowingProps['settings']['stage']): boolean {
  return stage === null || stage < 2
}
