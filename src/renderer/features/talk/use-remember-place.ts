import { useEffect, useEffectEvent, useRef } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { watchOver } from '../../api/unsaved-words.ts'
import { placeOf, type Talk } from './talk-machine.ts'

/**
 * Lets the engine know where the talk is. Each place is sent at once, so that a lock that is sent later arrives after it.
 * A disk that does not take it costs no more than the way back after a crash, and no talk is interrupted for that.
 */
export function useRememberPlace(talk: Talk, onOver: () => void): void {
  const { client } = useApi()
  const said = useRef<Promise<unknown>>(Promise.resolve())
  const over = useEffectEvent(onOver)
  const place = JSON.stringify(placeOf(talk))
  const isOver = talk.at === 'over'
  // No words; but a lock waits for it, so that the two come back to the turn at which they were.
  useEffect(() => watchOver({ hasAny: () => false, flush: () => said.current.then(() => true), discard: () => {} }), [])
  useEffect(() => {
    const sent = client.talk.remember({ place: JSON.parse(place) }).catch(() => {})
    said.current = Promise.all([said.current, sent])
  }, [client, place])
  useEffect(() => {
    if (!isOver) return
    void said.current.then(() => over())
  }, [isOver])
}
