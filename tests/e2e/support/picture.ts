import { expect, type Page } from '@playwright/test'

/** The screen as it stays, with nothing in motion and the mouse away from its buttons. */
export async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const take = () =>
    page.screenshot({ animations: 'disabled', mask: [page.getByText(/^Your room was last opened on/)] })
  // What was drawn while something moved, or under a window that is gone, keeps other edges until it is drawn anew: in
  // other colours every part is.
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await take()
  await page.emulateMedia({ colorScheme: 'light' })
  let last = dark
  // A slow computer may still be drawing what has been said already: the picture is the one that comes twice.
  await expect
    .poll(async () => {
      const before = last
      last = await take()
      return !last.equals(dark) && last.equals(before)
    })
    .toBe(true)
  return last
}

/** Where two pictures of one size differ, in points of the screen; nothing where they are the same. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<string> {
  if (one.equals(other)) return ''
  return page.evaluate(
    async ([first, second]) => {
      const pointsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')
        if (context === null) throw new Error('nothing to draw on')
        context.drawImage(drawn, 0, 0)
        return context.getImageData(0, 0, drawn.width, drawn.height)
      }
      const [a, b] = [await pointsOf(first), await pointsOf(second)]
      if (a.width !== b.width || a.height !== b.height) return 'the two are of different sizes'
      const [across, down]: number[][] = [[], []]
      let most = 0
      for (let at = 0; at < a.data.length; at += 1) {
        const by = Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0))
        if (by === 0) continue
        most = Math.max(most, by)
        across?.push(Math.floor(at / 4) % a.width)
        down?.push(Math.floor(at / 4 / a.width))
      }
      const range = (all: number[] = []) =>
        `${all.reduce((x, y) => Math.min(x, y), Infinity)} to ${all.reduce((x, y) => Math.max(x, y), -1)}`
      return `${across?.length} values, by up to ${most} of 255, x ${range(across)}, y ${range(down)}`
    },
    [one.toString('base64'), other.toString('base64')] as const,
  )
}
