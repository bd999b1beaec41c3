import { type HandlerContext, on } from '../handler-base.ts'
import { bytesOf, toPiece } from '../uploads/pieces.ts'
import { type Images, openImages } from './images-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function images({ session, tools }: HandlerContext): Images {
  const { store, uploads } = session.room()
  return openImages({ store, uploads, newId: tools.newUuid })
}

export const imagesHandlers = {
  begin: on.images.begin.handler(({ input, context }) => ({ upload: images(context).begin(input.size) })),
  add: on.images.add.handler(async ({ input: { upload, at, piece }, context }) => {
    const bytes = await bytesOf(piece)
    images(context).add(upload, at, bytes)
    return {}
  }),
  finish: on.images.finish.handler(async ({ input: { upload, thumbnail }, context }) => {
    const small = thumbnail && (await bytesOf(thumbnail))
    return images(context).finish(upload, small)
  }),
  cancel: on.images.cancel.handler(({ input, context }) => {
    images(context).cancel(input.upload)
    return {}
  }),
  read: on.images.read.handler(({ input: { id, part, piece }, context }) => {
    const { bytes, ...found } = images(context).read(id, part, piece)
    return { ...found, piece: toPiece(bytes) }
  }),
}
