'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { emptyForm, type FormState, fieldId } from '#components/form/form-state.ts'
import type { SelectOption } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { KeptList } from '#components/offline/kept-list.tsx'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { corrected, type Kept } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { counterUse, faultsOf, fieldsOf, keptVisit, timeFields, timeOf } from './counter-use.ts'
import { type DeskOffice, ProvisionalSlip } from './provisional-slip.tsx'
import { VisitForm } from './visit-form.tsx'

/** What stands in the form: somebody new, or an entry that is corrected. `turn` makes the form begin anew. */
type Writing = { turn: number; id: string; state: FormState; entry?: Kept }

const openingLater = {
  label: 'Mở hồ sơ khi có mạng',
  hint: 'Hạn vẫn tính từ lúc tiếp; giấy biên nhận có mã in sau.',
}

const fresh = (turn: number): Writing => ({ turn, id: crypto.randomUUID(), state: emptyForm })

/** The counter without network: an empty form, what is kept, and nobody's data from the server. */
export function OfflineCounter({
  office,
  demo,
  ...form
}: {
  office: DeskOffice
  demo: boolean
  areas: SelectOption[]
  home?: string
  opens: boolean
}) {
  const kept = useKept(counterUse)
  const [writing, setWriting] = useState<Writing>()
  const [last, setLast] = useState<Kept>()
  const [paper, setPaper] = useState<Kept>()
  useEffect(() => setWriting(fresh(0)), [])
  useEffect(() => {
    if (!paper) return
    window.print()
    setPaper(undefined)
    // The next visitor is written down at once.
    document.getElementById(fieldId('name'))?.focus()
  }, [paper])

  if (kept.desk === undefined || !writing) return <p role="status">Đang mở…</p>
  if (!kept.desk) return <NoDesk />
  if (!kept.open) return <NobodyHere kept={kept} />

  const begin = (next: Omit<Writing, 'turn'>) => setWriting({ ...next, turn: writing.turn + 1 })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { day, time, regular, fresh: isNewMatter, ...values } = fieldsOf(event.target as HTMLFormElement)
    if (regular) values.sittingId = ''
    if (isNewMatter) Object.assign(values, { matterId: '', matterSeen: '' })
    const { id, entry } = writing
    const tookPlaceAt = entry ? timeOf({ day, time }, entry.tookPlaceAt) : new Date()
    const errors = {
      ...faultsOf(id, values),
      ...(tookPlaceAt ? {} : { day: 'Ghi ngày và giờ tiếp.' }),
    }
    if (!tookPlaceAt || Object.keys(errors).length > 0) {
      return begin({ id, entry, state: { values: { ...values, day: day ?? '', time: time ?? '' }, errors } })
    }
    const written = keptVisit(id, values, tookPlaceAt)
    const next = entry ? corrected(entry, written) : written
    if (!(await kept.save(next))) return
    setLast(next)
    begin(fresh(0))
    // Without network it costs nothing; with it the list says at once what became of it.
    if (navigator.onLine) void kept.joinNow()
  }
  const open = (entry: Kept) => {
    const errors = entry.state.at === 'refused' ? entry.state.fields : {}
    begin({
      id: entry.id,
      entry,
      state: { values: { ...entry.values, ...timeFields(entry.tookPlaceAt) }, errors },
    })
    window.scrollTo(0, 0)
  }
  const { entry, state } = writing
  return (
    <>
      <div className="space-y-6 print:hidden">
        <LineNotice kept={kept} signIn="/dang-nhap?tiep=/reception/offline" />
        {last && (
          <div role="status" className="space-y-3">
            <p>
              Đã giữ lượt của {last.label}, mã tạm{' '}
              <span className="font-semibold whitespace-nowrap">{shortCode(last.id)}</span>. Tiếp người kế.
            </p>
            <Button tone="plain" onPress={() => setPaper(last)}>
              In giấy hẹn tạm {shortCode(last.id)}
            </Button>
          </div>
        )}
        <section aria-label={entry ? 'Sửa mục đang giữ' : 'Ghi lượt tiếp mới'} onSubmit={submit}>
          {entry && <h2 className="mb-4 text-xl">Sửa mục {shortCode(entry.id)}</h2>}
          <VisitForm
            key={writing.turn}
            state={state}
            hidden={hiddenOf(writing)}
            begun={{}}
            focus={Object.keys(state.errors).length > 0 ? undefined : 'name'}
            button={entry ? 'Lưu mục này' : undefined}
            opening={openingLater}
            {...form}
          >
            {entry && <TimeFields state={state} />}
            {entry?.values.sittingId && (
              <CheckField
                state={state}
                name="regular"
                label="Ghi vào tiếp thường xuyên, không vào buổi tiếp"
              />
            )}
            {entry?.values.matterId && (
              <CheckField
                state={state}
                name="fresh"
                label="Ghi thành vụ việc mới, không vào vụ việc cũ đã chọn"
              />
            )}
          </VisitForm>
          {entry && (
            <div className="mt-4">
              <Button tone="plain" onPress={() => begin(fresh(0))}>
                Thôi sửa, tiếp người kế
              </Button>
            </div>
          )}
        </section>
        <section aria-label="Mục đang giữ" className="space-y-3">
          <h2 className="text-xl">Mục đang giữ trên máy này: {kept.listed.entries.length}</h2>
          <KeptList
            kept={kept}
            same="Là cùng một lượt, bỏ bản trên máy"
            another="Là lượt khác, ghi cả hai"
            onOpen={open}
            onPrint={setPaper}
          />
          <ButtonRow>
            <Button tone="plain" onPress={kept.joinNow}>
              Gửi ngay
            </Button>
            {kept.line.is !== 'away' && <ButtonLink href="/reception">Về quầy tiếp công dân</ButtonLink>}
          </ButtonRow>
        </section>
      </div>
      {paper && (
        <div className="hidden print:block">
          <ProvisionalSlip entry={paper} office={office} demo={demo} />
        </div>
      )}
    </>
  )
}

const hiddenOf = ({ id, entry }: Writing) => ({
  id,
  sittingId: entry?.values.sittingId ?? '',
  matterId: entry?.values.matterId ?? '',
  matterSeen: entry?.values.matterSeen ?? '',
})

/** When it took place: asked only when an entry is corrected. */
function TimeFields({ state }: { state: FormState }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <DateField state={state} name="day" label="Ngày tiếp" />
      <TextField state={state} name="time" type="time" label="Giờ tiếp" short />
    </div>
  )
}

function NoDesk() {
  return (
    <Notice title="Máy này chưa là máy của quầy">
      <p>Muốn ghi được khi mất mạng thì lúc có mạng chọn “Máy này là máy của quầy” ở trang Tiếp công dân.</p>
      <a href="/reception" className="inline-flex min-h-11 items-center">
        Về quầy tiếp công dân
      </a>
    </Notice>
  )
}

function NobodyHere({ kept }: { kept: ReturnType<typeof useKept> }) {
  return (
    <div className="space-y-3">
      <LineNotice kept={kept} signIn="/dang-nhap?tiep=/reception/offline" />
      <Notice tone="warn" title="Chưa có ai đăng nhập trên máy này">
        <p>Có mạng thì đăng nhập rồi ghi. Chưa có mạng thì ghi vào sổ giấy, có mạng nhập sau.</p>
        <a href="/dang-nhap?tiep=/reception/offline" className="inline-flex min-h-11 items-center">
          Đăng nhập
        </a>
      </Notice>
    </div>
  )
}
