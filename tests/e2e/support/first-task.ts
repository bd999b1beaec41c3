import type { Page } from '@playwright/test'

/**
 * From now on, the page writes down what stands on it at the end of the very task in which a click or a key reached
 * it: no answer of the engine can be in that. The name of a window outlives the loading of its page.
 */
export async function watchFirstTask(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.name = ''
    const look = (event: Event) => {
      if (window.name.startsWith('covered')) return // what led to it counts, not the key coming up again
      const isCovered = document.querySelector('[data-testid="cover"]') !== null
      const took = Math.round(performance.now() - event.timeStamp)
      window.name = `${isCovered ? 'covered' : 'open'}:${document.body.innerText.trim()}|${took}`
    }
    window.addEventListener('click', look)
    window.addEventListener('keyup', look)
    window.addEventListener('keydown', look, { capture: true })
  })
}

/** What stood on the page: `covered:` or `open:`, and its words. Prints how long that took. */
export async function firstTask(page: Page): Promise<string> {
  const [stood = '', took] = (await page.evaluate(() => window.name)).split('|')
  process.stdout.write(`Hide: ${stood.split(':')[0]} ${took} ms after the click or key\n`)
  return stood
}
