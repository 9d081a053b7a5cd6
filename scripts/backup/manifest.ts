import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const MANIFEST = 'manifest.json'
export const FILES = 'files'

/** What a backup says of itself; no secret and nothing personal. The sums of all its files lie beside it. */
const Manifest = z.object({
  format: z.literal(1),
  product: z.literal('nam-ro'),
  version: z.string(),
  madeAt: z.string(),
  mode: z.enum(['demo', 'live']),
  postgres: z.string(),
  /** Hashes of the migrations that shaped the tables. */
  migrations: z.array(z.string()),
  /** Rows of each table, in the order they are loaded. */
  tables: z.record(z.string(), z.object({ columns: z.array(z.string()), rows: z.number() })),
  sequences: z.record(z.string(), z.string().nullable()),
  files: z.number(),
  /** Rows whose file was missing or no longer had the bytes that were once received. */
  damagedFiles: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

export async function readManifest(folder: string): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
}

/** The file of a table inside the backup. */
export const tableFile = (name: string): string => `${name.replaceAll('"', '')}.copy.gz`
