import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type DialogueState, dialogueStates } from '#domain/dialogues/words.ts'
import { type State, states } from '#domain/petitions/words.ts'
import { type Use, uses as useWords } from '#domain/situation/words.ts'
import { formatMoment } from '#lib/dates.ts'

/** What it became has no number where the reader does not read that. */
type PointUse = {
  id: string
  use: Use
  at: Date
  byTitle: string
  dialogue: string | null
  topic: string | null
  state: DialogueState | null
  petition: string | null
  petitionState: State | null
}

/** What a point became, with the way to it. */
export function PointUses({ uses }: { uses: readonly PointUse[] }) {
  return (
    <Panel title="Đã thành">
      {uses.length === 0 ? (
        <EmptyState title="Chưa đưa đi tiếp">
          Đề xuất đối thoại, đưa vào ý kiến trước hội nghị, hoặc gửi kiến nghị thì hiện ở đây.
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {uses.map((one) => (
            <li key={one.id}>
              <Made {...one} />
              <p className="text-than-nhat">
                {formatMoment(one.at)}, {one.byTitle}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const link = 'inline-flex min-h-11 items-center'

function Made({ use, dialogue, topic, state, petition, petitionState }: PointUse) {
  if (dialogue && state) {
    return (
      <a href={`/dialogues/${dialogue}${use === 'opinion' ? '/opinions' : ''}`} className={link}>
        {useWords[use]} {dialogue}: {topic} ({dialogueStates[state] ?? state})
      </a>
    )
  }
  if (petition && petitionState) {
    return (
      <a href={`/supervision/${petition}`} className={link}>
        {useWords[use]}: hồ sơ {petition} ({states[petitionState].label})
      </a>
    )
  }
  return <p>{useWords[use]}</p>
}
