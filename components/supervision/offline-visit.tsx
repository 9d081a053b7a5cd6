'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { DateField } from '#components/form/date-field.tsx'
import { emptyForm, type FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { KeptList } from '#components/offline/kept-list.tsx'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { corrected, type Kept } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { dayOf } from '#lib/dates.ts'
import { keptVisit, visitFaults, visitFields, visitUse } from './visit-use.ts'

const signIn = '/dang-nhap?tiep=/supervision/offline'

type Writing = { turn: number; id: string; state: FormState; entry?: Kept }
const fresh = (turn: number, values: Record<string, string> = {}): Writing => ({
  ...{ turn, id: crypto.randomUUID(), state: { ...emptyForm, values } },
})

/** The number that the page of a petition led here with; it stands behind "#", which is never sent. */
const led = (): Record<string, string> => {
  const number = decodeURIComponent(location.hash.slice(1))
  return isNumber(number) ? { number } : {}
}

/** A visit written down in the village without network: what was seen, what is kept, and nobody's name. */
export function OfflineVisit() {
  const kept = useKept(visitUse)
  const [writing, setWriting] = useState<Writing>()
  const [last, setLast] = useState<Kept>()
  useEffect(() => setWriting(fresh(0, led())), [])
  if (kept.desk === undefined || !writing) return <p role="status">Đang mở…</p>
  if (!kept.desk) {
    return (
      <Notice title="Máy này chưa được chọn để đi xem">
        <p>Muốn ghi được khi mất mạng thì lúc có mạng chọn ở trang Ghi chuyến đi xem của một việc.</p>
        <a href="/supervision" className="inline-flex min-h-11 items-center">
          Về trang Giám sát
        </a>
      </Notice>
    )
  }
  if (!kept.open) {
    return (
      <div className="space-y-3">
        <LineNotice kept={kept} signIn={signIn} />
        <Notice tone="warn" title="Chưa có ai đăng nhập trên máy này">
          <p>Có mạng thì đăng nhập rồi ghi. Chưa có mạng thì ghi ra giấy, có mạng nhập sau.</p>
          <a href={signIn} className="inline-flex min-h-11 items-center">
            Đăng nhập
          </a>
        </Notice>
      </div>
    )
  }
  const begin = (next: Omit<Writing, 'turn'>) => setWriting({ ...next, turn: writing.turn + 1 })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = new FormData(event.target as HTMLFormElement)
    const values = Object.fromEntries(visitFields.map((name) => [name, String(typed.get(name) ?? '')]))
    const errors = visitFaults(values)
    const { id, entry } = writing
    if (Object.keys(errors).length > 0) return begin({ id, entry, state: { values, errors } })
    const written = keptVisit(id, values, entry ? new Date(entry.tookPlaceAt) : undefined)
    const next = entry ? corrected(entry, written) : written
    if (!(await kept.save(next))) return
    setLast(next)
    begin(fresh(0, { place: values.place ?? '', present: values.present ?? '' }))
    window.scrollTo(0, 0)
    if (navigator.onLine) void kept.joinNow()
  }
  const open = (entry: Kept) => {
    const errors = entry.state.at === 'refused' ? entry.state.fields : {}
    begin({ id: entry.id, entry, state: { values: entry.values, errors } })
    window.scrollTo(0, 0)
  }
  const { entry, state } = writing
  return (
    <div className="space-y-6">
      <LineNotice kept={kept} signIn={signIn} />
      {last && (
        <p role="status">
          Đã giữ: {last.label}, mã tạm {shortCode(last.id)}. Ghi được chuyến tiếp theo.
        </p>
      )}
      <form key={writing.turn} onSubmit={submit} noValidate className="space-y-6" aria-label="Ghi chuyến đi">
        {entry && <h2 className="text-xl">Sửa mục {shortCode(entry.id)}</h2>}
        <TextField
          state={state}
          name="number"
          label="Số hồ sơ"
          hint="Ví dụ 2026-000123, ghi trên giấy mang theo."
          autoComplete="off"
          short
        />
        <DateField state={state} name="day" label="Ngày đi xem" defaultValue={dayOf(new Date())} />
        <TextField state={state} name="place" label="Thôn, tổ dân phố" />
        <TextField
          state={state}
          name="position"
          label="Vị trí trên bản đồ"
          hint="Hai số, ví dụ 21.0285,105.8542. Không có thì để trống."
          optional
        />
        <TextField
          state={state}
          name="present"
          label="Người có mặt"
          hint="Chức danh, ví dụ: trưởng ban công tác Mặt trận, tổ trưởng tổ 5."
        />
        <TextArea state={state} name="seen" label="Đã thấy gì?" rows={5} />
        <Button>{entry ? 'Lưu mục này' : 'Giữ trên máy này'}</Button>
      </form>
      {entry && (
        <Button tone="plain" onPress={() => begin(fresh(0))}>
          Thôi sửa, ghi chuyến khác
        </Button>
      )}
      <section aria-label="Mục đang giữ" className="space-y-3">
        <h2 className="text-xl">Mục đang giữ trên máy này: {kept.listed.entries.length}</h2>
        <KeptList
          kept={kept}
          same="Giữ bản đã vào sổ, bỏ bản trên máy"
          another="Ghi thành chuyến khác"
          onOpen={open}
        />
        <ButtonRow>
          <Button tone="plain" onPress={kept.joinNow}>
            Gửi ngay
          </Button>
          {kept.line.is !== 'away' && <ButtonLink href="/supervision">Về trang Giám sát</ButtonLink>}
        </ButtonRow>
      </section>
    </div>
  )
}
