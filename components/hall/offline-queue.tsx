'use client'

import { type FormEvent, useState } from 'react'
import { emptyForm } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { whoOf } from './desk-use.ts'
import { fieldsOf } from './form-sent.ts'

/** Who waits, and somebody more: as on the desk with network. */
export function OfflineQueue({
  waiting,
  canStart,
  queue,
  start,
}: {
  waiting: Kept[]
  canStart: boolean
  queue: (id: string, typed: Record<string, string>) => Promise<unknown>
  start: (entry: Kept) => Promise<unknown>
}) {
  const [turn, setTurn] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = fieldsOf(event.currentTarget)
    setTurn((one) => one + 1)
    await queue(crypto.randomUUID(), typed)
  }
  return (
    <Panel title={`Hàng chờ: ${waiting.length}`}>
      <div className="space-y-6">
        {waiting.length > 0 && (
          <ol className="divide-y divide-ke border-y border-ke">
            {waiting.map((entry, at) => (
              <li key={entry.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-semibold">{at === 0 ? 'Kế tiếp' : 'Chờ'}</span>: {whoOf(entry)}
                </span>
                {canStart && (
                  <Button
                    tone={at === 0 ? 'primary' : 'plain'}
                    hotkey={at === 0 ? 'K' : undefined}
                    onPress={() => start(entry)}
                  >
                    Bắt đầu giờ
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
        <form key={turn} onSubmit={submit} aria-label="Thêm người phát biểu" className="space-y-4">
          <div className="grid gap-4 sm:grid-cols-3">
            <div data-hotkey="N">
              <TextField
                state={emptyForm}
                name="seat"
                label="Ghế của người muốn nói"
                maxLength={20}
                optional
              />
            </div>
            <TextField state={emptyForm} name="name" label="Họ tên, nếu muốn nêu" maxLength={80} optional />
            <TextField
              state={emptyForm}
              name="place"
              label="Thôn, tổ của người muốn nói"
              maxLength={120}
              optional
            />
          </div>
          <Button tone="plain">Thêm vào hàng chờ</Button>
        </form>
      </div>
    </Panel>
  )
}
