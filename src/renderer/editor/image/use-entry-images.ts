import { useEffect, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { createEntryImages, type EntryImages } from './entry-images.ts'

/** The pictures of the entry on this screen. With it, all of them leave the memory of the page. */
export function useEntryImages(): EntryImages {
  const { client } = useApi()
  const [images] = useState(() => createEntryImages(client))
  useEffect(() => () => images.forget(), [images])
  return images
}
