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
  return {
    place: () => file.read(),
    cameBack,
    remember(place) {
      if (place === null) file.clear()
      else file.write(place)
    },
    pause(minutes) {
      file.clear() // first: a pause that a crash cuts off leaves too little, and never too much
      pause.begin(minutes)
    },
    stop() {
      file.clear()
      pause.clear()
    },
  }
}
