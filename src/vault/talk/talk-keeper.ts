import type { TalkPlace } from '#api/talk-contract.ts'
import type { Pause } from './pause-file.ts'
import type { PlaceFile } from './place-file.ts'

/** What the engine for both knows of a talk. */
export interface TalkKeeper {
  place(): TalkPlace | null
  /** The two have come back from a pause into this engine. */
  readonly cameBack: boolean
  remember(place: TalkPlace | null): void
  /** Keeps the return time and forgets the rest. The caller locks. */
  pause(minutes: number): void
  /** Forgets everything. The caller locks. */
  stop(): void
}

/** Opened with the second seat: whoever paused is back then, and the return time has done its work. */
export function openTalkKeeper(file: PlaceFile, pause: Pause): TalkKeeper {
  const cameBack = pause.waiting() !== null
  try {
    pause.clear()
  } catch {
    // A file that cannot be taken away keeps nobody from sitting down; its time goes by.
  }
  function stay(place: TalkPlace | null): void {
    try {
      pause.clear() // it may be there although the disk says that it is not
      if (place !== null) file.write(place)
    } catch {
      // The disk that did not take the pause does not take this either. The next move is told again.
    }
  }
  /** A pause leaves no place. One that lies there all the same was put back by somebody, and leads nobody back. */
  let isPutBack = cameBack
  const readPlace = () => (isPutBack ? null : file.read())
  return {
    place: readPlace,
    cameBack,
    remember(place) {
      isPutBack = false
      if (place === null) file.clear()
      else file.write(place)
    },
    pause(minutes) {
      const place = readPlace()
      file.clear() // first: a pause that a crash cuts off leaves too little, and never too much
      try {
        pause.begin(minutes)
      } catch (error) {
        stay(place) // the two stay in the talk, and a crash in it leads back as before
        throw error
      }
    },
    stop() {
      file.clear()
      pause.clear()
    },
  }
}
