import { expect, it } from 'vitest'
import { projectSchema } from './project-schema.ts'

it('is published as it follows from the validators (vitest -u writes it anew)', async () => {
  await expect(JSON.stringify(projectSchema(), null, 2) + '\n').toMatchFileSnapshot('./project.schema.json')
})
