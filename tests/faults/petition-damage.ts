import { createHash } from 'node:crypto'
import type { Filed } from '#server/petitions/file-petition.ts'
import type { Outcome } from './load.ts'
import type { OwnCluster } from './own-cluster.ts'

export type Damage = Record<
  'lost' | 'doubled' | 'half' | 'wrongActor' | 'wrongReceipt' | 'keptThoughRefused',
  number
>

type Row = {
  token: string
  number: string
  noted_draft: string
  codes: number
  texts: number
  masked: number
  senders: number
  events: number
  notices: number
  drafts: number
  own_files: number
  foreign: boolean
}

/** Compares what callers were told with what the database holds. */
export async function damage(
  { acknowledged, refused }: Outcome,
  receipts: Map<string, Filed>,
  cluster: OwnCluster,
): Promise<Damage> {
  const rows = (await cluster.ask(filedRows)) as Row[]
  const numbers = Map.groupBy(rows, (row) => row.token)
  const whole = (row: Row) =>
    [row.codes, row.texts, row.masked, row.senders, row.events, row.notices, row.own_files].every(
      (count) => count === 1,
    ) && row.drafts === 0
  const hash = (token: string) => createHash('sha256').update(token).digest('base64url')
  return {
    lost: [...acknowledged.keys()].filter((token) => !numbers.has(token)).length,
    doubled: [...numbers.values()].filter((same) => same.length > 1).length,
    half: rows.filter((row) => !whole(row)).length,
    wrongActor: rows.filter((row) => row.foreign || row.noted_draft !== hash(row.token)).length,
    wrongReceipt: [...receipts].filter(([token, told]) => numbers.get(token)?.[0]?.number !== told.number)
      .length,
    keptThoughRefused: [...refused].filter((token) => numbers.has(token)).length,
  }
}

/** Every petition with what hangs on it. A petition without text has no token and counts as half. */
const filedRows = `
  select coalesce(right(min(t.body), 36), '') as token, p.number, p.noted_draft,
    (select count(*)::int from petition_code where petition_id = p.id) as codes,
    count(t)::int as texts,
    (select count(*)::int from petition_masked where petition_id = p.id) as masked,
    (select count(*)::int from petition_sender where petition_id = p.id) as senders,
    (select count(*)::int from event where petition_id = p.id and type = 'petition.filed') as events,
    (select count(*)::int from notice where petition_id = p.id and channel = 'call') as notices,
    (select count(*)::int from draft where token_hash = p.noted_draft) as drafts,
    (select count(*)::int from file where petition_id = p.id and id::text = right(min(t.body), 36)) as own_files,
    bool_or(coalesce(t.noted_code, '') <> c.code_hash)
      or exists (select 1 from petition_masked m where m.petition_id = p.id and m.noted_code <> c.code_hash)
      or exists (select 1 from petition_sender s where s.petition_id = p.id and s.noted_code <> c.code_hash)
      or exists (select 1 from event e where e.petition_id = p.id and (e.noted_code <> c.code_hash or e.actor_kind <> 'holder'))
      or exists (select 1 from file f where f.petition_id = p.id and f.id::text <> right(min(t.body), 36)) as foreign
  from petition p left join petition_code c on c.petition_id = p.id left join petition_text t on t.petition_id = p.id
  group by p.id, c.code_hash`
