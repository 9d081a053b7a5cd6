import type { ReactNode } from 'react'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { partOfState } from './part-of-state.ts'

/** Fields of the forms of one point: what is said about another stands on top of the page. */
export const itemFields = [
  ...['title', 'field', 'target', 'exchange', 'exchangeNote', 'clarified'],
  ...['leftOut', 'unitId', 'dueOn', 'answer', 'returned'],
]

export type One = { state: FormState; path: string; version: number }
/** One of the forms of a page, with its heading and what was said about its own fields. */
export function ItemForm({
  state,
  path,
  version,
  act,
  fields,
  title,
  children,
}: One & { act: string; fields: string[]; title: string; children: (state: FormState) => ReactNode }) {
  const own = partOfState(state, fields)
  const isAnswer = ['answer', 'return'].includes(act)
  return (
    <Panel title={title}>
      <Form action={`${path}/${act}`} state={own} label={title}>
        <HiddenField name={isAnswer ? 'answerVersion' : 'version'} value={String(version)} />
        {children(own)}
      </Form>
    </Panel>
  )
}
