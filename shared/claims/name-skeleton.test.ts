import { expect, test } from 'vitest'
import { nameSkeleton } from './name-skeleton.ts'

test.each([
  ['پزشکیان', 'Pezeshkian'],
  ['روسیه', 'Russia'],
  ['روسیه', 'Russia’s'],
  ['شایگو', 'Shoigu'],
  ['غزه', 'Gaza'],
  ['فلسطین', 'Palestine'],
  ['اسماعیل', 'Ismail'],
  ['آمریکا', 'America'],
  ['ايران', 'Iran'],
  ['كويت', 'Kuwait'],
  ['بریکس', 'BRICS'],
])('%s sounds like %s', (persian, latin) => {
  expect(nameSkeleton(persian)).toBeDefined()
  expect(nameSkeleton(persian)).toBe(nameSkeleton(latin))
})

test('a word that opens with a vowel is not one that does not', () => {
  expect(nameSkeleton('ایران')).not.toBe(nameSkeleton('Ran'))
})

test('says nothing of what has too few consonants, or another script', () => {
  expect(nameSkeleton('او')).toBeUndefined()
  expect(nameSkeleton('وی')).toBeUndefined()
  expect(nameSkeleton('Iowa')).toBeUndefined()
  expect(nameSkeleton('Москва')).toBeUndefined()
})
