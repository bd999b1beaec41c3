import type { Page } from '@playwright/test'

/**
 * How far the most different pixel of two pictures lies apart, of 255. The browser may smooth the edge of one and the
 * same button by one step more or less, so "the same" is 1 at most; a letter or a ring that differs is far beyond it.
 */
export async function picturesDiffer(page: Page, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0
  const desk = await page.context().newPage()
  const addresses = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  const apart = await desk.evaluate(async (sources) => {
    const pixels = await Promise.all(
      sources.map(async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      }),
    )
    const [a, b] = pixels
    if (a === undefined || b === undefined || a.length !== b.length || a.length === 0) return 255
    return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? 0))), 0)
  }, addresses)
  await desk.close()
  return apart
}
