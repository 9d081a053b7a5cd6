import { Readable } from 'node:stream'
import { and, eq, sql } from 'drizzle-orm'
import { petitionMasked, petitionText } from '#db/schema/petition-words.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { type PaperDecision, type ProofKind, sendingLimit } from '#domain/petitions/attachment.ts'
import type { DraftAnswers } from '#domain/petitions/filing.ts'
import type { RegisterLetter } from '#domain/petitions/registration.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { receive } from '#server/files.ts'
import { attachPaper, attachProof } from '#server/petitions/attach-file.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { coveredBody } from '#server/vault/covered-body.ts'
import { actorOf } from './cast.ts'
import { samplePdf, samplePng } from './sample-files.ts'
import { hourOf, type Telling } from './story.ts'

type Brought = Partial<RegisterLetter> & Pick<RegisterLetter, 'kind' | 'source' | 'areaCode' | 'body'>
type Sent = DraftAnswers & { kind: string; areaCode: string; body: string; name: string; address: string }

const fileNames = {
  photo: 'anh-sau-khi-lam',
  handover: 'bien-ban-nghiem-thu',
  signed_answer: 'van-ban-tra-loi',
}

/** Taken in by a load before: known by its words, those of a denunciation by what is left of them. */
function isThere(ctx: Ctx, it: Brought): Promise<boolean> {
  const covered = coveredBody(
    it.body,
    it,
    (it.representatives ?? []).map(({ name }) => name),
  )
  return tx(ctx, async (db) => {
    const own = await db
      .select({ id: petitionText.petitionId })
      .from(petitionText)
      .where(eq(petitionText.body, it.body))
    if (own.length > 0) return true
    const left = await db
      .select({ id: petitionMasked.petitionId })
      .from(petitionMasked)
      .where(and(eq(petitionMasked.body, covered), sql`acl.is_sealed(${petitionMasked.petitionId})`))
    return left.length > 0
  })
}

/** One letter of the demo in the hands of those who deal with it; every act is a use case at an hour of a day. */
export class Letter {
  readonly number: string
  readonly code: string
  private minutes = 510

  constructor(of: { number: string; code: string }) {
    this.number = of.number
    this.code = of.code
  }

  /** The desk takes in a signed letter. Nothing comes of it when a load before has taken it in. */
  static async *brought(desk: string, day: Day, it: Brought): Telling<Letter | undefined> {
    const at = hourOf(day, 480 + (it.body.length % 25))
    yield at
    const ctx = { actor: actorOf(desk, day), at: new Date(at) }
    if (await isThere(ctx, it)) return undefined
    return new Letter(
      await registerLetter(ctx, {
        ...{ forwardedBy: '', signed: 'yes', place: '', headCount: 1, firstNumber: '', ref: '' },
        ...{ capacity: 'person', organisation: '', post: '', unnamed: '', name: '', address: '' },
        ...{ channel: it.phone ? 'sms' : 'code', phone: '', email: '' },
        ...it,
        representatives: it.representatives ?? [],
      }),
    )
  }

  /** Somebody sends it on the site. */
  static async *sent(key: string, at: string, it: Sent): Telling<Letter | undefined> {
    yield at
    const channel = it.phone ? 'sms' : 'code'
    const filed = await filePetition(
      { actor: { kind: 'public' }, at: new Date(at) },
      { token: `demo-${key}`, consentPublic: true, answers: { channel, filesSeen: 'yes', ...it } },
    )
    return filed.again ? undefined : new Letter(filed)
  }

  /** One of the files that this letter was split into. */
  part(number = ''): Letter {
    return new Letter({ number, code: this.code })
  }

  /** Somebody of the cast does something with it. */
  async *act<I extends { version: number }, R>(
    who: string,
    day: Day,
    useCase: (ctx: Ctx<Person>, number: string, input: I) => Promise<R>,
    input: Omit<I, 'version'>,
  ): Telling<R> {
    const ctx = yield* this.at(who, day)
    const row = await tx(ctx, (db) => findRow(db, this.number))
    if (!row) throw new Error(`${this.number} is not seen by ${who}`)
    return useCase(ctx, this.number, { ...input, version: row.version } as I)
  }

  /** The sender does something with the code in hand. */
  async *heldAct<I, R>(day: Day, useCase: (ctx: Ctx, input: I) => Promise<R>, input: I): Telling<R> {
    const at = this.hour(day)
    yield at
    return useCase({ actor: { kind: 'holder', codeHash: hashOfCode(this.code) }, at: new Date(at) }, input)
  }

  /** Somebody files the signed paper that a decision stands on; the decision names it. */
  async *paper(who: string, day: Day, decision: PaperDecision, name: string): Telling<string> {
    const ctx = yield* this.at(who, day)
    const bytes = samplePdf(`${name} ${this.number}`)
    const file = {
      ...(await receive(Readable.from([bytes]), sendingLimit)),
      name: `${name.toLowerCase().replaceAll(' ', '-')}.pdf`,
    }
    await attachPaper(ctx, this.number, decision, [{ ...file, mediaType: 'application/pdf' }])
    return file.id
  }

  /** Somebody files proof of the answer. */
  async *proof(who: string, day: Day, kind: ProofKind): Telling {
    const ctx = yield* this.at(who, day)
    const photo = kind === 'photo'
    const bytes = photo ? samplePng() : samplePdf(`${fileNames[kind]} ${this.number}, ${day}`)
    const name = `${fileNames[kind]}.${photo ? 'png' : 'pdf'}`
    const mediaType = photo ? 'image/png' : 'application/pdf'
    const file = await receive(Readable.from([bytes]), sendingLimit)
    await attachProof(ctx, this.number, kind, [{ ...file, name, mediaType }])
  }

  private async *at(who: string, day: Day): Telling<Ctx<Person>> {
    const at = this.hour(day)
    yield at
    return { actor: actorOf(who, day), at: new Date(at) }
  }

  /** One thing after the other; a letter has few on one day. */
  private hour(day: Day): string {
    this.minutes = this.minutes > 960 ? 510 : this.minutes + 7
    return hourOf(day, this.minutes)
  }
}
