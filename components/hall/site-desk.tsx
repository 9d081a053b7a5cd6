import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { timeUp } from '#domain/dialogues/turn.ts'
import { formatTime } from '#lib/dates.ts'
import { Countdown } from './countdown.tsx'
import { QueueForm } from './queue-form.tsx'
import { QueueList } from './queue-list.tsx'
import type { HallChoices, ShownTurn } from './turn-type.ts'
import { whoWords } from './turn-words.ts'
import { WriteForm } from './write-form.tsx'

export type ShownSite = { id: string; place: string; people: number | undefined }

type Desk = {
  number: string
  site: ShownSite
  /** This place alone is shown: its words are written here. */
  alone: boolean
  turns: ShownTurn[]
  choices: HallChoices
  state: FormState
  mayRecord: boolean
  now: Date
  freshId: string
  /** The place that the page came for; empty where all are shown. */
  chosen: string
}

/** One place of the hall as its clerk works it: who speaks, who is next, who waits, how many are there. */
export function SiteDesk({
  number,
  site,
  alone,
  turns,
  choices,
  state,
  mayRecord,
  now,
  freshId,
  chosen,
}: Desk) {
  const speaking = turns.find((one) => one.state === 'speaking')
  const waiting = turns.filter((one) => one.state === 'waiting')
  const until = speaking && timeUp(speaking)
  return (
    <div className="space-y-6">
      <Panel title={`Đang nói${alone ? '' : `, ${site.place}`}`}>
        {speaking ? (
          <div className="space-y-4">
            <p className="text-lg">
              <span className="font-semibold">{whoWords(speaking, choices.areas)}</span>
              {until && (
                <>
                  {'. '}
                  <Countdown
                    {...{ until: until.getTime(), now: now.getTime() }}
                    words={`Nói đến ${formatTime(until)}`}
                  />
                </>
              )}
            </p>
            {mayRecord && alone ? (
              <WriteForm
                key={speaking.id}
                turn={speaking}
                action={`/dialogues/${number}/live/${speaking.id}/write`}
                site={chosen}
                state={{ values: {}, errors: {} }}
                choices={choices}
                focused
              />
            ) : (
              <a
                href={`/dialogues/${number}/live/${speaking.id}`}
                className="inline-flex min-h-11 items-center"
              >
                Mở lượt này
              </a>
            )}
          </div>
        ) : (
          <p>Chưa có ai nói.</p>
        )}
      </Panel>
      <Panel title={`Hàng chờ: ${waiting.length}`}>
        <div className="space-y-6">
          <QueueList
            {...{ turns: waiting, number, site: chosen, choices, mayRecord }}
            canStart={speaking === undefined}
          />
          {mayRecord && alone && (
            <QueueForm {...{ number, site: chosen, state }} siteId={site.id} id={freshId} />
          )}
        </div>
      </Panel>
      {mayRecord && alone && (
        <form
          method="post"
          action={`/dialogues/${number}/live/present`}
          className="flex flex-wrap items-end gap-3"
        >
          <HiddenField name="siteId" value={site.id} />
          <HiddenField name="site" value={chosen} />
          <TextField
            state={state}
            name="people"
            label="Có mặt"
            inputMode="numeric"
            short
            defaultValue={site.people === undefined ? '' : String(site.people)}
          />
          <Button tone="plain">Ghi số người</Button>
        </form>
      )}
    </div>
  )
}
