import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { answer, senderSays } from '#db/schema/answers.ts'
import { file } from '#db/schema/files.ts'
import { person } from '#db/schema/people.ts'
import { petitionExtra, petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { paperFileKinds } from '#domain/petitions/attachment.ts'
import type { FileState } from '#domain/petitions/file-states.ts'
import type { Representative } from '#domain/petitions/group.ts'
import { concernedWords } from '#server/petitions/name-concerned.ts'
import { representativesOf } from '#server/petitions/nominations.ts'
import { type TranscriptView, transcriptsOf } from '#server/petitions/transcripts-of.ts'
import { isUseRestricted } from '#server/privacy/restriction.ts'

export type AnswerView = typeof answer.$inferSelect & { draftedTitle: string }
export type FileView = {
  id: string
  kind: typeof file.$inferSelect.kind
  name: string
  mediaType: string
  size: number
  at: Date
} & FileState

/** What was written of a petition, as far as somebody reads it. */
export type PetitionContent = {
  body: string
  /** Newest first, for those who handle it: the words of a letter that came in a file. */
  transcripts: TranscriptView[]
  /** The sender had the use of their data restricted: those who watch are shown no text. */
  useRestricted?: boolean
  /** Where it is about, in the sender's words. */
  where?: string
  /** Answers to the further questions of its kind and field; never for those who watch. */
  extra: { key: string; label: string; value: string }[]
  sender?: typeof petitionSender.$inferSelect
  /** Who speaks for the many that sent it, for those who may know. */
  representatives: Representative[]
  /** Whom a letter that few read is about. */
  concerned?: string
  /** The answer as everybody could read it, for those who watch. */
  maskedAnswer?: string
  /** Newest first; the one without issuedAt and returnedAt is the draft that waits. */
  answers: AnswerView[]
  says: (typeof senderSays.$inferSelect)[]
  files: FileView[]
}

/** What lists of files show of each. */
export const fileView = {
  ...{ id: file.id, kind: file.kind, name: file.name, size: file.size, at: file.at },
  ...{ mediaType: file.mediaType, scan: file.scan, picture: file.picture },
  sealed: sql<boolean>`${file.sealedAt} is not null`,
}

/** All of it, for those who handle the petition. */
export async function readContent(db: Tx, row: PetitionRow): Promise<PetitionContent> {
  const [text] = await db.select().from(petitionText).where(eq(petitionText.petitionId, row.id))
  const [extra] = await db.select().from(petitionExtra).where(eq(petitionExtra.petitionId, row.id))
  const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, row.id))
  const answers = await db
    .select({ answer, draftedTitle: person.title })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.draftedBy))
    .where(eq(answer.petitionId, row.id))
    .orderBy(desc(answer.draftedAt), desc(answer.id))
  const says = await db
    .select()
    .from(senderSays)
    .where(eq(senderSays.petitionId, row.id))
    .orderBy(desc(senderSays.at))
  const files = await db
    .select(fileView)
    .from(file)
    .where(and(eq(file.petitionId, row.id), notInArray(file.kind, [...paperFileKinds])))
    .orderBy(file.at, file.id)
  return {
    // Of a denunciation its handlers have the words from which the sender was taken out.
    body: text?.body ?? (await maskedContent(db, row)).body,
    transcripts: row.bodyIn === 'file' ? await transcriptsOf(db, row.id) : [],
    where: text?.place || undefined,
    extra: extra?.answers ?? [],
    sender,
    representatives: row.representativeCount > 0 ? await representativesOf(db, row.id) : [],
    concerned: await concernedWords(db, row),
    answers: answers.map((one) => ({ ...one.answer, draftedTitle: one.draftedTitle })),
    says,
    files,
  }
}

/** What is shown under the mask, for those who watch. */
export async function maskedContent(db: Tx, row: PetitionRow): Promise<PetitionContent> {
  const [masked] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, row.id))
  return {
    body: masked?.body ?? '',
    transcripts: [],
    useRestricted: await isUseRestricted(db, row.id),
    maskedAnswer: masked?.answer ?? undefined,
    extra: [],
    representatives: [],
    answers: [],
    says: [],
    files: [],
  }
}
