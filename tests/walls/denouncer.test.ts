import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { people } from '#db/seed/demo/people.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { textOf } from '#domain/papers/paper.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { tabsOf } from '#domain/petitions/inbox.ts'
import { env } from '#lib/env.ts'
import { newId, newToken } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { sendNotice } from '#server/notices/send-notice.ts'
import { issuePaperByHand, previewPaper } from '#server/papers/issue-paper.ts'
import { writePaper } from '#server/papers/write-paper.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { concludePetition } from '#server/petitions/conclude-petition.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { extendPetition } from '#server/petitions/extend-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { addToPetition } from '#server/petitions/holder-acts.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { listPetitions } from '#server/petitions/list-petitions.ts'
import { waitingCalls } from '#server/petitions/mark-called.ts'
import { markDuty } from '#server/petitions/mark-duty.ts'
import { nameRepresentatives } from '#server/petitions/name-representatives.ts'
import { findPreparation, prepareLetter } from '#server/petitions/preparations.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { agreeOpening } from '#server/vault/agree-opening.ts'
import { askOpening } from '#server/vault/ask-opening.ts'
import { coverWords } from '#server/vault/cover-words.ts'
import { readIdentity } from '#server/vault/read-identity.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce, denunciation, found, keptWords, markers } from '#tests/denounced.ts'
import { everyRow } from '#tests/every-row.ts'
import {
  by,
  cast,
  draft,
  fivePoints,
  holderOf,
  type Member,
  rowOf,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { type SmsGateway, startSmsGateway } from '#tests/sms-gateway.ts'
import { paperOn } from '#tests/track-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

let number = ''
let code = ''
let id = ''
let sms: SmsGateway

const reason = 'Mời người tố cáo làm rõ việc thu tiền, giao giấy mời tận tay.'
const as = (key: string, at = workday): Ctx<Person> => ({ actor: actorOf(key), at })
const step = async <I extends { version: number }>(
  member: Member,
  act: (ctx: Ctx, number: string, input: I) => Promise<unknown>,
  input: Omit<I, 'version'>,
) => act(by(member), number, { ...input, version: await versionOf(number) } as I)

/** The whole life of one denunciation, through the use cases of the product. */
beforeAll(async () => {
  const done = await demoPlace()
  sms = await startSmsGateway()
  Object.assign(env(), { SMS_GATEWAY_URL: sms.url })
  const token = newToken()
  const extra = [{ key: 'who', label: 'Người bị tố cáo', value: `Người thu tiền, gặp ở ${markers.place}` }]
  const { body, name, address, areaCode, place } = denunciation
  await prepareLetter({ actor: { kind: 'public' }, at: workday }, token, {
    ...{ kind: 'denunciation', body, name, address, areaCode, place, extra },
  })
  const [prepared] = await asSuperuser<{ ref: string }>(
    (db) => db<{ ref: string }[]>`select ref from preparation`,
  )
  expect(JSON.stringify(await asSuperuser((db) => db`select * from preparation`))).not.toMatch(/Zenkivara/)
  expect((await findPreparation(by('reception'), prepared?.ref ?? '')).name).toBe(markers.name)
  const registered = await registerLetter(by('reception'), { ...denunciation, ref: prepared?.ref ?? '' })
  number = registered.number
  code = registered.code
  id = (await rowOf(number)).id
  await nameRepresentatives(by('reception'), number, {
    version: await versionOf(number),
    headCount: 6,
    representatives: [{ name: markers.representative, address: markers.address }],
  })
  await step('reception', coverWords, { words: [markers.missed] })
  await step('reception', triagePetition, {
    ...{ kind: 'denunciation', field: 'officials', competence: 'WITHIN', reason: '' },
  })
  await step('reception', issuePaperByHand, {
    ...{ kind: 'acceptance-proposal', signerId: undefined, standing: undefined },
    details: { article: 'Điều 29 Luật Tố cáo', proposal: 'Thụ lý.', approver: 'Chủ tịch UBND phường' },
  })
  await step('reception', acceptPetition, { handlingUnitId: demoId('hong-lien-ha-tang') })
  await step('chair', assignPetition, { ...fivePoints, task: 'Xác minh việc thu tiền ở chợ' })
  for (const [kind, details] of [
    ['receipt', { documents: 'Đơn tố cáo; bản chính; 2' }],
    [
      'acceptance-notice',
      { content: 'Việc thu tiền ở chợ.', article: 'Điều 29 Luật Tố cáo', dueOn: '2026-11-13' },
    ],
  ] as const) {
    await step('reception', issuePaperByHand, { kind, signerId: undefined, standing: undefined, details })
  }
  await addToPetition(holderOf(code), {
    note: `Tôi là ${markers.name}, ở ${markers.address}, xin nộp thêm ảnh.`,
  })
  await step('handler', recordProgress, { note: 'Đã làm việc với bốn hộ kinh doanh.' })
  await step('chair', extendPetition, {
    ...{
      until: '2026-12-11',
      reason: 'Cần đối chiếu sổ thu.',
      decisionNo: '12/QĐ-UBND',
      fileId: await paperOn(number),
    },
    ...{ decisionOn: '2026-10-14', grounds: ['two-places'] },
  })
  await step('handler', draftAnswer, {
    ...draft,
    ...{ outcome: 'partly_founded', doneBy: 'Chủ tịch UBND phường', doneWhat: 'Kết luận nội dung tố cáo' },
    body: 'Nội dung thu tiền không biên lai: đúng. Nội dung giữ tiền dùng riêng: không đúng.',
  })
  await step('chair', approveAnswer, {})
  await file('signed_answer', 'ket-luan-zenkivara.pdf')
  await file('sender', 'anh-zenkivara.jpg')
  await step('handler', issueAnswer, {})
  await step('chair', issuePaperByHand, {
    ...{ kind: 'denunciation-conclusion', signerId: undefined, standing: undefined },
    details: {
      accused: 'Người thu tiền ở chợ, phường Hồng Liên',
      findings: 'Đã thu của sáu quầy, không ghi biên lai.',
      article: 'Luật Tố cáo',
      conclusion: 'Tố cáo đúng một phần.',
      handling: 'Nộp lại số tiền đã thu',
    },
  })
  const [opening] = await openTogether(number)
  await readIdentity(as(cast.reception), number)
  expect(opening).toBeTruthy()
  await markDuty(by('handler'), number, {
    ...{ version: await versionOf(number), duty: 'tc.handle', result: 'done', on: '2026-10-14', note: '' },
  }).catch(() => {})
  await step('handler', concludePetition, {
    note: 'Đã nộp lại đủ tiền, công khai ở chợ ngày 2/11/2026.',
  }).catch(() => {})
  await countOpenFigures({ actor: { kind: 'job', job: 'count-figures' }, at: workday })
  for (const { id: waiting } of await asSuperuser<{ id: string }>(
    (db) =>
      db<{ id: string }[]>`select id from notice where channel in ('sms', 'email') and status = 'waiting'`,
  )) {
    await sendNotice(
      { actor: { kind: 'job', job: 'send-notice' }, at: workday },
      waiting,
      new AbortController().signal,
    )
  }
  for (const { id: paper } of await asSuperuser<{ id: string }>(
    (db) => db<{ id: string }[]>`select id from paper`,
  )) {
    await writePaper({ actor: { kind: 'job', job: 'write-paper' }, at: workday }, paper)
  }
  return async () => {
    await sms.stop()
    await done()
  }
}, 120_000)

async function file(kind: string, name: string): Promise<void> {
  await asSuperuser(
    (db) => db`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
      values (${newId()}, ${id}, ${kind}, ${name}, 'application/pdf', 1, ${newId()}, ${workday})`,
  )
}

async function openTogether(of: string): Promise<string[]> {
  await askOpening(as(cast.reception), of, {
    ...{ version: await versionOf(of), reason, secondId: demoId(cast.chair), urgent: '' },
  })
  const rows = await asSuperuser<{ id: string }>(
    (db) => db<{ id: string }[]>`select o.id from identity_opening o join petition p on p.id = o.petition_id
      where p.number = ${of} order by o.asked_at desc, o.id desc`,
  )
  await agreeOpening(as(cast.chair), of, { openingId: rows[0]?.id as string, sure: 'yes' })
  return rows.map((row) => row.id)
}

describe('after its whole life', () => {
  it('a denunciation went as far as its answer, with papers, news, a reading and figures', async () => {
    const row = await rowOf(number)
    expect(['ANSWERED', 'CLOSED']).toContain(row.state)
    const [counts] = await asSuperuser(
      (db) => db`select (select count(*)::int from paper where state = 'written') as papers,
        (select count(*)::int from notice where petition_id = ${id}) as notices,
        (select count(*)::int from identity_reading) as readings,
        (select count(*)::int from sealed where petition_id = ${id}) as sealed`,
    )
    expect(counts).toMatchObject({ papers: 5, readings: 1, sealed: 6 })
    expect(counts?.notices).toBeGreaterThan(5)
  })

  it('no table holds a word that gives its sender away', async () => {
    const all = await everyRow()
    expect(all.length).toBeGreaterThan(40)
    // The scan sees what there is: the words that were left in stand in the covered text.
    const covered = all.filter(({ rows }) => rows.includes(keptWords)).map(({ name }) => name)
    expect(covered.sort()).toEqual(['public.paper', 'public.petition_masked'])
    for (const { name, rows } of all) expect(found(rows, [markers.missed]), name).toEqual([])
  })

  it('neither do the files on disk, the text of its papers, or what was sent out', async () => {
    const papers = await asSuperuser<{ id: string; pdf: string; docx: string }>(
      (db) => db<{ id: string; pdf: string; docx: string }[]>`
        select id, pdf_file_id as pdf, docx_file_id as docx from paper where petition_id = ${id}`,
    )
    const onDisk = await readdir(env().FILES_DIR, { recursive: true, withFileTypes: true })
    const read = async (name: string) => {
      const entry = onDisk.find((one) => one.name === name)
      return readFile(join(entry?.parentPath ?? '', name))
    }
    expect(papers).toHaveLength(5)
    for (const { docx } of papers) {
      const text = zippedText(await read(docx))
      expect(text).toContain(number)
      expect(found(text)).toEqual([])
    }
    expect(onDisk.filter(({ name }) => found(name).length > 0)).toEqual([])
    const texts = sms.posted.filter(({ to }) => to.includes('987654321')).map(({ text }) => text)
    // The one thing that reaches the sender: a reference that opens nothing.
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts) {
      expect(text).toContain(number)
      expect(text).not.toMatch(/tố cáo|to cao/i)
      expect(found(text)).toEqual([])
    }
  })

  it('nothing of it is in what anybody is shown: file, list, search, calls', async () => {
    let readers = 0
    for (const { key } of people) {
      const ctx = as(key)
      const seen = await findPetition(ctx, number)
      if (seen) readers++
      expect(found(JSON.stringify(seen ?? {})), key).toEqual([])
      for (const tab of tabsOf(ctx.actor)) {
        const list = await listPetitions(ctx, tab, { number })
        expect(found(JSON.stringify(list)), `${key} ${tab}`).toEqual([])
        if (!seen) expect(list.rows, `${key} ${tab}`).toEqual([])
      }
      if (can(ctx.actor, 'notice.call'))
        expect(found(JSON.stringify(await waitingCalls(ctx))), key).toEqual([])
    }
    expect(readers).toBeGreaterThan(2)
    expect(readers).toBeLessThan(people.length / 3)
  })

  it('figures of the month do not count it', async () => {
    const [mine] = await asSuperuser(
      (db) =>
        db`select coalesce(sum(received), 0)::int as n from office_month where unit_id = ${demoId('hong-lien-ubnd')}`,
    )
    expect(mine?.n).toBe(0)
  })
})

describe('what staff type', () => {
  it('does not give the sender away: not in a paper, a note, a task or a draft', async () => {
    const other = await denounce()
    const version = () => versionOf(other.number)
    await triagePetition(by('reception'), other.number, {
      ...{
        version: await version(),
        kind: 'denunciation',
        field: 'officials',
        competence: 'WITHIN',
        reason: '',
      },
    })
    const slip = (name: string) =>
      version().then((seen) =>
        previewPaper(by('reception'), other.number, {
          ...{ version: seen, kind: 'transfer-slip', signerId: undefined, standing: undefined },
          details: {
            toBody: 'Công an phường',
            article: 'Điều 24 Luật Tố cáo',
            reason: `Theo đơn của ${name}.`,
          },
        }),
      )
    expect(textOf((await slip('người tố cáo')) as Paper).join()).toContain(other.number)
    await expect(slip('bà LÒ THỊ ZENKIVARA')).rejects.toMatchObject({ code: 'paper.denouncer' })
    await acceptPetition(by('reception'), other.number, {
      ...{ version: await version(), handlingUnitId: demoId('hong-lien-ha-tang') },
    })
    const give = async (task: string) =>
      assignPetition(by('chair'), other.number, { version: await version(), ...fivePoints, task })
    await expect(give(`Gặp ${markers.name} để xác minh`)).rejects.toMatchObject({ code: 'vault.givesAway' })
    await give('Xác minh việc thu tiền')
    const note = async (text: string) =>
      recordProgress(by('handler'), other.number, { version: await version(), note: text })
    await expect(note('Đã gọi 0987 654 321 hỏi thêm.')).rejects.toMatchObject({ code: 'vault.givesAway' })
    await note('Đã gọi hỏi thêm bốn hộ.')
  })
})

describe('the vault, attacked at the database', () => {
  const cipher = () => sql`select sealed from sealed where petition_id = ${id}`
  const readNow = (opening: string, person: string) =>
    sql`insert into identity_reading (id, opening_id, person_id, at)
      values (gen_random_uuid(), ${opening}, ${person}, acl.now_at()) returning id`

  it('gives nothing to anybody but the holder of the code, and to the job a phone alone', async () => {
    for (const { key } of people) expect(await attack(actorOf(key), cipher()), key).toEqual(nothing)
    expect(await attack(everyone, cipher())).toEqual(nothing)
    expect(await attack(holder((await denounce()).code), cipher())).toEqual(nothing)
    expect(await attack(holder(code), cipher())).toEqual({ rows: 6 })
    expect(await attack(job('send-notice'), cipher())).toEqual({ rows: 1 })
    for (const name of ['purge', 'close-silent', 'watch-limits', 'write-paper', 'count-figures'] as const)
      expect(await attack(job(name), cipher()), name).toEqual(nothing)
  })

  it('gives nothing without a reading that is written down in the same transaction', async () => {
    const other = await denounce()
    const { id: petition } = await rowOf(other.number)
    const [opening] = (await openTogether(other.number)) as [string]
    const read = sql`select sealed from sealed where petition_id = ${petition}`
    expect(await attack(who('reception'), read)).toEqual(nothing)
    const both = (person: string) => sql`with noted as (${readNow(opening, person)}) select * from noted`
    expect(await attack(who('reception'), both(demoId(cast.reception)))).toEqual({ rows: 1 })
    // That reading is over: each further one is written down again.
    expect(await attack(who('reception'), read)).toEqual(nothing)
    // In the name of the other one, or by a third person: not even the reading is written.
    expect(await attack(who('reception'), both(demoId(cast.chair)))).toEqual(refused('42501'))
    expect(await attack(who('provinceChair'), both(demoId(cast.provinceChair)))).toEqual(refused('42501'))
    expect(await attack(who('handler'), both(demoId(cast.handler)))).toEqual(refused('42501'))
  })

  it('is not opened by one person as both, without a reason, for long, or in another name', async () => {
    const other = await denounce()
    const { id: petition } = await rowOf(other.number)
    const [one, two] = [demoId(cast.reception), demoId(cast.chair)]
    const ask = (by: string, second: string, why = reason, until: string | null = null) => sql`
      insert into identity_opening (id, petition_id, reason, urgent, asked_by, asked_title, asked_at, second_id, second_title, until)
      values (gen_random_uuid(), ${petition}, ${why}, ${until !== null}, ${by}, '', acl.now_at(), ${second}, '',
        acl.now_at() + ${until}::interval) returning id`
    expect(await attack(who('reception'), ask(one, two))).toEqual({ rows: 1 })
    expect(await attack(who('reception'), ask(one, two, reason, '30 minutes'))).toEqual({ rows: 1 })
    expect(await attack(who('reception'), ask(one, two, reason, '31 minutes'))).toEqual(refused('42501'))
    expect(await attack(who('reception'), ask(two, one))).toEqual(refused('42501'))
    expect(await attack(who('reception'), ask(one, one))).toEqual(
      refused('23514', 'identity_opening_two_people'),
    )
    expect(await attack(who('reception'), ask(one, two, 'Cần xem.'))).toEqual(
      refused('23514', 'identity_opening_reason'),
    )
    expect(await attack(who('reception'), ask(one, demoId(cast.handler)))).toEqual(refused('42501'))
    for (const member of ['handler', 'head', 'front', 'otherReception', 'otherChair', 'admin'] as const)
      expect(await attack(who(member), ask(demoId(cast[member]), two)), member).toEqual(refused('42501'))
    await askOpening(as(cast.reception), other.number, {
      ...{ version: await versionOf(other.number), reason, secondId: two, urgent: '' },
    })
    const [opening] = await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`select id from identity_opening where petition_id = ${petition}`,
    )
    const agree = (by: string, until = '30 minutes', asked = one) => sql`
      insert into identity_agreement (opening_id, asked_by, agreed_by, agreed_title, at, until)
      values (${opening?.id}, ${asked}, ${by}, '', acl.now_at(), acl.now_at() + ${until}::interval) returning opening_id`
    expect(await attack(who('reception'), agree(one))).toEqual(
      refused('23514', 'identity_agreement_two_people'),
    )
    // Saying that somebody else had asked does not help either.
    expect(await attack(who('reception'), agree(one, '30 minutes', two))).toEqual(
      refused('23503', 'identity_agreement_opening'),
    )
    expect(await attack(who('chair'), agree(two, '2 hours'))).toEqual(refused('42501'))
    expect(await attack(who('handler'), agree(demoId(cast.handler)))).toEqual(refused('42501'))
    expect(await attack(who('chair'), agree(two))).toEqual({ rows: 1 })
    // One agrees: a later one is told that it is done.
    expect(await attack(who('provinceChair'), agree(demoId(cast.provinceChair)))).toEqual(
      refused('23505', 'identity_agreement_pkey'),
    )
  })

  it('keeps its log for good, for every role and the owner', async () => {
    for (const table of ['identity_opening', 'identity_agreement', 'identity_reading']) {
      const name = sql.identifier(table)
      for (const member of ['reception', 'chair', 'admin'] as const) {
        expect(await attack(who(member), sql`delete from ${name}`), table).toEqual(refused('42501'))
        expect(await attack(who(member), sql`update ${name} set at = now()`), table).not.toEqual({ rows: 1 })
      }
      await expect(asSuperuser((db) => db.unsafe(`delete from ${table}`))).rejects.toMatchObject({
        constraint_name: 'append_only',
      })
    }
    expect(await attack(who('reception'), sql`delete from sealed`)).toEqual(refused('42501'))
    expect(await attack(who('reception'), sql`update sealed set sealed = ''`)).toEqual(refused('42501'))
  })

  it('takes nothing of a denunciation in the clear, from anybody', async () => {
    const sender = sql`insert into petition_sender (petition_id, name) values (${id}, 'Ai đó')`
    const text = sql`insert into petition_text (petition_id, body) values (${id}, 'Lời gì đó')`
    for (const statement of [sender, text])
      for (const actor of [holder(code), who('reception'), who('chair')])
        expect(await attack(actor, statement)).toEqual(refused('23514', 'denunciation_sealed'))
    await expect(
      asSuperuser((db) => db`insert into petition_sender (petition_id, name) values (${id}, 'Ai đó')`),
    ).rejects.toMatchObject({ constraint_name: 'denunciation_sealed' })
    const opinion = await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`select petition_id as id from petition_text limit 1`,
    )
    expect(opinion).toEqual([])
  })

  it('is closed by who takes letters in, not by handlers or strangers', async () => {
    const put = (purpose: string) => sql`insert into sealed (id, petition_id, purpose, key_id, sealed, on_day)
      values (gen_random_uuid(), ${id}, ${purpose}, 'x', 'x', '2026-10-14')`
    expect(await attack(who('reception'), put('redaction'))).toEqual(nothing)
    for (const member of ['handler', 'head', 'front', 'otherReception', 'admin'] as const)
      expect(await attack(who(member), put('redaction')), member).toEqual(refused('42501'))
    expect(await attack(holder(code), put('identity'))).toEqual(refused('42501'))
    expect(await attack(everyone, put('words'))).toEqual(refused('42501'))
  })
})

/** The text of all parts of a .docx: a zip whose entries are deflated. */
function zippedText(bytes: Buffer): string {
  let text = ''
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const size = bytes.readUInt32LE(at + 20)
    const start = bytes.readUInt32LE(at + 42)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const part = bytes.subarray(from, from + size)
    text += (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part).toString('utf8')
  }
  return text.replaceAll(/<[^>]+>/g, '')
}
