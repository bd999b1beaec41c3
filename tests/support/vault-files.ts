import * as fs from 'node:fs'
import { join } from 'node:path'

/** The file of the only room of a vault. */
export function roomPath(folder: string): string {
  const [name = ''] = fs.readdirSync(join(folder, 'db')).filter((file) => file.endsWith('.db'))
  return join(folder, 'db', name)
}

/** The first copy of the slot of the only member. */
export function slotPath(folder: string): string {
  const [name = ''] = fs.readdirSync(join(folder, 'slots')).filter((file) => file.endsWith('.slot'))
  return join(folder, 'slots', name)
}
