import { generateAtomFeed } from 'feedsmith'
import { stateLabel } from '#domain/petitions/words.ts'
import { env } from '#lib/env.ts'
import { shortened } from '#lib/shortened.ts'
import type { Ctx } from '#server/context.ts'
import { type PublicChoice, publicAddress } from '#server/petitions/public-asked.ts'
import { publicPetitions } from '#server/petitions/public-petitions.ts'

/** So many in a feed: readers come more often than that is passed. */
const feedLength = 50

/** The petitions that were passed last, as an Atom feed (RFC 4287): what the list shows, and nothing else. */
export async function publicFeed(ctx: Ctx, asked: PublicChoice): Promise<string> {
  const site = env().APP_URL.replace(/\/$/, '')
  const found = await publicPetitions(ctx, { ...asked, before: undefined, limit: feedLength })
  const about = [
    asked.areas.find(({ code }) => code === asked.area)?.name,
    asked.fields.find(({ code }) => code === asked.field)?.name,
  ].filter(Boolean)
  const self = site + publicAddress({ ...asked, before: undefined }, '/cong-khai/tin/moi.atom')
  return generateAtomFeed({
    id: self,
    title: { value: ['Phản ánh, kiến nghị công khai', ...about].join(', ') },
    updated: (found[0]?.publishedAt ?? new Date(0)).toISOString(),
    authors: [{ name: 'Năm Rõ' }],
    links: [
      { href: self, rel: 'self' },
      { href: site + publicAddress({ ...asked, before: undefined }), rel: 'alternate' },
    ],
    entries: found.map((one) => ({
      id: `${site}/cong-khai/${one.number}`,
      title: { value: `Hồ sơ ${one.number}: ${[one.field, one.area].filter(Boolean).join(', ')}` },
      updated: one.publishedAt.toISOString(),
      published: one.publishedAt.toISOString(),
      links: [{ href: `${site}/cong-khai/${one.number}`, rel: 'alternate' }],
      summary: { value: shortened(one.body, 500) },
      categories: [{ term: one.state, label: stateLabel(one) }],
    })),
  })
}
