import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { CheckField } from '#components/form/check-field.tsx'
import { PointFields } from '#components/situation/point-fields.tsx'
import { levels } from '#domain/situation/words.ts'
import { notePage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Thêm điểm' }

/** A point in words of one's own; what came from below is ticked, and stays beside it as it was said. */
export default async function NewPointPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await notePage(id, 'points/new')
  const { below, row } = file
  return (
    <ContactForm
      title="Thêm điểm"
      lead={
        below.length > 0
          ? 'Chọn những điểm cùng một việc nơi dưới đã gửi, rồi ghi lại bằng lời của mình. Điểm gốc giữ nguyên lời.'
          : 'Mỗi việc bà con nói tới là một điểm.'
      }
      button="Lưu điểm này"
      version={row.version}
      {...{ state, action, back }}
    >
      {below.length > 0 && (
        <fieldset className="space-y-2">
          <legend className="font-semibold">Gộp từ</legend>
          {below.map(({ id: origin, place, unit, level, body }) => (
            <CheckField
              key={origin}
              state={state}
              name={`origin-${origin}`}
              label={`${place}: ${body}`}
              hint={`${levels[level]} · ${unit}`}
              optional
            />
          ))}
        </fieldset>
      )}
      <PointFields state={state} />
    </ContactForm>
  )
}
