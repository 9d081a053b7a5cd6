import { file } from '#db/schema/files.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { DemoAnswer, DemoPetition, SeedDay } from '#db/seed/demo/petition-seed.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { refusalArticles } from '#domain/petitions/triage.ts'
import { type FileKind, fields, outcomes } from '#domain/petitions/words.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { addDays, formatDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { storeBytes } from '#server/files.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { closeSilent } from '#server/petitions/close-silent.ts'
import { replyDispute } from '#server/petitions/dispute.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { refusePetition } from '#server/petitions/refuse-petition.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { actorOf, officeOfArea, whoHolds } from './cast.ts'
import { samplePdf, samplePng } from './sample-files.ts'

const calendar = buildCalendar(calendarDays)
const PROVINCE = '99'

/**
 * Files one petition of the demo and lets the office act on it day by day, through the same use
 * cases as everybody: what the demo shows is what the product does.
 * @returns the public number and the secret code
 */
export async function loadPetition(it: DemoPetition): Promise<{ number: string; code: string }> {
  const filedAt = new Date(it.filedAt)
  const areaCode = it.areaCode ?? PROVINCE
  const filed = await filePetition(
    { actor: { kind: 'public' }, at: filedAt },
    {
      token: `demo-${it.key}`,
      consentPublic: it.consent,
      source: it.headCount ? 'desk' : 'online',
      headCount: it.headCount,
      answers: {
        body: it.nfd ? it.body.normalize('NFD') : it.body,
        kind: it.kind ?? 'unclassified',
        areaCode,
        place: it.place,
        filesSeen: 'yes',
        unnamed: it.sender ? '' : 'yes',
        name: it.sender?.name ?? '',
        address: it.sender?.address ?? '',
        phone: it.sender?.phone ?? '',
        email: it.sender?.email ?? '',
        channel: it.channel,
      },
    },
  )
  if (!filed.again) await new Office(it, filed, officeOfArea(areaCode)).act()
  return filed
}

/** Hours of one day on which several things happen, one after the other. */
let minute = 0
const hour = (day: SeedDay): Date => new Date(Date.parse(`${day}T08:30:00+07:00`) + (minute++ % 400) * 60_000)

/** The day promised for what is not done yet; the demo's days are moved to working days. */
const laterDay = (it: DemoAnswer, drafted: SeedDay): SeedDay =>
  outcomes[it.outcome].later && it.when > drafted ? addWorkingDays(calendar, addDays(it.when, -1), 1) : ''

class Office {
  readonly it: DemoPetition
  readonly number: string
  readonly code: string
  readonly unitCode: string

  constructor(it: DemoPetition, filed: { number: string; code: string }, unitCode: string) {
    this.it = it
    this.number = filed.number
    this.code = filed.code
    this.unitCode = unitCode
  }

  async act(): Promise<void> {
    const { office } = this.it
    if (!office) return
    const { days } = office
    minute = 0
    const desk = whoHolds(['reception_officer', 'reception_board', 'triage_officer'], this.unitCode)
    if (days.triaged) {
      const ctx = this.as(desk, days.triaged)
      await triagePetition(ctx, this.number, {
        version: await this.version(ctx.actor),
        kind: this.it.kind ?? 'feedback',
        field: this.it.field in fields ? this.it.field : 'other',
        competence: office.refusal ? 'OUTSIDE' : 'WITHIN',
        reason: office.triageNote ?? '',
      })
    }
    if (days.refused && office.refusal) return this.refuse(desk, days.refused, office.refusal)
    const given = office.assignment
    const unitCode = given?.unitCode ?? this.unitCode
    if (days.accepted) {
      const ctx = this.as(desk, days.accepted)
      await acceptPetition(ctx, this.number, {
        version: await this.version(ctx.actor),
        handlingUnitId: demoId(unitCode),
      })
    }
    if (days.assigned && given) {
      const head = whoHolds(['unit_head', 'gov_head'], unitCode)
      const answerable = whoHolds(['gov_head', 'unit_head'], unitCode)
      const ctx = this.as(head, days.assigned)
      const row = await tx(ctx, (db) => findRow(db, this.number))
      const wished = addWorkingDays(calendar, days.assigned, given.dueInWorkingDays)
      const limit = row?.answerDueOn ?? wished
      await assignPetition(ctx, this.number, {
        version: row?.version ?? 1,
        assigneeId: demoId(given.handler),
        task: given.task,
        dueOn: wished > limit && days.assigned <= limit ? limit : wished,
        headId: demoId(answerable),
        expectedResult: given.expectedResult,
        authority: '',
      })
      await this.work(given.handler, unitCode)
    }
    if (office.withdrawal) {
      await withdrawPetition(this.holder(office.withdrawal.day), {
        sure: 'yes',
        reason: office.withdrawal.reason,
      })
    }
  }

  private async refuse(
    desk: string,
    day: SeedDay,
    refusal: { reason: string; article: string },
  ): Promise<void> {
    const ctx = this.as(desk, day)
    const article = refusal.article.includes('Điều 9')
      ? 'tcd-9'
      : refusal.article.includes('Tiếp công dân')
        ? 'tcd-28'
        : 'tt05-28'
    if (!(article in refusalArticles)) throw new Error(article)
    await refusePetition(ctx, this.number, {
      version: await this.version(ctx.actor),
      article,
      reason: refusal.reason,
      whoHelps: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Đông Sen, 0298 300 099',
    })
  }

  private async work(handler: string, unitCode: string): Promise<void> {
    const office = this.it.office
    if (!office) return
    const { days } = office
    for (const note of office.progress ?? []) {
      if (days.drafted && note.day > days.drafted) continue
      const ctx = this.as(handler, note.day)
      await recordProgress(ctx, this.number, { version: await this.version(ctx.actor), note: note.text })
    }
    const [first, second] = [office.answer, office.secondAnswer]
    if (first && days.drafted)
      await this.answer(handler, unitCode, first, days.drafted, days.approved, days.answered)
    const said = office.says ?? []
    for (const [index, says] of said.entries()) {
      await saySender(this.holder(says.day), {
        word: says.word,
        reason: says.reason ?? (says.word === 'done' ? '' : 'Việc vẫn như cũ.'),
        rating: says.rating ? (String(says.rating) as '1') : '',
      })
      if (index === 0 && second && days.answeredAgain) {
        await this.answer(
          handler,
          unitCode,
          second,
          days.answeredAgain,
          days.answeredAgain,
          days.answeredAgain,
        )
      }
    }
    if (this.it.state === 'closed_silent') {
      while (
        (await closeSilent({
          actor: { kind: 'job', job: 'close-silent' },
          at: new Date('2026-11-20T01:00:00+07:00'),
        })) > 0
      );
    }
    if (office.headReply) {
      const ctx = this.as(whoHolds(['gov_head'], unitCode), office.headReply.day)
      await replyDispute(ctx, this.number, {
        version: await this.version(ctx.actor),
        reply: office.headReply.text,
      })
    }
  }

  private async answer(
    handler: string,
    unitCode: string,
    it: DemoAnswer,
    drafted: SeedDay,
    approved?: SeedDay,
    answered?: SeedDay,
  ): Promise<void> {
    const ctx = this.as(handler, drafted)
    await draftAnswer(ctx, this.number, {
      version: await this.version(ctx.actor),
      outcome: it.outcome,
      doneBy: it.who,
      doneWhat: it.what,
      doneWhen: formatDay(it.when),
      basis: it.basis,
      nextStep: it.nextStep ?? '',
      laterDueOn: laterDay(it, drafted),
      body: it.text,
    })
    if (!approved) return
    const head = this.as(whoHolds(['unit_head', 'gov_head'], unitCode), approved)
    await approveAnswer(head, this.number, { version: await this.version(head.actor) })
    if (!answered) return
    const sending = this.as(handler, answered)
    await this.attach(
      sending,
      'signed_answer',
      'van-ban-tra-loi.pdf',
      'application/pdf',
      samplePdf(`Van ban tra loi ${this.number}`),
    )
    if (outcomes[it.outcome].workDone)
      await this.attach(sending, 'photo', 'anh-sau-khi-lam.png', 'image/png', samplePng())
    const issuing = this.as(handler, answered)
    await issueAnswer(issuing, this.number, { version: await this.version(issuing.actor) })
  }

  private async attach(
    ctx: { actor: Person; at: Date },
    kind: FileKind,
    name: string,
    mediaType: string,
    bytes: Buffer,
  ) {
    const id = newId()
    const kept = await storeBytes(id, bytes)
    await tx(ctx, async (db) => {
      const row = await findRow(db, this.number)
      if (!row) throw new Error(`${this.number} is not seen by its handler`)
      await db.insert(file).values({
        id,
        petitionId: row.id,
        kind,
        name,
        mediaType,
        ...kept,
        uploadedBy: ctx.actor.personId,
        at: ctx.at,
      })
    })
  }

  private as(key: string, day: SeedDay): { actor: Person; at: Date } {
    return { actor: actorOf(key, day), at: hour(day) }
  }

  private holder(day: SeedDay) {
    return { actor: { kind: 'holder' as const, codeHash: hashOfCode(this.code) }, at: hour(day) }
  }

  private async version(actor: Person): Promise<number> {
    const row = await tx({ actor, at: new Date() }, (db) => findRow(db, this.number))
    if (!row) throw new Error(`${this.it.key}: ${this.number} is not seen by ${actor.personId}`)
    return row.version
  }
}
