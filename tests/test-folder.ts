import { join, resolve } from 'node:path'

/** Folder for what a test run keeps on disk; DATA_DIR parts runs that go on side by side. */
export function testFolder(name: string): string {
  const { DATA_DIR } = process.env
  return DATA_DIR ? join(resolve(DATA_DIR), `test-${name}`) : resolve(import.meta.dirname, '../.test', name)
}
