import { IconArmchair, IconBook2, IconLeaf, IconRipple, IconSettings, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { Template } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { Opened } from '#api/vault-contract.ts'
import { agreementsCopy } from '../features/agreements/agreements-copy.ts'
import { AgreementsScreen } from '../features/agreements/agreements-screen.tsx'
import { agreementsPath } from '../features/agreements/use-agreements.ts'
import { ChangeScreen } from '../features/change-passphrase/change-screen.tsx'
import { ExportScreen } from '../features/export/export-screen.tsx'
import { CardScreen } from '../features/feelings/card-screen.tsx'
import { FeelingsScreen, feelingsPath } from '../features/feelings/feelings-screen.tsx'
import type { Topic } from '../features/help/help-copy.ts'
import { HideScreen } from '../features/hide/hide-screen.tsx'
import { ImportScreen } from '../features/import/import-screen.tsx'
import { JournalScreen, type WantedEntry } from '../features/journal/journal-screen.tsx'
import { OnThisDayScreen, onThisDayPath } from '../features/journal/on-this-day-screen.tsx'
import { TagsScreen, tagsPath } from '../features/journal/tags-screen.tsx'
import { TemplateScreen } from '../features/journal/template-screen.tsx'
import { TemplatesScreen, templatesPath } from '../features/journal/templates-screen.tsx'
import { TrashScreen } from '../features/journal/trash-screen.tsx'
import { CopyScreen } from '../features/leaving/copy-screen.tsx'
import { EraseScreen } from '../features/leaving/erase-screen.tsx'
import { LeavingScreen } from '../features/leaving/leaving-screen.tsx'
import { OurRoomDoor } from '../features/membership/our-room-door.tsx'
import { questionsCopy } from '../features/questions/questions-copy.ts'
import { QuestionsScreen } from '../features/questions/questions-screen.tsx'
import { questionsPath } from '../features/questions/use-questions.ts'
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx'
import { ReflectionScreen, reflectionPath } from '../features/reflection/reflection-screen.tsx'
import { SuggestionLine } from '../features/reflection/suggestion-line.tsx'
import { KeysScreen } from '../features/settings/keys-screen.tsx'
import { LockingScreen } from '../features/settings/locking-screen.tsx'
import { LooksScreen } from '../features/settings/looks-screen.tsx'
import { ReadingBackScreen } from '../features/settings/reading-back-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'

import { floodedPath } from '../features/settling/flooded-card.tsx'
import { FloodedScreen } from '../features/settling/flooded-screen.tsx'
import { EarlierRoomScreen } from '../features/shared/earlier-room-screen.tsx'
import { OurRoomScreen, passagePath } from '../features/shared/our-room-screen.tsx'
import { SnapshotsScreen } from '../features/snapshots/snapshots-screen.tsx'
import { TakeoutScreen } from '../features/takeout/takeout-screen.tsx'
import { TriedLine } from '../features/unlock-history/tried-line.tsx'
import { UnlockHistoryScreen } from '../features/unlock-history/unlock-history-screen.tsx'
import { VersionsScreen, versionsPath } from '../features/versions/versions-screen.tsx'
import { YouScreen } from '../features/you/you-screen.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonRow } from '../ui/button-row.tsx'
import { uiCopy } from '../ui/ui-copy.ts'
import { appCopy } from './app-copy.ts'

/** Where the shared room begins; what is below it belongs to it. */
export const ourRoomPath = '/our-room'

/** The places of an open room, in the order of the navigation. */
export const places = [
  { path: '/', label: appCopy.journal, icon: IconBook2 },
  { path: feelingsPath, label: appCopy.feelings, icon: IconRipple },
  { path: reflectionPath, label: appCopy.reflection, icon: IconLeaf },
  { path: ourRoomPath, label: appCopy.ourRoom, icon: IconArmchair },
  { path: '/trash', label: appCopy.trash, icon: IconTrash },
  { path: '/settings', label: appCopy.settings, icon: IconSettings },
] as const

interface RoomRoutesProps {
  opened: Opened
  /** The entry to show when the journal is there; null for none. */
  wanted: WantedEntry | null
  onWantedShown(): void
  /** Asks the journal for an entry. */
  onWant(entry: WantedEntry): void
  /** Opens a page of Help, which keeps the screen behind it. */
  onHelp(topic: Topic): void
  onLock(): void
}

export function RoomRoutes({ opened, wanted, onWantedShown, onWant, onHelp, onLock }: RoomRoutesProps) {
  const [, navigate] = useLocation()
  /** Words on their way to our room. They are in no address, and go when the page does. */
  const [passage, setPassage] = useState<JournalDocument | null>(null)
  /** Held for as long as the room is open: a template has no trash. */
  const [removedTemplates, setRemovedTemplates] = useState<readonly Template[]>([])
  function openEntry(id: string) {
    onWant({ id })
    navigate('/')
  }
  return (
    <Switch>
      <Route path="/trash">
        <TrashScreen />
      </Route>
      <Route path="/settings">
        <SettingsScreen />
      </Route>
      <Route path="/settings/looks">
        <LooksScreen />
      </Route>
      <Route path="/settings/locking">
        <LockingScreen />
      </Route>
      <Route path="/settings/hide">
        <HideScreen />
      </Route>
      <Route path="/settings/you">
        <YouScreen />
      </Route>
      <Route path={floodedPath}>
        <FloodedScreen />
      </Route>
      <Route path="/settings/reading-back">
        <ReadingBackScreen />
      </Route>
      <Route path="/settings/keys">
        <KeysScreen />
      </Route>
      <Route path={`${agreementsPath}/*?`}>
        <OurRoomDoor>
          <AgreementsScreen onSupport={() => onHelp('people')} onLock={onLock} />
        </OurRoomDoor>
      </Route>
      <Route path={questionsPath}>
        <OurRoomDoor>
          <QuestionsScreen onBack={() => navigate(ourRoomPath)} />
        </OurRoomDoor>
      </Route>
      <Route path={`${ourRoomPath}/*?`}>
        <OurRoomDoor>
          <OurRoomScreen
            passage={passage}
            onPassageDone={() => setPassage(null)}
            door={
              <ButtonRow>
                <Button onClick={() => navigate(agreementsPath)}>{agreementsCopy.door}</Button>
                <Button onClick={() => navigate(questionsPath)}>{questionsCopy.door}</Button>
              </ButtonRow>
            }
          />
        </OurRoomDoor>
      </Route>
      <Route path="/settings/passphrase">
        <ChangeScreen name={opened.name} />
      </Route>
      <Route path="/settings/recovery">
        <RecoveryScreen leave={uiCopy.back} onLeave={() => navigate('/settings')} />
      </Route>
      <Route path="/settings/copies">
        <SnapshotsScreen />
      </Route>
      <Route path="/settings/copies/:file">{({ file }) => <EarlierRoomScreen file={file} />}</Route>
      <Route path="/settings/openings">
        <UnlockHistoryScreen />
      </Route>
      <Route path="/settings/import">
        <ImportScreen />
      </Route>
      <Route path="/settings/therapist">
        <ExportScreen />
      </Route>
      <Route path="/settings/readable">
        <TakeoutScreen />
      </Route>
      <Route path="/settings/leaving">
        <LeavingScreen />
      </Route>
      <Route path="/settings/leaving/copy">
        <CopyScreen />
      </Route>
      <Route path="/settings/leaving/erase">
        <EraseScreen />
      </Route>
      <Route path={`${feelingsPath}/card/:id`}>
        {({ id }) => <CardScreen key={id} id={id} onDone={() => navigate(feelingsPath)} />}
      </Route>
      <Route path={`${feelingsPath}/*?`}>
        <FeelingsScreen
          onOpenEntry={openEntry}
          onSupport={() => onHelp('people')}
          onBreathe={() => onHelp('settling')}
        />
      </Route>
      <Route path={`${reflectionPath}/*?`}>
        <ReflectionScreen
          onSupport={() => onHelp('people')}
          onBreathe={() => onHelp('settling')}
          onWrite={(prompt) => {
            onWant(prompt === null ? 'new' : { prompt })
            navigate('/')
          }}
          onAgreements={() => navigate(agreementsPath)}
        />
      </Route>
      <Route path={onThisDayPath}>
        <OnThisDayScreen onOpenEntry={openEntry} onBack={() => navigate('/')} />
      </Route>
      <Route path={tagsPath}>
        <TagsScreen onBack={() => navigate('/')} />
      </Route>
      <Route path={templatesPath}>
        <TemplatesScreen
          removed={removedTemplates}
          onRemoved={setRemovedTemplates}
          onBegin={(template) => {
            onWant({ template })
            navigate('/')
          }}
          onBack={() => navigate('/')}
        />
      </Route>
      <Route path={`${templatesPath}/:id`}>
        {({ id }) => <TemplateScreen key={id} id={id === 'new' ? null : id} onBack={() => navigate(templatesPath)} />}
      </Route>
      <Route path={`${versionsPath}/:id`}>
        {({ id }) => <VersionsScreen key={id} id={id} onBack={() => openEntry(id)} />}
      </Route>
      <Route>
        <JournalScreen
          opened={opened}
          wanted={wanted}
          onWantedShown={onWantedShown}
          notice={
            <>
              <TriedLine />
              <SuggestionLine place="wide" onLook={() => navigate(reflectionPath)} />
            </>
          }
          onVersions={(id) => navigate(`${versionsPath}/${id}`)}
          onSettle={() => onHelp('settling')}
          onSharePassage={(selected) => {
            setPassage(selected)
            navigate(passagePath)
          }}
          door={
            <>
              <Button icon={<IconRipple size={18} aria-hidden />} onClick={() => navigate(`${feelingsPath}/log`)}>
                {appCopy.logFeeling}
              </Button>
              <SuggestionLine place="narrow" onLook={() => navigate(reflectionPath)} />
            </>
          }
        />
      </Route>
    </Switch>
  )
}
