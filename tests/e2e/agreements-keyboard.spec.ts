import type { Page } from '@playwright/test'
import { AgreementsPage } from './pages/agreements-page.ts'
import { makeInForce, makeReadyToSign } from './support/agreed-vault.ts'
import { checkReflow } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { unlockByKeys } from './support/keyboard-people.ts'
import { expect, test } from './support/paired-app.ts'
import { passphrases } from './support/paired-vault.ts'

/** What can be pressed or typed in is seen to have the focus, nothing moves, and nothing is cut off. */
async function checkFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return 'nothing has the focus'
    if (focused.tagName === 'H1') return 'heading' // where reading goes on; nothing can be done with it
    // A field is outlined with its edges, and a choice with its words.
    const around = [focused, focused.closest('label'), focused.parentElement].filter((element) => element !== null)
    const isSeen = around
      .map((element) => getComputedStyle(element))
      .some(({ outlineStyle }) => outlineStyle === 'solid')
    return isSeen ? 'outline' : `nothing on ${focused.outerHTML}`
  })
  expect(seen).toMatch(/^(?:outline|heading)$/)
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  await checkReflow(page)
}

async function toAgreements(page: Page, agreements: AgreementsPage): Promise<void> {
  await activate(page, 'Our room')
  await activate(page, 'Our agreements')
  await expect(agreements.title('Our agreements')).toBeFocused()
}

async function openListed(page: Page, agreements: AgreementsPage, state: RegExp): Promise<void> {
  await activate(page, state)
  await expect(agreements.title('Saying when plans change')).toBeFocused()
}

async function signByKeys(page: Page, agreements: AgreementsPage, name: string): Promise<void> {
  await activate(page, 'Read and decide, alone')
  await expect(agreements.title(`This part is for ${name}`)).toBeFocused()
  await activate(page, 'I am alone')
  await expect(agreements.title('What you would sign')).toBeFocused()
  await activate(page, 'Go on')
  await expect(agreements.title('Five questions for you alone')).toBeFocused()
  for (let n = 0; n < 5; n += 1) {
    await tabTo(page, 'Yes')
    await page.keyboard.press('Space')
  }
  await checkFocus(page)
  await activate(page, 'Go on')
  await expect(page.getByLabel('Type your own name')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(agreements.title('Done')).toBeFocused()
  await checkFocus(page)
  await activate(page, 'Lock this room')
}

test('the whole way of an agreement by keyboard, with large text on a narrow screen and nothing that moves', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  const agreements = new AgreementsPage(page)
  await makeInForce(vault)
  await makeReadyToSign(vault)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await shell.open()
  await unlockByKeys(shell, page, 'A', passphrases.Ana)
  await page.setViewportSize({ width: 640, height: 720 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

  await toAgreements(page, agreements)
  await activate(page, 'Begin one')
  await expect(agreements.title('Begin an agreement')).toBeFocused()
  await activate(page, /^Saying when plans change/)
  await expect(agreements.title('Write an agreement')).toBeFocused()
  await tabTo(page, 'What is left out on purpose?')
  await checkFocus(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And birthdays.')
  await activate(page, 'Save for both of us')
  await expect(agreements.state()).toHaveText('A draft. Either of you can change it.')
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await checkFocus(page)
  await activate(page, 'Back')
  await openListed(page, agreements, /Waiting$/)
  await signByKeys(page, agreements, 'Ana')

  await unlockByKeys(shell, page, 'B', passphrases.Ben)
  await toAgreements(page, agreements)
  await openListed(page, agreements, /Draft$/)
  await activate(page, 'Change it')
  await expect(agreements.title('Change an agreement')).toBeFocused()
  await tabTo(page, 'Why it helps, or why you are willing')
  await page.keyboard.type('I am willing because I see why.')
  await activate(page, 'Ready')
  await expect(agreements.state()).toContainText('Cooling until')
  await activate(page, 'Back')
  await openListed(page, agreements, /Waiting$/)
  await signByKeys(page, agreements, 'Ben')

  await unlockByKeys(shell, page, 'A', passphrases.Ana)
  await toAgreements(page, agreements)
  await openListed(page, agreements, /Second thoughts$/)
  await activate(page, 'Undo')
  await expect(
    agreements.dialog().getByRole('button', { name: 'Leave it as it is' }),
    'what changes nothing',
  ).toBeFocused()
  await activate(page, 'Undo')
  await expect(agreements.state()).toHaveText('A draft. Either of you can change it.')
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await activate(page, 'Back')

  await openListed(page, agreements, /(?:In force|To be reviewed)$/)
  await activate(page, 'Pause')
  await expect(page.getByLabel('Pause until')).toBeFocused()
  await activate(page, 'Leave it as it is')
  await expect(page.getByLabel('Pause until'), 'a first press can be taken back').toHaveCount(0)
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await activate(page, 'Pause')
  await expect(page.getByLabel('Pause until')).toBeFocused()
  await activate(page, 'Pause')
  await expect(agreements.state()).toContainText('Paused until')
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await checkFocus(page)
  await activate(page, 'End on an earlier day')
  await expect(page.getByLabel('Its last day')).toBeFocused()
  await activate(page, 'End on this day')
  await activate(page, 'End on this day')
  await expect(page.getByText('It ends sooner now.')).toBeVisible()
  await activate(page, 'End')
  await activate(page, 'End')
  await expect(agreements.state()).toHaveText('This agreement has ended.')
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await checkFocus(page)
})
