import { useEffect, useEffectEvent, useRef } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { placeOf, type Talk } from './talk-machine.ts'

/**
 * Lets the engine know where the talk is, one word after the other. A disk that does not take it costs no more than the
 * way back after a crash, and no talk is interrupted for that.
 */
export function useRememberPlace(talk: Talk, onOver: () => void): void {
  const { client } = useApi()
  const said = useRef<Promise<unknown>>(Promise.resolve())
  const over = useEffectEvent(onOver)
  const place = JSON.stringify(placeOf(talk))
  const isOver = talk.at === 'over'
  useEffect(() => {
    const work = () => client.talk.remember({ place: JSON.parse(place) }).catch(() => {})
    said.current = said.current.then(work)
  }, [client, place])
  useEffect(() => {
    if (!isOver) return
    void said.current.then(() => over())
  }, [isOver])
}
