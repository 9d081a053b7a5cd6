import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { dayOf } from '#lib/dates.ts'
import { causeOf } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { forgetFiles } from '#server/files.ts'

type Due = { destructionId: string; petitionId: string }

/**
 * Erases what an approved decision names and whose waiting time is over, each in a transaction of its own; the
 * bytes go after it, and what the store still holds is left to the sweep. What is held by now is passed over: the
 * database looks itself, and its word counts. Runs as the job 'destroy'. @returns how many were erased
 */
export async function destroyPetitions(ctx: Ctx, isStopped: () => boolean = () => false): Promise<number> {
  const due = await tx(ctx, async (db) => [
    ...(await db.execute<Due>(sql`
      select i.destruction_id as "destructionId", i.petition_id as "petitionId"
      from destruction_item i join destruction d on d.id = i.destruction_id
      where d.approved_at is not null and d.erase_from <= ${dayOf(ctx.at)}::date
        and i.erased_at is null and i.dropped_at is null
      order by d.erase_from, i.petition_id`)),
  ])
  let erased = 0
  for (const one of due) {
    if (isStopped()) break
    if (await destroyOne(ctx, one)) erased++
  }
  return erased
}

/** Held since it was approved, joined by one that is not due; the wait was made longer; another run was there first. */
const passedOver = ['destruction_held', 'destruction_waits', 'destruction_absent']

async function destroyOne(ctx: Ctx, { destructionId, petitionId }: Due): Promise<boolean> {
  try {
    const files = await tx(ctx, async (db) => [
      ...(await db.execute<{ id: string }>(
        sql`select id from acl.destroy_petition(${destructionId}::uuid, ${petitionId}::uuid) as id`,
      )),
    ])
    await forgetFiles(files.map(({ id }) => id))
    return true
  } catch (error) {
    if (passedOver.includes(causeOf(error).constraint ?? '')) return false
    throw error
  }
}
