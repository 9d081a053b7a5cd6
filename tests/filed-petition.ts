import type { PetitionRow } from '#db/schema/petitions.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { DraftAnswers } from '#domain/petitions/filing.ts'
import type { TriagePetition } from '#domain/petitions/triage.ts'
import type { State } from '#domain/petitions/words.ts'
import { newToken } from '#lib/ids.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { actorOf } from '../scripts/demo/cast.ts'
import { asSuperuser } from './database.ts'

export const cast = {
  reception: 'tiep-dan-hong-lien',
  head: 'truong-phong-ha-tang-hong-lien',
  handler: 'chuyen-vien-ha-tang-hong-lien',
  chair: 'chu-tich-hong-lien',
  front: 'mat-tran-hong-lien',
  village: 'ban-cong-tac-hong-lien',
  women: 'phu-nu-hong-lien',
  projects: 'gsdt-hong-lien',
  otherReception: 'tiep-dan-hac-tri',
  otherHead: 'truong-phong-ha-tang-hac-tri',
  otherHandler: 'chuyen-vien-ha-tang-hac-tri',
  otherFront: 'mat-tran-hac-tri',
  otherChair: 'chu-tich-hac-tri',
  provinceChair: 'chu-tich-tinh',
  secretary: 'bi-thu-hong-lien',
  cultureHead: 'truong-phong-van-xa-hong-lien',
  council: 'hdnd-hong-lien',
  deputy: 'dai-bieu-hong-lien',
  otherCouncil: 'bi-thu-hac-tri',
  admin: 'quan-tri',
} as const
export type Member = keyof typeof cast

/** A day in the middle of a plain week, far from any holiday. */
export const workday = new Date('2026-10-14T09:00:00+07:00')
export const dueDay = '2026-10-28'

/** A member of the demo's staff as the one who asks. */
export const by = (who: Member, at = workday): { actor: Actor; at: Date } => ({
  actor: actorOf(cast[who]),
  at,
})
export const holderOf = (code: string, at = workday) => ({
  actor: { kind: 'holder' as const, codeHash: hashOfCode(code) },
  at,
})

export const answers: DraftAnswers = {
  body: 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng 11. Mưa là nước tràn vào ba nhà. Gọi tôi số 0900 000 123.',
  kind: 'feedback',
  areaCode: '90101',
  place: 'Tổ 5, lối vào cổng sau chợ',
  filesSeen: 'yes',
  unnamed: '',
  name: 'Nguyễn Thị Mẫu',
  address: 'Tổ 5, phường Hồng Liên',
  channel: 'code',
  phone: '',
  email: '',
}

/** Files a petition as the public does. */
export const fileOne = (change: Partial<DraftAnswers> = {}, at = workday) =>
  filePetition(
    { actor: { kind: 'public' }, at },
    { token: newToken(), answers: { ...answers, ...change }, consentPublic: true },
  )

/** The row as the reception officer sees it. */
export async function rowOf(number: string, who: Member = 'reception'): Promise<PetitionRow> {
  const row = await tx(by(who), (db) => findRow(db, number))
  if (!row) throw new Error(`${number} is not seen by ${who}`)
  return row
}
export const versionOf = async (number: string): Promise<number> => (await rowOf(number)).version

/** The five points as the head gives them out. */
export const fivePoints = {
  assigneeId: demoId(cast.handler),
  task: 'Nạo vét 120 m mương tổ 5',
  dueOn: dueDay,
  headId: demoId(cast.chair),
  expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu',
  authority: '',
}

export const draft = {
  outcome: 'settled' as const,
  doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  doneWhat: 'Nạo vét 120 m mương',
  doneWhen: 'thứ Hai 26/10/2026',
  basis: 'Kế hoạch số 12/KH-UBND',
  nextStep: '',
  laterDueOn: '',
  body: 'Mương tổ 5 đã được nạo vét 120 m, nước thoát sau mưa trong 30 phút.',
}

/** Puts proof on file as the handler would, without the bytes: what the database looks at. */
export async function prove(number: string, kinds = ['signed_answer', 'photo'], at = workday): Promise<void> {
  const row = await rowOf(number)
  for (const kind of kinds) {
    await asSuperuser(
      (sql) => sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
        values (gen_random_uuid(), ${row.id}, ${kind}, 'a', 'image/png', 1, 'x', ${at})`,
    )
  }
}

const steps: [State, (number: string) => Promise<unknown>][] = [
  ['RECEIVED', async () => {}],
  [
    'TRIAGED',
    async (number) =>
      triagePetition(by('reception'), number, {
        version: await versionOf(number),
        kind: 'feedback',
        field: 'drainage',
        competence: 'WITHIN',
        reason: '',
      }),
  ],
  [
    'ACCEPTED',
    async (number) =>
      acceptPetition(by('reception'), number, {
        version: await versionOf(number),
        handlingUnitId: demoId('hong-lien-ha-tang'),
      }),
  ],
  [
    'ASSIGNED',
    async (number) => assignPetition(by('head'), number, { version: await versionOf(number), ...fivePoints }),
  ],
  [
    'VERIFYING',
    async (number) =>
      recordProgress(by('handler'), number, {
        version: await versionOf(number),
        note: 'Đã đi xem mương cùng tổ trưởng.',
      }),
  ],
  [
    'DRAFTED',
    async (number) => draftAnswer(by('handler'), number, { version: await versionOf(number), ...draft }),
  ],
  ['APPROVED', async (number) => approveAnswer(by('head'), number, { version: await versionOf(number) })],
  [
    'ANSWERED',
    async (number) => {
      await prove(number)
      await issueAnswer(by('handler'), number, { version: await versionOf(number) })
    },
  ],
]

/** Files a petition and lets the office work on it, through the use cases, up to a state. */
export async function petitionIn(state: State, change: Partial<DraftAnswers> = {}) {
  const filed = await fileOne(change)
  await advance(filed.number, 'RECEIVED', state)
  return filed
}

/** A petition classified in its own way; `arranged` are columns that no page of today sets. */
export async function triagedAs(
  how: Partial<TriagePetition>,
  arranged: { source?: string; forwardedBy?: string; receivedAt?: Date; filed?: Partial<DraftAnswers> } = {},
) {
  const filed = await fileOne({ kind: 'unclassified', ...arranged.filed }, arranged.receivedAt)
  const { source, forwardedBy } = arranged
  if (source || forwardedBy) {
    await asSuperuser(
      (sql) => sql`update petition set source = ${source ?? 'online'}, forwarded_by = ${forwardedBy ?? null}
        where number = ${filed.number}`,
    )
  }
  await triagePetition(by('reception'), filed.number, {
    ...{ kind: 'feedback', field: 'land', competence: 'WITHIN', reason: '' },
    ...how,
    version: await versionOf(filed.number),
  })
  return filed
}

/** Goes on with a petition from one state to a later one of the straight way. */
export async function advance(number: string, from: State, to: State): Promise<void> {
  const start = steps.findIndex(([state]) => state === from)
  const end = steps.findIndex(([state]) => state === to)
  if (start < 0 || end < start) throw new Error(`no straight way from ${from} to ${to}`)
  for (const [, step] of steps.slice(start + 1, end + 1)) await step(number)
}
