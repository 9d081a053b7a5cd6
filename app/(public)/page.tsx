import { AnnouncedDialogues } from '#components/dialogue/announced-dialogues.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { LotusDrawing } from '#components/ui/lotus-drawing.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { nextDialogues } from '#server/dialogues/public-dialogues.ts'

const steps = [
  'Kể việc như kể với người quen. Không cần tài khoản, viết không dấu cũng được.',
  'Nhận ngay số hồ sơ, mã bí mật và ngày có tin đầu tiên.',
  'Cơ quan giao việc: ai làm, việc gì, xong ngày nào, ai chịu trách nhiệm, kết quả gì. Thiếu một điều thì chưa bắt đầu được.',
  'Câu trả lời phải kèm bằng chứng: văn bản đã ký, ảnh hoặc biên bản.',
  'Ông/bà nói đã xong, xong một phần hay chưa xong. Cơ quan không sửa được lời đó.',
]

const petals = [
  ['person', 'Rõ người', 'ai được giao làm'],
  ['task', 'Rõ việc', 'phải làm việc gì'],
  ['deadline', 'Rõ thời gian', 'xong chậm nhất ngày nào'],
  ['accountability', 'Rõ trách nhiệm', 'ai chịu trách nhiệm'],
  ['output', 'Rõ kết quả', 'kết quả gì, bằng chứng đâu'],
] as const

export default async function Home() {
  const dialogues = await nextDialogues({ actor: { kind: 'public' }, at: new Date() }, 3)
  return (
    <CitizenShell {...(await citizenFrame())} current="/">
      <h1 className="text-4xl tracking-[-0.015em]">Ông/bà muốn phản ánh, kiến nghị việc gì?</h1>
      <p className="mt-3 mb-6">
        Gửi một lần, biết ai làm và ngày nào xong. Không cần tài khoản, làm được trên điện thoại.
      </p>
      <ButtonLink href="/gui" tone="primary" wide>
        Gửi phản ánh, kiến nghị
      </ButtonLink>

      <section
        className="mt-12 rounded-md border border-ke bg-giay-to px-4 py-5 sm:px-6"
        aria-labelledby="tra-cuu"
      >
        <h2 id="tra-cuu" className="mb-3 text-2xl">
          Đã gửi? Xem hồ sơ
        </h2>
        <Form action="/tra-cuu/mo" state={emptyForm}>
          <TextField
            state={emptyForm}
            name="code"
            label="Mã bí mật"
            hint="Mã in trên phiếu. Không phân biệt chữ hoa, chữ thường; gạch nối có hay không đều được."
            autoComplete="off"
            spellCheck={false}
            short
          />
          <SubmitButton tone="plain">Mở hồ sơ</SubmitButton>
        </Form>
      </section>

      {dialogues.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-3 text-2xl">Hội nghị đối thoại sắp tới</h2>
          <AnnouncedDialogues dialogues={dialogues} />
          <a href="/doi-thoai" className="mt-2 inline-flex min-h-11 items-center">
            Xem mọi hội nghị
          </a>
        </section>
      )}

      <section className="mt-12">
        <h2 className="mb-3 text-2xl">Năm điều phải rõ</h2>
        <p className="mb-4">
          Mỗi hồ sơ có một bông sen năm cánh. Điều nào đã rõ thì cánh ấy đầy; chưa rõ thì cánh còn trống.
        </p>
        <ul className="space-y-2">
          {petals.map(([key, label, meaning], index) => (
            <li key={key} className="flex items-center gap-3">
              <LotusDrawing petals={petals.map((_, at) => (at <= index ? 'clear' : 'missing'))} size={26} />
              <span className="min-w-0">
                <strong>{label}</strong>: {meaning}
              </span>
            </li>
          ))}
        </ul>
      </section>

      <section className="mt-12">
        <h2 className="mb-3 text-2xl">Việc đi như thế nào</h2>
        <ol className="list-decimal space-y-2 pl-6">
          {steps.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>

      <section className="mt-12">
        <h2 className="mb-3 text-2xl">Không tiện dùng máy</h2>
        <p>
          Đến nơi tiếp công dân: cán bộ ghi giúp, đọc lại, đưa giấy biên nhận.{' '}
          <a href="/tro-giup/noi-tiep-dan">Xem nơi tiếp công dân của từng phường, xã</a>.
        </p>
      </section>
    </CitizenShell>
  )
}
