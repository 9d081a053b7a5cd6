import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { type TurnAct, turnActs } from '#domain/dialogues/hall.ts'
import { formatTime } from '#lib/dates.ts'
import type { HallChoices, ShownTurn } from './turn-type.ts'
import { whoWords } from './turn-words.ts'

const offered: TurnAct[] = ['start', 'call', 'withdraw']

/** Who speaks next, and who waits; the first is one key away. */
export function QueueList({
  turns,
  number,
  site,
  choices,
  canStart,
  mayRecord,
}: {
  turns: ShownTurn[]
  number: string
  site: string
  choices: HallChoices
  canStart: boolean
  mayRecord: boolean
}) {
  if (turns.length === 0) return <p>Chưa có ai chờ phát biểu.</p>
  return (
    <ol className="divide-y divide-ke border-y border-ke">
      {turns.map((turn, at) => (
        <li key={turn.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{at === 0 ? 'Kế tiếp' : 'Chờ'}</span>:{' '}
            {whoWords(turn, choices.areas)}
            {turn.calledAt && `, gọi lúc ${formatTime(turn.calledAt)}`}
            {turn.carriedOver && ', việc từ hội nghị trước'}
          </span>
          {mayRecord && (
            <form method="post" action={`/dialogues/${number}/live/move`} className="flex flex-wrap gap-2">
              <HiddenField name="id" value={turn.id} />
              <HiddenField name="version" value={String(turn.version)} />
              <HiddenField name="site" value={site} />
              {offered
                .filter((act) => act !== 'start' || canStart)
                .map((act) => (
                  <Button
                    key={act}
                    name="act"
                    value={act}
                    tone={at === 0 && act === 'start' ? 'primary' : 'plain'}
                    hotkey={at === 0 ? { start: 'K', call: 'G' }[act as string] : undefined}
                  >
                    {turnActs[act]}
                  </Button>
                ))}
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
