import type { ReactNode } from 'react'
import { controlClass } from '#components/form/control-class.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Held, heldCodes, heldLabels, type QuestionState } from '#domain/dialogues/registering/words.ts'
import { shortened } from '#lib/shortened.ts'

type Question = {
  id: string
  body: string
  state: QuestionState
  heldFor: Held | null
  mainId: string | null
  version: number
  people: number
  /** Those that may ask the same, the nearest first. */
  likes: string[]
}

/** One question with what may be done with it: show, keep back with a reason, put to a like one. */
export function ModeratedQuestionItem({
  question,
  mains,
  path,
}: {
  question: Question
  mains: Pick<Question, 'id' | 'body'>[]
  path: string
}) {
  const { id, body, state, heldFor, mainId, version, people, likes } = question
  const values = { id, version: String(version) }
  const others = mains.filter((one) => one.id !== id)
  const near = [...others].sort((a, b) => rank(likes, a.id) - rank(likes, b.id))
  const [like] = others.filter((one) => likes.includes(one.id))
  return (
    <li className="space-y-3 py-4">
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
      <p className="text-than-nhat">
        {people} người hỏi.{heldFor && ` ${heldLabels[heldFor]}.`}
        {mainId && ` Gộp vào: ${shortened(mains.find((one) => one.id === mainId)?.body ?? '', 80)}`}
        {like && ` Có thể cùng ý: ${shortened(like.body, 80)}`}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {state !== 'shown' && (
          <PostButton action={`${path}/show`} values={values} tone={state === 'new' ? 'primary' : 'plain'}>
            {state === 'merged' ? 'Tách ra, cho hiện' : 'Cho hiện'}
          </PostButton>
        )}
        {state !== 'held' && (
          <Chosen action={`${path}/hold`} values={values} name="heldFor" label="Giữ lại vì" button="Giữ lại">
            {heldCodes.map((code) => (
              <option key={code} value={code}>
                {heldLabels[code]}
              </option>
            ))}
          </Chosen>
        )}
        {state !== 'merged' && near.length > 0 && (
          <Chosen action={`${path}/merge`} values={values} name="main" label="Gộp vào câu" button="Gộp câu">
            {near.map((one) => (
              <option key={one.id} value={one.id}>
                {shortened(one.body, 60)}
              </option>
            ))}
          </Chosen>
        )}
      </div>
    </li>
  )
}

const rank = (likes: string[], id: string) => (likes.includes(id) ? likes.indexOf(id) : likes.length)

/** A choice with its button, small enough to stand in a row. */
function Chosen({
  action,
  values,
  name,
  label,
  button,
  children,
}: {
  action: string
  values: { id: string; version: string }
  name: string
  label: string
  button: string
  children: ReactNode
}) {
  const id = `${name}-${values.id}`
  return (
    <form method="post" action={action} className="flex min-w-0 max-w-full flex-wrap items-end gap-2">
      <HiddenField name="id" value={values.id} />
      <HiddenField name="version" value={values.version} />
      <div className="min-w-0 max-w-full">
        <label htmlFor={id} className="block text-than-nhat">
          {label}
        </label>
        <select id={id} name={name} defaultValue="" className={`${controlClass} max-w-[18rem]`}>
          <option value="">Chọn một</option>
          {children}
        </select>
      </div>
      <Button tone="plain">{button}</Button>
    </form>
  )
}
