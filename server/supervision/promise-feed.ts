import { sql } from 'drizzle-orm'
import { generateAtomFeed } from 'feedsmith'
import { tx } from '#db/tx.ts'
import { type PromiseState, promiseStates } from '#domain/dialogues/ledger.ts'
import { promiseEvents, sayStep } from '#domain/follows/news.ts'
import type { Actor } from '#domain/people/actor.ts'
import { laterOutcomes, promiseFeedAddress, promisesAddress } from '#domain/supervision/promises.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { shortened } from '#lib/shortened.ts'
import type { Ctx } from '#server/context.ts'

/** So many in a feed: readers come more often than that moves. */
const feedLength = 50

type Moved = {
  number: string
  task: string | null
  year: number
  office_id: string
  office: string
  area: string
  due_on: Day
  standing: PromiseState
  step: string | null
  made_at: Date | string
  moved_at: Date | string
}

/**
 * Promises whose words are told to everybody, those that moved last first, as an Atom feed (RFC 4287): what the ledger
 * shows, and nothing else.
 */
export async function promiseFeed(
  ctx: Ctx<Extract<Actor, { kind: 'public' }>>,
  asked: { area?: string },
): Promise<string> {
  const site = env().APP_URL.replace(/\/$/, '')
  const found = await tx(ctx, async (db) => [
    ...(await db.execute<Moved>(
      sql`select number, task, year, office_id, office, area, due_on::text as due_on, standing, step, made_at, moved_at
        from acl.promise_news(${asked.area ?? null}::text, ${JSON.stringify(promiseEvents)}::text::jsonb,
          ${JSON.stringify(laterOutcomes)}::text::jsonb, ${feedLength})`,
    )),
  ])
  const instant = (at: Date | string) => new Date(at).toISOString()
  const self = site + promiseFeedAddress(asked.area)
  return generateAtomFeed({
    id: self,
    title: { value: 'Sổ việc đã hứa' },
    updated: found[0] ? instant(found[0].moved_at) : new Date(0).toISOString(),
    authors: [{ name: 'Năm Rõ' }],
    links: [
      { href: self, rel: 'self' },
      { href: `${site}/viec-da-hua`, rel: 'alternate' },
    ],
    entries: found.map((one) => ({
      id: `${site}/viec-da-hua#${one.number}`,
      title: { value: `Việc đã hứa ${one.number}: ${one.area}` },
      updated: instant(one.moved_at),
      published: instant(one.made_at),
      links: [
        {
          href: site + promisesAddress({ year: one.year, office: one.office_id, page: 1 }),
          rel: 'alternate',
        },
      ],
      summary: {
        value: [
          one.task ? shortened(one.task, 400) : '',
          one.office,
          `Hạn ${formatDay(one.due_on)}`,
          one.step ? sayStep({ about: 'promise', step: one.step, place: '' }) : 'mới hứa',
        ]
          .filter(Boolean)
          .join('. '),
      },
      categories: [{ term: one.standing, label: promiseStates[one.standing] }],
    })),
  })
}
