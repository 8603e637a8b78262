import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it('knows the direction of a language by its script', () => {
  const rtl = [
    'fa',
    'fa-AF',
    'ar',
    'he',
    'ur',
    'ckb',
    'ps',
    'ug',
    'yi',
    'dv',
    'sd',
    'az-IR',
    'az_Arab',
    'pa-PK',
    'syr',
  ]
  expect(rtl.filter((language) => directionOf(language) !== 'rtl')).toEqual([])
  const ltr = ['en', 'de', 'az', 'ku', 'tr', 'ru', 'zh', 'hi', 'ur-Latn', 'fa-Latn', 'und', 'no tag!', '']
  expect(ltr.filter((language) => directionOf(language) !== 'ltr')).toEqual([])
})
