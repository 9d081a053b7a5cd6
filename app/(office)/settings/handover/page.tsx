import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { chosenPrefix } from '#domain/petitions/handover.ts'
import { states } from '#domain/petitions/words.ts'
import { formatNumber, formatShortDay } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { type HandoverPage, handlersWithWork, handoverPage } from '#server/petitions/hand-over.ts'

export const metadata: Metadata = { title: 'Bàn giao việc' }

/** The open work of one handler, and to whom of the office it goes. */
export default async function HandOverPage({
  searchParams,
}: {
  searchParams: Promise<{ nguoi?: string; xong?: string }>
}) {
  const { ctx } = await officeStaff()
  // Whoever manages people is led here too: they see how much there is, and that its head hands it over.
  if (!can(ctx.actor, 'petition.assign') && !can(ctx.actor, 'people.manage')) notFound()
  const { nguoi, xong } = await searchParams
  const state = await keptState('/settings/handover')
  const asked = nguoi ?? state.values.fromId
  const page = typeof asked === 'string' && isId(asked) ? await handoverPage(ctx, asked) : undefined
  const handlers = await handlersWithWork(ctx)
  return (
    <>
      <PageTitle
        title="Bàn giao việc"
        lead="Việc đang làm chuyển sang người khác cùng đơn vị. Năm điểm rõ giữ nguyên; người gửi được báo."
        back={{ href: '/settings/absences', label: 'Nghỉ, bàn giao' }}
      />
      <div className="max-w-page space-y-8">
        {xong !== undefined && (
          <Notice tone="ok" role="status" title="Đã bàn giao">
            <p>Hai người giải quyết và người gửi được báo.</p>
          </Notice>
        )}
        <Panel title="Ai đang giữ việc">
          {handlers.length === 0 ? (
            <p className="text-than-nhat">Không còn hồ sơ nào đang có người giải quyết.</p>
          ) : (
            <ul className="divide-y divide-ke border-y border-ke">
              {handlers.map(({ id, name, title, n }) => (
                <li key={id} className="py-1.5">
                  <a
                    href={`/settings/handover?nguoi=${id}`}
                    aria-current={id === page?.person.id ? 'true' : undefined}
                    className="inline-flex min-h-11 items-center"
                  >
                    {name}, {title}: {formatNumber(n)} hồ sơ
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {page && <HandOverForm page={page} state={state} />}
      </div>
    </>
  )
}

function HandOverForm({
  page: { person, rows, receivers, open },
  state,
}: {
  page: HandoverPage
  state: Awaited<ReturnType<typeof keptState>>
}) {
  const title = `${person.name}, ${person.title}`
  if (rows.length === 0 && open > 0)
    return (
      <Notice tone="warn" title={`${title} còn ${formatNumber(open)} hồ sơ chưa xong`}>
        <p>Thủ trưởng đơn vị bàn giao ở trang này. Quản trị chọn người nhận khi thu hồi vai trò.</p>
      </Notice>
    )
  if (rows.length === 0)
    return <Notice title={`${title} không còn hồ sơ nào để bàn giao trong phần được giao việc.`} />
  return (
    <Panel title={title}>
      <Form action="/settings/handover/submit" state={state} label="Bàn giao việc">
        <HiddenField name="fromId" value={person.id} />
        {open > rows.length && (
          <Notice
            title={`Còn ${formatNumber(open - rows.length)} hồ sơ ở đơn vị khác; đơn vị đó bàn giao.`}
          />
        )}
        {receivers.length === 0 && (
          <Notice tone="warn" title="Đơn vị chưa có người giải quyết khác">
            <p>Hỏi quản trị để cấp vai trò cho người nhận việc.</p>
          </Notice>
        )}
        <SelectField
          state={state}
          name="toId"
          label="Người nhận"
          options={receivers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
        />
        <Choice
          state={state}
          name="which"
          label="Bàn giao hồ sơ nào"
          options={[
            { value: 'all', label: `Tất cả ${formatNumber(rows.length)} hồ sơ` },
            { value: 'chosen', label: 'Chỉ những hồ sơ được chọn bên dưới' },
          ]}
        />
        <fieldset className="space-y-2">
          <legend className="font-semibold">Hồ sơ</legend>
          {rows.map((row) => (
            <CheckField
              key={row.id}
              state={state}
              name={`${chosenPrefix}${row.number}`}
              label={`${row.number}: ${states[row.state].label}${row.dueOn ? `, hạn ${formatShortDay(row.dueOn)}` : ''}`}
            />
          ))}
        </fieldset>
        <TextArea
          state={state}
          name="reason"
          rows={3}
          label="Lý do bàn giao"
          hint="Người trong cơ quan đọc; người gửi chỉ được báo ai làm tiếp."
        />
        <SubmitButton>Bàn giao</SubmitButton>
      </Form>
    </Panel>
  )
}
