import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { GroupFields } from '#components/petition/group-fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { capacities, capacityCodes } from '#domain/petitions/organisation.ts'
import { deskSourceWords, isPreparationRef } from '#domain/petitions/registration.ts'
import { channels } from '#domain/petitions/words.ts'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'
import { findPreparation } from '#server/petitions/preparations.ts'

export const metadata: Metadata = { title: 'Nhận đơn' }

type Query = { searchParams: Promise<{ ban?: string }> }

/** Takes in a letter that somebody brought, posted or handed over; from here its clocks run. */
export default async function RegisterPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.register')) notFound()
  const ref = ((await searchParams).ban ?? '').trim().toUpperCase()
  const found = isPreparationRef(ref) ? await findPreparation(ctx, ref).catch(() => undefined) : undefined
  const state = await keptState('/petitions/new')
  const today = dayOf(ctx.at)
  const { kinds } = await choicesOn(ctx, today)
  const words = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  const home = ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? undefined
  return (
    <>
      <PageTitle
        title="Nhận đơn tại quầy"
        lead="Đơn mang đến, gửi qua bưu điện hoặc nơi khác chuyển đến. Hạn tính từ hôm nay."
        back={{ href: '/inbox', label: 'Danh sách' }}
      />
      <div className="max-w-page space-y-6">
        <form action="/petitions/new" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 basis-full sm:basis-[18rem]">
            <TextField
              state={{ values: {}, errors: {} }}
              name="ban"
              label="Số bản chuẩn bị trên đơn"
              hint="Có dạng CB-ABC2345; không có thì bỏ qua."
              optional
              defaultValue={ref}
            />
          </div>
          <SubmitButton tone="plain">Lấy nội dung</SubmitButton>
        </form>
        {ref && !found && (
          <Notice tone="warn" title={`Không có bản chuẩn bị ${ref}`}>
            <p>Số chưa đúng, gửi cơ quan khác, hoặc đã hết thời gian giữ. Chép từ đơn có chữ ký.</p>
          </Notice>
        )}
        <Form action="/petitions/new/submit" state={state}>
          <HiddenField name="ref" value={found ? ref : ''} />
          <SelectField
            state={state}
            name="kind"
            label="Loại đơn"
            hint="Theo nội dung, không theo tên đơn."
            options={[...words(kinds), { value: 'unclassified', label: 'chưa rõ, phân loại sau' }]}
            defaultValue={found?.kind}
          />
          <TextField
            state={state}
            name="firstNumber"
            label="Số hồ sơ lần đầu"
            hint="Chỉ với khiếu nại lần hai."
            optional
          />
          <Choice
            state={state}
            name="source"
            label="Đơn đến bằng cách nào"
            options={deskSourceWords}
            columns
          />
          <TextField
            state={state}
            name="forwardedBy"
            label="Ai chuyển đến"
            hint="Khi cơ quan khác, đại biểu, Mặt trận, báo chí chuyển đến."
            optional
          />
          <CheckField
            state={state}
            name="signed"
            label="Đơn có chữ ký hoặc điểm chỉ, hoặc bản ghi lời trình bày đã ký"
            hint="Bắt buộc với khiếu nại, tố cáo."
          />
          <CheckField
            state={state}
            name="letter"
            label="Đơn viết tay hoặc lời nói, chụp ảnh, ghi âm rồi chép ngay sau bước này"
            hint="Không phải gõ nội dung ở đây. Đơn tố cáo thì chép nội dung ngay."
          />
          <TextArea
            state={state}
            name="body"
            label="Nội dung đơn"
            hint="Chép đúng lời người gửi."
            rows={8}
            defaultValue={found?.body}
          />
          <SelectField
            state={state}
            name="areaCode"
            label="Việc này ở đâu?"
            options={areaOptions(await knownAreas(), today)}
            empty="Chọn nơi xảy ra"
            defaultValue={found?.areaCode ?? home}
          />
          <TextField state={state} name="place" label="Chỗ nào" optional defaultValue={found?.place} />
          <GroupFields state={state} />
          <CheckField state={state} name="unnamed" label="Đơn không ghi tên" />
          <TextField
            state={state}
            name="name"
            label="Họ và tên người gửi"
            optional
            defaultValue={found?.name}
          />
          <TextField
            state={state}
            name="address"
            label="Địa chỉ"
            hint="Phản ánh nghe tại quầy hoặc qua điện thoại: có số điện thoại thì để trống được."
            optional
            defaultValue={found?.address}
          />
          <Choice
            state={state}
            name="capacity"
            label="Gửi với tư cách"
            options={capacityCodes.map((value) => ({ value, label: capacities[value] }))}
            defaultValue="person"
            columns
          />
          <TextField state={state} name="organisation" label="Tên tổ chức, doanh nghiệp" optional />
          <TextField state={state} name="post" label="Chức vụ người đại diện" optional />
          <TextField state={state} name="phone" label="Số điện thoại" optional />
          <TextField state={state} name="email" label="Thư điện tử" optional />
          <Choice
            state={state}
            name="channel"
            label="Báo tin bằng cách nào"
            options={words(channels)}
            defaultValue="code"
            columns
          />
          <SubmitButton>Nhận đơn, in biên nhận</SubmitButton>
        </Form>
      </div>
    </>
  )
}
