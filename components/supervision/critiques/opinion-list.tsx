import { PostButton } from '#components/form/post-button.tsx'
import type { SelectOption } from '#components/form/select-field.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Opener } from '#components/ui/opener.tsx'
import {
  type Held,
  heldCodes,
  heldLabels,
  type OpinionSource,
  type OpinionState,
  opinionSources,
  opinionStates,
} from '#domain/supervision/critiques/words.ts'
import { formatMoment } from '#lib/dates.ts'
import { opinionTones } from './words.ts'

export type Opinion = {
  id: string
  source: OpinionSource
  office: string | null
  place: string | null
  body: string
  state: OpinionState
  heldFor: Held | null
  at: Date
  version: number
  points: string[]
}

/** "Tổ dân phố 5", or the kind of source where it has no name. */
const whose = ({ source, office, place }: Pick<Opinion, 'source' | 'office' | 'place'>): string =>
  office ?? place ?? opinionSources[source]

const shortest = 60

/** Opinions to choose of, each by whose it is and how it begins. */
export const opinionOptions = (opinions: readonly Opinion[]): SelectOption[] =>
  opinions.map((one) => ({
    value: one.id,
    label: `${whose(one)}: ${one.body.length > shortest ? `${one.body.slice(0, shortest)}…` : one.body}`,
  }))

/** What came, each with what may be done with it while opinions are collected. */
export function OpinionList({
  opinions,
  points,
  home,
  isOpen,
}: {
  opinions: Opinion[]
  points: { id: string; no: number; place: string; body: string }[]
  home: string
  isOpen: boolean
}) {
  const noOf = (id: string) => points.find((one) => one.id === id)?.no
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {opinions.map((one) => (
        <li key={one.id} className="space-y-3 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b>{whose(one)}</b>
            {one.source === 'public' && (
              <Badge tone={opinionTones[one.state]} label={opinionStates[one.state]} />
            )}
            {one.heldFor && <span>{heldLabels[one.heldFor]}</span>}
            <span className="text-than-nhat">{formatMoment(one.at)}</span>
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{one.body}</p>
          {one.points.map((point) => (
            <div key={point} className="flex flex-wrap items-center gap-3">
              <span>Đưa vào ý kiến phản biện {noOf(point)}.</span>
              {isOpen && (
                <PostButton action={`${home}/opinions/unlink`} values={{ opinionId: one.id, pointId: point }}>
                  Bỏ khỏi ý kiến phản biện {noOf(point)}
                </PostButton>
              )}
            </div>
          ))}
          {isOpen && one.source === 'public' && (
            <details>
              <Opener>{one.state === 'new' ? 'Xem, nhận hoặc giữ lại' : 'Xem lại: nhận hoặc giữ lại'}</Opener>
              <div className="space-y-4 py-2">
                {one.state !== 'taken' && (
                  <PostButton
                    action={`${home}/opinions/take`}
                    values={{ id: one.id, version: String(one.version) }}
                    tone="primary"
                  >
                    Nhận ý kiến này
                  </PostButton>
                )}
                {one.state !== 'held' &&
                  one.points.length === 0 &&
                  heldCodes.map((heldFor) => (
                    <PostButton
                      key={heldFor}
                      action={`${home}/opinions/hold`}
                      values={{ id: one.id, version: String(one.version), heldFor }}
                    >
                      Giữ lại: {heldLabels[heldFor].toLowerCase()}
                    </PostButton>
                  ))}
              </div>
            </details>
          )}
          {isOpen && one.state === 'taken' && points.some(({ id }) => !one.points.includes(id)) && (
            <details>
              <Opener>Gộp vào ý kiến phản biện</Opener>
              <div className="space-y-4 py-2">
                {points
                  .filter(({ id }) => !one.points.includes(id))
                  .map(({ id, no, place }) => (
                    <PostButton
                      key={id}
                      action={`${home}/opinions/link`}
                      values={{ opinionId: one.id, pointId: id }}
                    >
                      Gộp vào ý kiến phản biện {no}
                      {place && ` (${place})`}
                    </PostButton>
                  ))}
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
