import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { paperKindCodes, paperKinds } from '#domain/papers/words.ts'
import { optionalSteps } from '#domain/petitions/kinds.ts'
import { families, outcomeCodes, outcomes } from '#domain/petitions/words.ts'
import { clockCodes, clockNames } from '#domain/rules/kind-form.ts'
import { DaysField } from '../days-field.tsx'
import { QuestionFields } from '../question-fields.tsx'
import { TickGroup } from '../tick-group.tsx'

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }))

/** Everything about a kind that an administrator decides. */
export function KindFields({ state, page }: { state: FormState; page: string }) {
  return (
    <>
      <TextField
        state={state}
        name="label"
        label="Tên loại đơn"
        hint="Chữ thường, vì đứng giữa câu. Ví dụ: phản ánh về chợ"
      />
      <TextField
        state={state}
        name="hint"
        label="Dùng cho việc gì"
        hint="Người gửi đọc câu này cạnh tên khi chọn."
      />
      <Choice
        state={state}
        name="family"
        label="Đi theo luật nào"
        options={Object.entries(families).map(([value, label]) => ({ value, label }))}
      />
      <CheckField state={state} name="offered" label="Cho chọn trên trang gửi" />
      <CheckField
        state={state}
        name="restricted"
        label="Giữ kín: ít người đọc được, không hiện cho Mặt trận"
      />
      <TickGroup state={state} prefix="step" label="Bước riêng" options={options(optionalSteps)} />
      <section className="space-y-5">
        <h2 className="text-xl">Hạn</h2>
        <p className="text-than-nhat">
          Kiến nghị, phản ánh, đề nghị, góp ý: luật không đặt hạn trả lời chung nên cơ quan đặt. Tin đầu tiên
          chậm nhất vẫn là 10 ngày làm việc (Điều 28 Luật Tiếp công dân). Khiếu nại, tố cáo theo hạn của luật:
          các ô dưới đây để nguyên.
        </p>
        {clockCodes.map((clock) => (
          <DaysField
            key={clock}
            state={state}
            name={`${clock}-days`}
            unitName={`${clock}-unit`}
            label={clockNames[clock]}
          />
        ))}
        <Choice
          state={state}
          name="answerFrom"
          label="Hạn trả lời tính từ khi nào"
          columns
          options={[
            { value: 'received', label: 'Từ ngày nhận đơn' },
            { value: 'accepted', label: 'Từ ngày thụ lý' },
          ]}
        />
      </section>
      <TickGroup
        state={state}
        prefix="outcome"
        label="Kết quả có thể trả lời"
        hint="Đúng, đúng một phần, sai: chỉ cho khiếu nại, tố cáo."
        options={outcomeCodes.map((code) => ({ code, label: outcomes[code].label }))}
      />
      <TickGroup
        state={state}
        prefix="paper"
        label="Văn bản cơ quan lập cho loại này"
        options={paperKindCodes.map((code) => ({ code, label: paperKinds[code].label }))}
      />
      <QuestionFields state={state} action={`${page}/questions`} />
      <TextArea
        state={state}
        name="stopMessage"
        label="Lời dừng"
        hint="Có lời này thì không nhận loại đơn này; người gửi đọc lời này. Ghi rõ đến đâu, gọi ai."
        rows={3}
        optional
      />
      <DateField
        state={state}
        name="from"
        label="Có hiệu lực từ ngày"
        hint="Hôm nay hoặc sau đó. Hồ sơ đang có giữ quy tắc cũ."
      />
    </>
  )
}
