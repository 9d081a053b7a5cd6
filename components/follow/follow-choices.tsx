import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import {
  type FollowKind,
  type FollowWay,
  followKindCodes,
  followKinds,
  followWays,
  type Pace,
  paceCodes,
  paces as paceWords,
} from '#domain/follows/words.ts'

type Props = { state: FormState; paces: Record<FollowKind, Pace>; way: FollowWay; ways: FollowWay[] }

/** Of each kind of news: at once, of the day, of the week, or not at all; and by what it comes. */
export function FollowChoices({ state, paces, way, ways }: Props) {
  return (
    <Form action="/tai-khoan/theo-doi/chon" state={state} label="Cách báo tin">
      {followKindCodes.map((kind) => (
        <SelectField
          key={kind}
          state={state}
          name={kind}
          label={followKinds[kind]}
          defaultValue={paces[kind]}
          empty="Chọn cách báo"
          options={paceCodes.map((value) => ({ value, label: paceWords[value] }))}
        />
      ))}
      <Choice
        state={state}
        name="way"
        label="Nhận ở đâu"
        hint="Tin luôn hiện ở trang này. Thư và tin nhắn đi đến địa chỉ dùng để vào tài khoản, không ghi nội dung đơn."
        defaultValue={way}
        options={ways.map((value) => ({ value, label: followWays[value] }))}
      />
      <SubmitButton>Lưu cách báo</SubmitButton>
    </Form>
  )
}
