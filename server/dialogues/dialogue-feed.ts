import { generateAtomFeed } from 'feedsmith'
import { siteWords } from '#domain/dialogues/changes.ts'
import { stateWords } from '#domain/dialogues/life.ts'
import type { Actor } from '#domain/people/actor.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { shortened } from '#lib/shortened.ts'
import type { Ctx } from '#server/context.ts'
import { publicDialogues } from './public-dialogues.ts'

/** So many in a feed: readers come more often than that is announced. */
const feedLength = 50

/** Announced dialogues, those that changed last first, as an Atom feed (RFC 4287): what the list shows, and nothing else. */
export async function dialogueFeed(ctx: Ctx<Extract<Actor, { kind: 'public' }>>): Promise<string> {
  const site = env().APP_URL.replace(/\/$/, '')
  const all = await publicDialogues(ctx)
  const found = all
    .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
    .slice(0, feedLength)
  const self = `${site}/doi-thoai/tin/moi.atom`
  return generateAtomFeed({
    id: self,
    title: { value: 'Hội nghị đối thoại với Nhân dân' },
    updated: (found[0]?.changedAt ?? new Date(0)).toISOString(),
    authors: [{ name: 'Năm Rõ' }],
    links: [
      { href: self, rel: 'self' },
      { href: `${site}/doi-thoai`, rel: 'alternate' },
    ],
    entries: found.map((one) => {
      const standing = stateWords(one, dayOf(ctx.at))
      return {
        id: `${site}/doi-thoai/${one.number}`,
        title: { value: `Hội nghị đối thoại ${one.number}: ${shortened(one.topic, 200)}` },
        updated: one.changedAt.toISOString(),
        links: [{ href: `${site}/doi-thoai/${one.number}`, rel: 'alternate' }],
        summary: {
          value: [
            standing,
            one.day && one.state !== 'postponed' ? formatDay(one.day) : '',
            one.sites.map(siteWords).join('; '),
            one.office,
          ]
            .filter(Boolean)
            .join('. '),
        },
        categories: [{ term: one.state, label: standing }],
      }
    }),
  })
}
