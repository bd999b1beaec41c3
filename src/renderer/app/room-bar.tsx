import { IconLock } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { VisibilityLabel } from '../ui/visibility-label.tsx'
import { appCopy } from './app-copy.ts'
import styles from './room-bar.module.css'
import { places } from './routes.tsx'
import type { Help } from './use-help.ts'

interface RoomBarProps {
  name: string
  navigation: boolean
  help: Help
  onLock(): void
}

/** Whose room this is, who can see it, and where one can go. */
export function RoomBar({ name, navigation, help, onLock }: RoomBarProps) {
  const [path, navigate] = useLocation()
  return (
    <div className={styles.bar}>
      <div className={styles.room}>
        <span className={styles.name}>{appCopy.roomOf(name)}</span>
        <VisibilityLabel />
      </div>
      <div className={styles.actions}>
        {navigation && (
          <nav aria-label={appCopy.navigation} className={styles.places}>
            {places.map((place) => (
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
        <button type="button" className={styles.action} onClick={onLock}>
          <IconLock size={18} stroke={1.7} aria-hidden />
          <span>{appCopy.lock}</span>
        </button>
      </div>
    </div>
  )
}

/** Whether a place is where one is, or what the page where one is belongs to. */
function currentness(place: string, path: string): 'page' | 'true' | undefined {
  if (place === path) return 'page'
  return place !== '/' && path.startsWith(`${place}/`) ? 'true' : undefined
}
