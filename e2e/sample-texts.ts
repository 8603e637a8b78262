import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from './shells.ts'

const DATA = join(import.meta.dirname, 'data')

/** Lays the report and its rendering where the window's chooser begins. */
export async function layMeeting({ projects }: Folders): Promise<void> {
  for (const name of ['meeting.fa.txt', 'meeting.en.txt'])
    await copyFile(join(DATA, name), join(projects, name))
}

export function layFile({ projects }: Folders, name: string, contents: string | Uint8Array): Promise<void> {
  return writeFile(join(projects, name), contents)
}

/** Made-up sentences whose words go together one by one, so that there is much to align and all of it can be. */
export async function layLongTexts(folders: Folders, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n)
  const words = (n: number) =>
    Array.from({ length: 9 }, (_, k) => ((n * 7919 + k * 104729 + k * k * n) % 900) + 100)
  const letters = (word: number, first: number) =>
    Array.from(word.toString(9), (digit) => String.fromCharCode(first + Number(digit))).join('')
  const text = (first: number, prefix: string) =>
    numbers
      .map(
        (n) =>
          `${words(n)
            .map((w) => prefix + letters(w, first))
            .join(' ')} ${n}.`,
      )
      .join('\n')
  await layFile(folders, 'long.fa.txt', text(0x628, 'ن'))
  await layFile(folders, 'long.en.txt', text(0x62, 'n'))
}

/** Two sentences, with ZWNJ, an RLM, both kinds of digits and embedded Latin: what is easily lost. */
export const DELICATE = 'می‌روم و نمی‌خواهم‏. شرکت (Apple Inc.) در ۱۴۰۲ و 2024، «همکاری‌های» نو؟'
