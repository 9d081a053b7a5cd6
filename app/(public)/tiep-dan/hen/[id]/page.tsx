import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { hourWords, whenWords } from '#components/reception/sitting-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { noSlotLeft } from '#domain/reception/booking.ts'
import { newToken } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { findBookable } from '#server/reception/my-booking.ts'

export const metadata: Metadata = { title: 'Đặt hẹn gặp người tiếp công dân' }

/** A citizen keeps one of the free hours of an announced sitting. */
export default async function BookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await findBookable({ actor: { kind: 'public' }, at: new Date() }, id)
  if (!found) notFound()
  const { sitting, office, free } = found
  const page = `/tiep-dan/hen/${id}`
  const state = await keptState(page)
  return (
    <CitizenShell {...(await citizenFrame())} current="/tiep-dan">
      <PageTitle
        title="Đặt hẹn gặp người tiếp công dân"
        lead={`${sitting.leaderTitle}, ${office}. ${whenWords(sitting)}, tại ${sitting.place}.`}
        back={{ href: '/tiep-dan', label: 'Lịch tiếp công dân' }}
      />
      {free.length === 0 ? (
        <Notice tone="warn" title="Hết giờ hẹn">
          <p>{noSlotLeft(sitting.day)}</p>
          <ButtonLink href="/tiep-dan">Xem buổi khác</ButtonLink>
        </Notice>
      ) : (
        <Form action={`${page}/giu`} state={state}>
          <HiddenField name="token" value={state.values.token || newToken()} />
          <Choice
            state={state}
            name="slot"
            label="Giờ hẹn"
            options={free.map(({ slot, time }) => ({ value: String(slot), label: hourWords(time) }))}
            columns
          />
          <TextField state={state} name="name" label="Họ và tên" autoComplete="name" />
          <TextField
            state={state}
            name="phone"
            label="Số điện thoại"
            hint="Dời lịch thì cơ quan gọi số này."
            inputMode="tel"
            autoComplete="tel"
            short
          />
          <TextField
            state={state}
            name="gist"
            label="Việc gì, vài chữ"
            hint="Việc tố cáo thì ghi “gặp trực tiếp”."
          />
          <p className="text-base text-than-nhat">
            Họ tên, số điện thoại chỉ nơi tiếp công dân đọc, để giữ giờ và báo khi dời lịch. Xem{' '}
            <a href="/quyen-rieng-tu">trang Dữ liệu cá nhân</a>.
          </p>
          <SubmitButton>Giữ giờ hẹn</SubmitButton>
        </Form>
      )}
      <p className="mt-6">Không hẹn trước vẫn được tiếp; mang theo giấy tờ tùy thân.</p>
    </CitizenShell>
  )
}
