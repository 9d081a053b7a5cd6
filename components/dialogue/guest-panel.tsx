import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type GuestKind, guestKindCodes, guestKinds } from '#domain/dialogues/registering/words.ts'

type Guest = { id: string; kind: GuestKind; title: string; siteId: string | null }

/** Whom the office invites by title, each with an invitation to sign. */
export function GuestPanel({
  guests,
  sites,
  path,
  state,
  issued,
  issue,
  papers = path,
  add = `${path}/guests`,
}: {
  guests: Guest[]
  /** Number of the invitation that holds now. */
  issued?: string
  /** The version to issue it at, for the head. */
  issue?: number
  sites: { siteId: string; place: string }[]
  path: string
  /** Where the copies of the invitation are, where that is elsewhere. */
  papers?: string
  /** Where a further guest is sent. */
  add?: string
  state: FormState
}) {
  return (
    <Panel title="Đại biểu mời">
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>
          {issued ? `Giấy mời số ${issued}.` : 'Giấy mời chưa ban hành; người đứng đầu ban hành ở trang này.'}
        </p>
        {issue !== undefined && guests.length > 0 && (
          <PostButton action={`${path}/invitation`} values={{ version: String(issue) }}>
            {issued ? 'Ban hành lại giấy mời' : 'Ban hành giấy mời'}
          </PostButton>
        )}
      </div>
      {guestKindCodes
        .filter((kind) => guests.some((one) => one.kind === kind))
        .map((kind) => (
          <section key={kind} className="mb-4">
            <h3 className="font-semibold">{guestKinds[kind]}</h3>
            <ul className="divide-y divide-ke">
              {guests
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                    <span className="min-w-0 flex-1 basis-[14rem] wrap-anywhere">{one.title}</span>
                    {issued &&
                      (['docx', 'pdf'] as const).map((as) => (
                        <a
                          key={as}
                          href={`${papers}/guests/${one.id}?as=${as}`}
                          className="inline-flex min-h-11 items-center"
                          aria-label={`Giấy mời ${one.title}, tệp ${as === 'docx' ? 'Word' : 'PDF'}`}
                        >
                          Giấy mời {as === 'docx' ? 'Word' : 'PDF'}
                        </a>
                      ))}
                    <PostButton action={`${path}/guests/remove`} values={{ id: one.id }}>
                      Bỏ <span className="sr-only">{one.title}</span>
                    </PostButton>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      <Form action={add} state={state} label="Thêm đại biểu mời">
        <SelectField
          state={state}
          name="kind"
          label="Mời ai"
          options={guestKindCodes.map((value) => ({ value, label: guestKinds[value] }))}
        />
        <TextField
          state={state}
          name="title"
          label="Chức vụ hoặc cơ quan"
          hint="Ví dụ: Tổ trưởng tổ dân phố 5; Trưởng Phòng Kinh tế, Hạ tầng và Đô thị."
        />
        {sites.length > 1 && (
          <SelectField
            state={state}
            name="site"
            label="Dự tại điểm họp"
            empty="Điểm họp chính"
            options={sites.map(({ siteId, place }) => ({ value: siteId, label: place }))}
          />
        )}
        <SubmitButton>Thêm vào danh sách mời</SubmitButton>
      </Form>
    </Panel>
  )
}
