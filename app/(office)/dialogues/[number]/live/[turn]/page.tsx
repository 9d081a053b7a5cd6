import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { SplitForm } from '#components/hall/split-form.tsx'
import { outcomeOf, whoWords } from '#components/hall/turn-words.ts'
import { WriteForm } from '#components/hall/write-form.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { refusalToSplit } from '#domain/dialogues/hall/split.ts'
import { newId } from '#lib/ids.ts'
import { turnPage } from '#server/turn-page.ts'

export const metadata: Metadata = { title: 'Lượt phát biểu' }

type Address = { params: Promise<{ number: string; turn: string }> }

/** One turn: to put right what was written, and to choose where two desks wrote at once. */
export default async function TurnPage({ params }: Address) {
  const { number, turn: id } = await params
  const { desk, turn, path, back, state } = await turnPage(number, id)
  const { choices, mayRecord } = desk
  const isConflict = state.errors.version !== undefined
  return (
    <>
      <PageTitle
        title={`Ý kiến ${turn.position}: ${whoWords(turn, choices.areas)}`}
        lead={`Kết quả: ${outcomeOf(turn)}.`}
        back={back}
        actions={
          mayRecord &&
          turn.outcome && (
            <PostButton action={`${path}/undo`} values={{ version: String(turn.version) }}>
              Hoàn tác kết quả
            </PostButton>
          )
        }
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        {turn.petition && (
          <a href={`/petitions/${turn.petition}`} className="inline-flex min-h-11 items-center">
            Hồ sơ {turn.petition}: người làm, việc, hạn, người chịu trách nhiệm, kết quả phải đạt
          </a>
        )}
        <div className={isConflict ? 'grid gap-6 lg:grid-cols-2' : undefined}>
          {mayRecord && (
            <Panel title={isConflict ? 'Bản đang viết' : 'Ghi lời'}>
              <WriteForm {...{ turn, state, choices, action: `${path}/write` }} />
            </Panel>
          )}
          {(isConflict || !mayRecord) && (
            <Panel title="Bản đã ghi">
              <DataList
                stacked
                facts={[
                  { label: 'Ý kiến', value: turn.body || 'chưa ghi' },
                  { label: 'Trả lời', value: turn.answer || 'chưa ghi' },
                  { label: 'Người nêu', value: whoWords(turn, choices.areas) },
                  { label: 'Ai trả lời', value: turn.answeredByTitle || 'chưa ghi' },
                ]}
              />
            </Panel>
          )}
        </div>
        {/* While two versions of the words stand side by side there is nothing to split but what was typed there. */}
        {mayRecord && turn.body && !refusalToSplit(turn) && (!isConflict || state.values.second) && (
          <Panel title="Nêu hai việc: tách câu">
            <SplitForm {...{ state, turn, action: `${path}/split`, freshId: newId() }} />
          </Panel>
        )}
      </div>
    </>
  )
}
