import { expect, it } from 'vitest'
import { pxToRem } from './px-to-rem.mjs'

const { Declaration, AtRule } = pxToRem()

function declared(value: string): string {
  const node = { value }
  Declaration(node)
  return node.value
}

it('makes rem of lengths in px, wherever they stand', () => {
  expect(declared('16px')).toBe('1rem')
  expect(declared('0 1px -8px .5px')).toBe('0 0.0625rem -0.5rem 0.03125rem')
  expect(declared('min(100%, calc(24px + var(--size)))')).toBe('min(100%, calc(1.5rem + var(--size)))')
  expect(declared('400 17px/1.95 var(--font)')).toBe('400 1.0625rem/1.95 var(--font)')
})

it('leaves alone what is no length', () => {
  for (const value of ['url(a-16px.png)', '"16px"', 'var(--size-16px)', '10%', '2rem'])
    expect(declared(value)).toBe(value)
})

it('makes rem of the sizes of containers, not of those of the screen', () => {
  const container = { name: 'container', params: '(max-width: 760px)' }
  const media = { name: 'media', params: '(max-width: 760px)' }
  AtRule(container)
  AtRule(media)
  expect([container.params, media.params]).toEqual(['(max-width: 47.5rem)', '(max-width: 760px)'])
})
