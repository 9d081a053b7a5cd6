type Query = <Row extends object>(text: string, values: unknown[]) => Promise<{ rows: Row[] }>

/**
 * Lets go of the jobs in the hands of runners that are gone: they would stay locked for four hours. One
 * worker runs per database, so a runner that is not ours is an earlier one of ours. What was taken within
 * the last minute is left alone while a runner is on: an earlier one may just be giving way.
 * @param own the runner that asks; '' at the start, when nothing of ours can be in hand
 * @returns how many runners were gone
 */
export async function takeOver(query: Query, own: string | null = ''): Promise<number> {
  const { rows } = await query<{ by: string }>(
    `select distinct locked_by as by from graphile_worker.jobs
      where locked_by <> $1 and ($1 = '' or locked_at < now() - interval '1 minute')`,
    [own],
  )
  const gone = rows.map(({ by }) => by)
  if (gone.length > 0) await query('select graphile_worker.force_unlock_workers($1::text[])', [gone])
  return gone.length
}
