import { cache } from 'react'
import { tx } from '#db/tx.ts'
import { dayOf } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { loadAreas } from '#server/places/areas.ts'
import { type Office, receivingOffices } from '#server/places/offices.ts'
import { citizenCtx } from '#server/session.ts'

type Frame = { unit?: string; desk?: Desk; demo: boolean; account?: { href: string; label: string } }
type Desk = { name: string; phone?: string; hours?: string; address?: string }

/** Where people go when the page does not help. */
export const deskOf = (office: Pick<Office, 'name' | 'deskAddress' | 'deskPhone' | 'deskHours'>): Desk => ({
  name: `Nơi tiếp công dân, ${office.name}`,
  phone: office.deskPhone ?? undefined,
  hours: office.deskHours ?? undefined,
  address: office.deskAddress ?? undefined,
})

/** The name as it stands under the logo, on one line of a phone. */
export const headName = ({ name }: Pick<Office, 'name'>): string => name.replace(/^Ủy ban nhân dân/, 'UBND')

/** Every office that receives petitions today, the widest area first. */
export const openOffices = cache((): Promise<Office[]> => {
  const at = new Date()
  return tx({ actor: { kind: 'public' }, at }, (db) => receivingOffices(db, dayOf(at)))
})

/** What every page for citizens shows around its content. */
export async function citizenFrame(): Promise<Frame> {
  const [office] = await openOffices()
  const isSignedIn = (await citizenCtx()) !== undefined
  return {
    account: isSignedIn ? { href: '/tai-khoan', label: 'Tài khoản' } : undefined,
    unit: office && headName(office),
    desk: office && deskOf(office),
    demo: env().APP_MODE === 'demo',
  }
}

/** Every area of today and of before, for choosing and naming places. */
export const knownAreas = cache(() => tx({ actor: { kind: 'public' }, at: new Date() }, loadAreas))
