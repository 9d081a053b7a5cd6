'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { emptyForm, type FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { KeptList } from '#components/offline/kept-list.tsx'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { corrected, type Kept } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { doorFaults, doorUse, keptArrival } from './door-use.ts'

/** What everybody may read of a dialogue: its number, topic, day and places. */
export type DoorDialogue = {
  number: string
  topic: string
  day: string
  sites: { id: string; place: string }[]
}

type Writing = { turn: number; id: string; state: FormState; entry?: Kept }
const fresh = (turn: number, values: Record<string, string> = {}): Writing => ({
  ...{ turn, id: crypto.randomUUID(), state: { ...emptyForm, values } },
})

/** The desk at the door without network: codes and counts, what is kept, and nobody's name. */
export function OfflineDoor({ dialogues }: { dialogues: DoorDialogue[] }) {
  const kept = useKept(doorUse)
  const [writing, setWriting] = useState<Writing>()
  const [last, setLast] = useState<Kept>()
  useEffect(() => setWriting(fresh(0)), [])
  if (kept.desk === undefined || !writing) return <p role="status">Đang mở…</p>
  if (!kept.desk) {
    return (
      <Notice title="Máy này chưa là máy của bàn đón tiếp">
        <p>Muốn ghi được khi mất mạng thì lúc có mạng chọn ở trang Đón tiếp, ghi người vào của hội nghị.</p>
        <a href="/dialogues" className="inline-flex min-h-11 items-center">
          Về trang Đối thoại
        </a>
      </Notice>
    )
  }
  if (!kept.open) {
    return (
      <div className="space-y-3">
        <LineNotice kept={kept} signIn="/dang-nhap?tiep=/dialogues/offline" />
        <Notice tone="warn" title="Chưa có ai đăng nhập trên máy này">
          <p>
            Có mạng thì đăng nhập rồi ghi. Chưa có mạng thì ghi mã và số người vào sổ giấy, có mạng nhập sau.
          </p>
          <a href="/dang-nhap?tiep=/dialogues/offline" className="inline-flex min-h-11 items-center">
            Đăng nhập
          </a>
        </Notice>
      </div>
    )
  }
  const begin = (next: Omit<Writing, 'turn'>) => setWriting({ ...next, turn: writing.turn + 1 })
  const places = dialogues.flatMap(({ number, topic, sites }) =>
    sites.map((one) => ({ value: `${number} ${one.id}`, label: one.place, group: topic })),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = new FormData(event.target as HTMLFormElement)
    const values = Object.fromEntries(
      ['where', 'code', 'persons'].map((name) => [name, String(typed.get(name) ?? '')]),
    )
    const { where = '', code = '', persons = '' } = values
    const errors = { ...doorFaults({ code, persons }), ...(where ? {} : { where: 'Chưa chọn điểm họp.' }) }
    const { id, entry } = writing
    if (Object.keys(errors).length > 0) return begin({ id, entry, state: { values, errors } })
    const [number = '', site = ''] = where.split(' ')
    const registration = entry?.values.registration ?? ''
    const written = keptArrival(
      id,
      { number, site, code, persons, registration },
      entry ? new Date(entry.tookPlaceAt) : undefined,
    )
    const next = entry ? corrected(entry, written) : written
    if (!(await kept.save(next))) return
    setLast(next)
    begin(fresh(0, { where }))
    if (navigator.onLine) void kept.joinNow()
  }
  const open = (entry: Kept) => {
    const { number = '', site = '', code = '', persons = '' } = entry.values
    const errors = entry.state.at === 'refused' ? entry.state.fields : {}
    begin({ id: entry.id, entry, state: { values: { where: `${number} ${site}`, code, persons }, errors } })
    window.scrollTo(0, 0)
  }
  const { entry, state } = writing
  const [only] = places.length === 1 ? places : []
  return (
    <div className="space-y-6">
      <LineNotice kept={kept} signIn="/dang-nhap?tiep=/dialogues/offline" />
      {last && (
        <p role="status">
          Đã giữ: {last.label}, mã tạm {shortCode(last.id)}. Mời người kế. Số ghế cấp khi có mạng.
        </p>
      )}
      <form key={writing.turn} onSubmit={submit} noValidate className="space-y-6" aria-label="Ghi người vào">
        {entry && <h2 className="text-xl">Sửa mục {shortCode(entry.id)}</h2>}
        <SelectField
          state={state}
          name="where"
          label="Điểm họp"
          options={places}
          defaultValue={only?.value}
        />
        <TextField
          state={state}
          name="code"
          label="Mã đăng ký"
          hint="Quét mã QR hoặc gõ mã. Người không đăng ký thì để trống."
          autoComplete="off"
          spellCheck={false}
          focused
          optional
        />
        <TextField
          state={state}
          name="persons"
          label="Số người vào"
          hint="Để trống: đủ số đã đăng ký, hoặc một người không đăng ký."
          inputMode="numeric"
          optional
          short
        />
        <Button>{entry ? 'Lưu mục này' : 'Ghi vào'}</Button>
      </form>
      {entry && (
        <Button tone="plain" onPress={() => begin(fresh(0))}>
          Thôi sửa, mời người kế
        </Button>
      )}
      <section aria-label="Mục đang giữ" className="space-y-3">
        <h2 className="text-xl">Mục đang giữ trên máy này: {kept.listed.entries.length}</h2>
        <KeptList kept={kept} same="Là cùng một người" another="Là người khác" onOpen={open} />
        <ButtonRow>
          <Button tone="plain" onPress={kept.joinNow}>
            Gửi ngay
          </Button>
          {kept.line.is !== 'away' && <ButtonLink href="/dialogues">Về trang Đối thoại</ButtonLink>}
        </ButtonRow>
      </section>
    </div>
  )
}
