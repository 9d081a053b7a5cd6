import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '#db/errors.ts'
import { migrate } from '#db/migrate.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { file } from '#db/schema/files.ts'
import { draft } from '#db/schema/forms.ts'
import { wardCodes } from '#db/seed/demo/areas.ts'
import { tx } from '#db/tx.ts'
import { tokenHash } from '#lib/secrets.ts'
import { type Filed, filePetition } from '#server/petitions/file-petition.ts'
import { loadPlaces } from '../../scripts/demo/load-places.ts'
import { databaseUrls } from '../../scripts/start/environment.mjs'
import { withConnection } from '../one-connection.ts'
import { DIVISION_BY_ZERO, type File } from './load.ts'
import type { OwnCluster } from './own-cluster.ts'

const CHECK_VIOLATED = '23514'
/** As the load counts it. */
export const REPLY_LOST = 'REPLY_LOST'
const wards = Object.values(wardCodes)
const answersOf = (token: string, body: string, name = 'Nguyễn Thị Thử') => ({
  body,
  kind: 'feedback' as const,
  areaCode: wards[token.charCodeAt(0) % wards.length] as string,
  place: '',
  filesSeen: 'yes' as const,
  name,
  address: 'Tổ 3',
  channel: 'call' as const,
  phone: '0900000123',
  email: '',
})

/**
 * The real tables in the cluster, with the demo place. Beside them the database itself notes under which
 * draft and which code each row was written, as it was told at the start of the transaction.
 */
export async function openPetitionTables(cluster: OwnCluster): Promise<void> {
  Object.assign(process.env, databaseUrls(process.env, 'faults', cluster.url))
  await migrate(urlsFromEnv())
  await withConnection(cluster.url, loadPlaces)
  await cluster.ask(`
    alter table petition add noted_draft text default current_setting('app.draft', true);
    alter table petition_text add noted_code text default current_setting('app.code', true);
    alter table petition_masked add noted_code text default current_setting('app.code', true);
    alter table petition_sender add noted_code text default current_setting('app.code', true);
    alter table petition_sender add check (name <> 'Hỏng');
    alter table event add noted_code text default current_setting('app.code', true)`)
}

const asPublic = () => ({ actor: { kind: 'public' as const }, at: new Date() })

/** Files through the use case, as the page does: first the draft with its file, then the petition from it. */
export function petitionFiler(): { file: File; receipts: Map<string, Filed> } {
  const drafted = new Set<string>()
  const receipts = new Map<string, Filed>()

  async function keepDraft(token: string): Promise<void> {
    const hash = tokenHash(token)
    await tx({ actor: { kind: 'public', draft: hash }, at: new Date() }, async (db) => {
      const at = new Date()
      const expiresAt = new Date(at.getTime() + 86_400_000)
      const kept = { tokenHash: hash, answers: answersOf(token, token), createdAt: at, expiresAt }
      // an earlier try may have been kept without its caller being told
      if ((await db.insert(draft).values(kept).onConflictDoNothing()).count === 0) return
      const of = { draftHash: hash, kind: 'sender', name: `${token}.png`, mediaType: 'image/png' } as const
      await db.insert(file).values({ ...of, id: token, size: 1, sha256: '0'.repeat(64), at })
    })
    drafted.add(token)
  }

  return {
    receipts,
    async file(token) {
      if (!drafted.has(token)) await keepDraft(token)
      if (Math.random() < 0.1) await sleep(50)
      // One in ten fails in the middle: petition, code and text are written when the name is refused.
      const broken = Number.parseInt(token.slice(0, 2), 16) < 26
      const body = `Đường vào xóm ngập nước từ đầu tháng, xin sửa cống. ${token}`
      const answers = answersOf(token, body, broken ? 'Hỏng' : undefined)
      try {
        const filed = await filePetition(asPublic(), { token, answers, consentPublic: true })
        // One reply in ten is lost on its way, and the petition is sent again.
        if (!filed.again && Math.random() < 0.1)
          throw Object.assign(new Error('reply lost'), { code: REPLY_LOST })
        receipts.set(token, filed)
      } catch (error) {
        if (broken && errorCode(error) === CHECK_VIOLATED)
          throw Object.assign(error as Error, { cause: { code: DIVISION_BY_ZERO } })
        throw error
      }
    },
  }
}
