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

/** Two sentences, with ZWNJ, an RLM, both kinds of digits and embedded Latin: what is easily lost. */
export const DELICATE = 'می‌روم و نمی‌خواهم‏. شرکت (Apple Inc.) در ۱۴۰۲ و 2024، «همکاری‌های» نو؟'
