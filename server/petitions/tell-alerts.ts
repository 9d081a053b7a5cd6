import { limitAlert } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { limitNames } from '#domain/petitions/next-limit.ts'
import type { AlertLevel } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'

export type Alert = { row: PetitionRow; limitName: string; dueOn: Day; level: AlertLevel }

/** Tells each alert once for its day. Of two runs at once the key lets one tell; the other finds it told. */
export async function tellAlerts(db: Tx, ctx: Ctx, alerts: Alert[]): Promise<void> {
  if (alerts.length === 0) return
  const keyOf = (one: { petitionId: string; limitName: string; level: string }) =>
    `${one.petitionId} ${one.limitName} ${one.level}`
  const fresh = await db
    .insert(limitAlert)
    .values(alerts.map(({ row, ...one }) => ({ ...one, petitionId: row.id, at: ctx.at })))
    .onConflictDoNothing()
    .returning()
  const told = new Set(fresh.map(keyOf))
  for (const alert of alerts) {
    if (told.has(keyOf({ ...alert, petitionId: alert.row.id }))) await tellOne(db, ctx, alert)
  }
}

function tellOne(db: Tx, ctx: Ctx, { row, limitName, dueOn: due, level }: Alert): Promise<void> {
  const news = { petition: row, due }
  const limit = limitNames[limitName as keyof typeof limitNames] ?? ''
  switch (level) {
    case 'soon':
      return record(db, ctx, { ...news, type: 'petition.due-soon', payload: { limit, due } })
    case 'breach':
      return record(db, ctx, { ...news, type: 'petition.overdue', payload: { limit, due } })
    case 'escalate':
      return record(db, ctx, { ...news, type: 'petition.escalated', payload: { due } })
    case 'superior':
      return record(db, ctx, { ...news, type: 'petition.escalated-above', payload: { due } })
    case 'progress':
      return record(db, ctx, { ...news, type: 'petition.progress-due', payload: { due } })
    case 'leaving':
    case 'left':
      return record(db, ctx, { ...news, type: 'petition.handler-leaves', payload: { lastDay: due } })
  }
}
