import { expect, it } from 'vitest'
import { isForTerminal, programArguments } from './run-in-terminal.ts'

it('leaves out the program, and its folder where it is not packaged', () => {
  expect(programArguments(['/opt/taraz', 'stats', 'a'], true)).toEqual(['stats', 'a'])
  expect(programArguments(['electron', '--no-sandbox', '/src', 'a'], false)).toEqual(['a'])
  expect(programArguments(['electron', '/src', 'stats', 'a'], false)).toEqual(['stats', 'a'])
})

it.each([
  [['export', 'a.taraz.json'], true],
  [['serve'], true],
  [['--help'], true],
  [['--version'], true],
  [[], false],
  [['open', 'a.taraz.json'], false],
  [['a.taraz.json'], false],
  [['/p/stats'], false],
  [['--no-sandbox', 'a.taraz.json'], false],
])('knows a command from a project: %j', (args, expected) => {
  expect(isForTerminal(args)).toBe(expected)
})
