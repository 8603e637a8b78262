import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

async function hasNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

/** How many claims a bar of the dashboard says that it stands for. */
async function countOf(taraz: TarazPage, name: RegExp): Promise<number> {
  const label = (await taraz.page.getByRole('button', { name }).getAttribute('aria-label')) ?? ''
  return Number(/\d+/.exec(label)?.[0])
}

test('each bar of the dashboard filters the claims and the rows', async ({ taraz }) => {
  await taraz.openSample()
  for (const bar of [/Shoigu/, /emphatic, source/, /neutral, target/, /Same force/]) {
    await taraz.run('Claims at a glance')
    await expect(taraz.dialog('Claims at a glance')).toBeVisible()
    const count = await countOf(taraz, bar)
    await taraz.page.getByRole('button', { name: bar }).click()
    const list = taraz.page.getByRole('list', { name: 'Claims, in the order of the text' })
    await expect(list.getByRole('listitem').first()).toBeFocused()
    await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count))
    await expect(taraz.page.getByRole('button', { name: 'Rows of the claims chosen' })).toBeVisible()
    expect(await taraz.rows.count()).toBeLessThanOrEqual(7)
  }
  await taraz.run('Claims at a glance')
  await taraz.page.getByRole('button', { name: /Shoigu/ }).click()
  await expect(taraz.rows).toHaveCount(2)
  await hasNoFaults(taraz.page)
  await taraz.page.getByRole('button', { name: 'Only their rows' }).click()
  await taraz.hasRows(7)
  await taraz.page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(taraz.page.getByText('18 claims', { exact: true })).toBeVisible()
})

test('the dashboard is saved as a picture and as a table', async ({ taraz }) => {
  await taraz.openSample()
  await taraz.run('Claims at a glance')
  await hasNoFaults(taraz.page)
  for (const [button, name] of [
    [/CSV/, 'glance.csv'],
    [/SVG/, 'glance.svg'],
  ] as const) {
    await taraz.dialog('Claims at a glance').getByRole('button', { name: button }).click()
    const place = taraz.dialog('Save the export as')
    await place.getByRole('textbox', { name: 'Name' }).fill(name)
    await place.getByRole('button', { name: 'Save' }).click()
    await expect(taraz.dialog('Claims at a glance')).toContainText(
      new RegExp(`${name.slice(0, -4)}\\W*${name.slice(-3)}`),
    )
  }
  expect(await readFile(join(taraz.folders.projects, 'glance.svg'), 'utf8')).toContain('<svg')
  expect(await readFile(join(taraz.folders.projects, 'glance.csv'), 'utf8')).toContain('Sergei Shoigu')
})

test('the schema is extended, the new value chosen for a claim', async ({ taraz }) => {
  await taraz.openSample()
  await taraz.run('What is said of a claim')
  const dialog = taraz.dialog('What is said of a claim')
  await hasNoFaults(taraz.page)
  await dialog.getByRole('button', { name: 'New field' }).click()
  await dialog
    .getByRole('textbox', { name: /^Name.*English|English/ })
    .first()
    .fill('Topic')
  await taraz.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Topic', exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Add a value' }).click()
  await hasNoFaults(taraz.page)
  await taraz.press('Escape')
  await taraz.enter(1, 'target')
  await taraz.run('Next claim')
  await taraz.run('Edit the claim')
  const editor = taraz.page.getByRole('group', { name: 'Claim', exact: true })
  await editor.getByText('More about the claim').click()
  await editor.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 })
  await editor.getByRole('combobox', { name: 'Force' }).first().selectOption('DIS')
  await hasNoFaults(taraz.page)
  await taraz.save()
  const saved = JSON.parse(
    await readFile(join(taraz.folders.projects, (await taraz.projectFiles())[0]!), 'utf8'),
  ) as {
    claims: { fields?: object; force?: object }[]
    claimSchema: { version: number; fields: { label: { en: string }; values: object[] }[] }
  }
  const field = saved.claimSchema.fields.find(({ label }) => label.en === 'Topic')
  expect(field?.values).toHaveLength(1)
  expect(saved.claimSchema.version).toBeGreaterThan(1)
  const changed = saved.claims.filter(({ fields, force }) => fields !== undefined && force !== undefined)
  expect(changed).toMatchObject([{ force: { source: 'DIS' } }])
})
