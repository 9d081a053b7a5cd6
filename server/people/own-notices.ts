import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import {
  fillNotice,
  isOfBoard,
  isOfCritique,
  isOfDialogue,
  isOfRaised,
  isOfSituation,
  isOfWarnings,
  type NoticeKey,
} from '#domain/notices.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'

export type OwnNotice = {
  id: string
  at: Date
  /** The page that it tells of, and what its link says. */
  opens?: { href: string; label: string }
  subject: string
  text: string
  readAt: Date | null
}

/** Whoever is invited alone reads of a conference what they are invited to. */
function pageOfNews(key: string, number: string): string {
  if (key === 'dialogue.conferenceInvited') return `/conferences/${number}/invited`
  return key.startsWith('dialogue.conference') ? `/conferences/${number}` : `/dialogues/${number}`
}

/** The Front hears what the office did, the office what the Front did. */
const toFront: readonly string[] = [
  'critique.sent',
  'critique.withdrawn',
  'critique.answered',
  'critique.issued',
]
const pageOfDrafts = (key: string): string => (toFront.includes(key) ? '/supervision/drafts' : '/drafts')

const mine = (ctx: Ctx<Person>) => and(eq(notice.personId, ctx.actor.personId), eq(notice.channel, 'app'))
const longest = 100

/** The petition may have left this person's reach since: then the news stands without a link. */
function opensOf(
  key: NoticeKey,
  number: string | undefined,
  ofDialogue: string | undefined,
): OwnNotice['opens'] {
  if (isOfRaised(key)) return { href: '/dialogues/raised', label: 'Mở ý kiến đã gửi' }
  if (number) return { href: `/petitions/${number}`, label: `Mở hồ sơ ${number}` }
  if (isOfDialogue(key) && ofDialogue)
    return { href: pageOfNews(key, ofDialogue), label: `Mở hội nghị ${ofDialogue}` }
  if (isOfCritique(key)) return { href: pageOfDrafts(key), label: 'Mở danh sách dự thảo' }
  if (isOfSituation(key)) return { href: '/situation', label: 'Mở tình hình Nhân dân' }
  if (isOfBoard(key)) return { href: '/supervision', label: 'Mở bảng theo dõi' }
  if (isOfWarnings(key)) return { href: '/supervision/warnings', label: 'Mở cảnh báo sớm' }
  return undefined
}

/** The person's own news, the newest first. */
export function ownNotices(ctx: Ctx<Person>): Promise<OwnNotice[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select()
      .from(notice)
      .where(mine(ctx))
      .orderBy(desc(notice.at), desc(notice.id))
      .limit(longest)
    const numbers = await numbersOf(
      db,
      rows.flatMap(({ petitionId }) => petitionId ?? []),
    )
    return rows.map(({ petitionId, ...one }) => {
      const [key, payload] = [one.key as NoticeKey, one.payload as NoticePayload]
      const opens = opensOf(key, petitionId ? numbers.get(petitionId) : undefined, payload.number)
      return { id: one.id, at: one.at, opens, ...fillNotice(key, 'app', payload), readAt: one.readAt }
    })
  })
}

/** Asked for the rows of one page alone: joined, every petition that the person ever had news of is looked at. */
async function numbersOf(db: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: petition.id, number: petition.number })
    .from(petition)
    .where(inArray(petition.id, ids))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Notes that the person has read this one, or all of them. */
export function readNotices(ctx: Ctx<Person>, id?: string): Promise<void> {
  return tx(ctx, async (db) => {
    const which = id ? eq(notice.id, id) : undefined
    await db
      .update(notice)
      .set({ readAt: ctx.at })
      .where(and(mine(ctx), isNull(notice.readAt), which))
  })
}

/** What waits for the person, for the numbers beside the places. */
export async function countUnread(ctx: Ctx<Person>): Promise<number> {
  const [found] = await tx(ctx, (db) =>
    db
      .select({ n: count() })
      .from(notice)
      .where(and(mine(ctx), isNull(notice.readAt))),
  )
  return found?.n ?? 0
}
