import { useLocation } from 'wouter'
import { useMembership, useOurRoom } from '../api/our-room.ts'
import { isOwnAgreementsPage, isSigningPage } from '../features/agreements/use-agreements.ts'
import { VisibilityLabel } from '../ui/visibility-label.tsx'
import { appCopy } from './app-copy.ts'
import { Bar } from './bar.tsx'
import styles from './room-bar.module.css'
import { ourRoomPath, places } from './routes.tsx'
import type { Help } from './use-help.ts'

interface RoomBarProps {
  name: string
  navigation: boolean
  help: Help
  onLock(): void
}

/** Which room this is, who can see it, and where one can go. */
export function RoomBar({ name, navigation, help, onLock }: RoomBarProps) {
  const [path, navigate] = useLocation()
  const membership = useMembership()
  const isAlone = (membership.data?.state ?? 'solo') === 'solo'
  const shown = places.filter((place) => place.path !== ourRoomPath || !isAlone)
  return (
    <Bar
      sign={
        isBelow(ourRoomPath, path) && !isOwnAgreementsPage(path) ? <SharedSign name={name} /> : <Sign name={name} />
      }
      onLock={onLock}
    >
      {navigation && !isSigningPage(path) && (
        <nav aria-label={appCopy.navigation} className={styles.places}>
          {shown.map((place) => (
            <button
              key={place.path}
              type="button"
              className={styles.action}
              aria-current={help.shown ? undefined : currentness(place.path, path)}
              onClick={() => {
                help.close()
                navigate(place.path)
              }}
            >
              <place.icon size={18} stroke={1.7} aria-hidden />
              <span>{place.label}</span>
            </button>
          ))}
        </nav>
      )}
    </Bar>
  )
}

/** Whether a place is where one is, or what the page where one is belongs to. */
function currentness(place: string, path: string): 'page' | 'true' | undefined {
  if (place === path) return 'page'
  return path.startsWith(place === '/' ? '/journal/' : `${place}/`) ? 'true' : undefined
}

function Sign({ name }: { name: string }) {
  return (
    <>
      <span className={styles.name}>{appCopy.roomOf(name)}</span>
      <VisibilityLabel />
    </>
  )
}

/** Until it is known who else can see this, nothing is said: "only you" must never be wrong. */
function SharedSign({ name }: { name: string }) {
  const ourRoom = useOurRoom()
  if (ourRoom.isError) return <Sign name={name} />
  return (
    <>
      <span className={styles.name}>{appCopy.ourRoom}</span>
      {ourRoom.data && <VisibilityLabel sharedWith={ourRoom.data.partner.called} hasParted={!ourRoom.data.writable} />}
    </>
  )
}

function isBelow(place: string, path: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`))
}
