import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { rowsOf } from '../pages/taraz-page.ts'

test('keys are taken over from whoever has them, told, and put back', async ({ taraz }) => {
  await taraz.openSample()
  await taraz.press('Control+,')
  const dialog = taraz.dialog('Settings')
  await dialog.getByRole('tab', { name: 'Keys' }).click()
  const record = async () => {
    const name = 'Change the keys of “Lock or unlock the row”'
    await dialog.getByRole('button', { name }).click()
    await expect(dialog.getByRole('textbox', { name })).toBeFocused()
  }
  await record()
  await taraz.press('Control+j')
  await expect(dialog.getByText(/is taken by “Join with the next sentence”/)).toBeVisible()
  await taraz.press('Escape')
  await record()
  await taraz.press('Control+j')
  await taraz.press('Enter')
  await taraz.press('Escape')
  await taraz.enter(1, 'target')
  await taraz.press('Control+j')
  await expect(taraz.row(1).locator('.row-lock')).toBeVisible()
  await taraz.press('Control+,')
  await dialog.getByRole('tab', { name: 'Keys' }).click()
  await dialog.getByRole('button', { name: 'Put back all keys' }).click()
  await taraz.press('Escape')
  await taraz.enter(1, 'target')
  await taraz.press('F4')
  await expect(taraz.row(1).locator('.row-lock')).toHaveCount(0)
})

test('the keys of another program are chosen at once, and go to another machine as text', async ({
  taraz,
}) => {
  await taraz.openSample()
  await taraz.press('Control+,')
  const dialog = taraz.dialog('Settings')
  await dialog.getByRole('tab', { name: 'Keys' }).click()
  await dialog.getByLabel('Keys as in').selectOption('omegat')
  await taraz.press('Escape')
  await taraz.enter(2, 'target')
  await taraz.press('Enter')
  await expect(taraz.page.locator('[data-awake=true] .row-number')).toHaveText('3')
  await taraz.save()
  const before = rowsOf(await taraz.readProject())
  await taraz.press('Control+,')
  await dialog.getByRole('tab', { name: 'Keys' }).click()
  await dialog.getByText('As text, to copy or to put in').click()
  const text = dialog.getByRole('textbox', { name: 'As text, to copy or to put in' })
  await expect(text).toHaveValue(/"omegat"/)
  await text.fill('{"keyPreset":"taraz","keys":{"editor.split":"Shift+Space"}}')
  await dialog.getByRole('button', { name: 'Use these keys' }).click()
  await expect(dialog.getByText(/because of this entry/)).toBeVisible()
  await text.fill('{"keyPreset":"taraz","keys":{"editor.nextRow":"F7"}}')
  await dialog.getByRole('button', { name: 'Use these keys' }).click()
  await taraz.press('Escape')
  await taraz.enter(2, 'target')
  await taraz.press('F7')
  await expect(taraz.page.locator('[data-awake=true] .row-number')).toHaveText('3')
  expect(rowsOf(await taraz.readProject())).toEqual(before)
})

/** Presses Ctrl+Shift and a key in the very moment in which the last dialog goes. */
function pressOnceGone(page: Page, code: string): Promise<void> {
  return page.evaluate((pressed) => {
    const keys = {
      code: pressed,
      key: pressed.at(-1)!,
      ctrlKey: true,
      shiftKey: true,
      bubbles: true,
      cancelable: true,
    }
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[role=dialog]')) return
      watcher.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', keys))
    })
    watcher.observe(document.body, { childList: true, subtree: true })
  }, code)
}

test('a key pressed the moment a command was chosen comes after the command', async ({ taraz }) => {
  const { page } = taraz
  await taraz.openSample()
  await taraz.enter(1, 'target')
  for (let round = 0; round < 5; round++) {
    await taraz.press('Control+Shift+p')
    await expect(page.locator('.palette-input')).toBeFocused()
    await taraz.type('Show the claims')
    await pressOnceGone(page, 'KeyH')
    await taraz.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
    // Longer than whatever runs late waits.
    await page.waitForTimeout(200)
    await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
    await taraz.enter(1, 'target')
  }
})

test('what is opened the moment a dialog is gone has the keyboard, and gives it back to the text', async ({
  taraz,
}) => {
  const { page } = taraz
  await taraz.openSample()
  await taraz.enter(1, 'target')
  await taraz.press('Control+,')
  await expect(taraz.dialog('Settings')).toBeVisible()
  await pressOnceGone(page, 'KeyP')
  await taraz.press('Escape')
  await expect(page.locator('.palette-input')).toBeVisible()
  // Longer than whatever gives the focus back waits.
  await page.waitForTimeout(200)
  await expect(page.locator('.palette-input')).toBeFocused()
  await taraz.press('Escape')
  await expect(taraz.live).toBeFocused()
})
