import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { diskStore } from '#server/store/disk-store.ts'
import { keepsAsAgreed } from '#tests/store-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'nam-ro-disk-'))

describe('a folder of this machine', () => {
  keepsAsAgreed(() => ({ store: diskStore(root), folder: join(root, 'tmp') }))
})
