import { and, eq, gt, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { draft } from '#db/schema/forms.ts'
import { tx } from '#db/tx.ts'
import type { FileState } from '#domain/petitions/file-states.ts'
import type { DraftAnswers } from '#domain/petitions/filing.ts'
import type { Ctx } from '#server/context.ts'
import { forgetFiles } from '#server/files.ts'

export type Draft = { answers: DraftAnswers; createdAt: Date; expiresAt: Date }
export type DraftFile = FileState & { id: string; name: string; size: number }

/** Answers of one page; null takes an earlier answer back. */
export type AnswersPatch = { [K in keyof DraftAnswers]: DraftAnswers[K] | null }

/** Left alone for so long, a draft is gone. */
export const draftHours = 24

const hashOf = ({ actor }: Ctx): string => (actor.kind === 'public' && actor.draft) || ''
const own = (ctx: Ctx) => and(eq(draft.tokenHash, hashOf(ctx)), gt(draft.expiresAt, ctx.at))

/** What this browser has written so far, with its files; undefined when there is nothing, or not any more. */
export function readDraft(ctx: Ctx): Promise<(Draft & { files: DraftFile[] }) | undefined> {
  return tx(ctx, async (db) => {
    const [found] = await db.select().from(draft).where(own(ctx))
    if (!found) return undefined
    const files = await db
      .select({
        id: file.id,
        name: file.name,
        size: file.size,
        scan: file.scan,
        picture: file.picture,
        sealed: sql<boolean>`false`,
      })
      .from(file)
      .where(eq(file.draftHash, hashOf(ctx)))
      .orderBy(file.at, file.id)
    return { ...found, answers: found.answers as DraftAnswers, files }
  })
}

/**
 * Adds the answers of one page to the draft. They are joined in the database, so that two open tabs
 * do not undo each other.
 */
export function saveAnswers(ctx: Ctx, answers: AnswersPatch): Promise<Draft> {
  const expiresAt = new Date(ctx.at.getTime() + draftHours * 3_600_000)
  const isOver = sql`${draft.expiresAt} <= excluded.created_at`
  return tx(ctx, async (db) => {
    const [saved] = await db
      .insert(draft)
      .values({ tokenHash: hashOf(ctx), answers, createdAt: ctx.at, expiresAt })
      .onConflictDoUpdate({
        target: draft.tokenHash,
        set: {
          answers: sql`jsonb_strip_nulls(case when ${isOver} then excluded.answers else ${draft.answers} || excluded.answers end)`,
          createdAt: sql`case when ${isOver} then excluded.created_at else ${draft.createdAt} end`,
          expiresAt,
        },
      })
      .returning()
    if (!saved) throw new Error('the draft is not seen by its own writer')
    return { ...saved, answers: saved.answers as DraftAnswers }
  })
}

/** Throws away what was written, and its files. */
export async function discardDraft(ctx: Ctx): Promise<void> {
  const gone = await tx(ctx, async (db) => {
    await db.delete(draft).where(eq(draft.tokenHash, hashOf(ctx)))
    return db
      .delete(file)
      .where(eq(file.draftHash, hashOf(ctx)))
      .returning({ id: file.id })
  })
  await forgetFiles(gone.map(({ id }) => id))
}
