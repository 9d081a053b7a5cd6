'use client'

import { useEffect, useState } from 'react'
import type { DoorDialogue } from '#components/dialogue/offline-door.tsx'
import { emptyForm, type FormState } from '#components/form/form-state.ts'
import { KeptList } from '#components/offline/kept-list.tsx'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Outcome } from '#domain/dialogues/hall/words.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { answerFaults, begun, deskUse, ended, keptQueue, placeOf, stageOf, writtenOn } from './desk-use.ts'
import { HallKeys } from './hall-keys.tsx'
import { NobodyAtDesk, NoHallDesk, signInFor } from './offline-desk-closed.tsx'
import { OfflinePlace, usePlace } from './offline-place.tsx'
import { OfflinePoints } from './offline-points.tsx'
import { OfflineQueue } from './offline-queue.tsx'
import { OfflineTurn, type TurnPress } from './offline-turn.tsx'

type Before = { turn: number; entry: Kept; state: FormState }

/** The desk of the hall without network: who waits, what is said and what comes of it, by the same keys. */
export function OfflineDesk({ dialogues }: { dialogues: DoorDialogue[] }) {
  const kept = useKept(deskUse)
  const [chosen, choose] = usePlace(dialogues)
  // Where nothing says which, the last that was written for.
  const where = chosen ?? placeOf(kept.listed.entries.at(-1))
  const [before, setBefore] = useState<Before>()
  const [points, setPoints] = useState<Kept>()
  const [leaving, setLeaving] = useState<string>()
  const [last, setLast] = useState<string>()
  const here = kept.listed.entries.filter(({ values }) => values.siteId === where?.siteId)
  const speaking = here.find((one) => stageOf(one) === 'speaking')
  const speakingId = speaking?.id
  useEffect(() => {
    // Switched off while somebody spoke: it goes on with the words that were kept. What is being put away just now
    // is no such one: until it is kept, the device still lists it as speaking.
    if (!speaking || speakingId === leaving) return
    setBefore((one) => one ?? { turn: 0, entry: speaking, state: emptyForm })
  }, [speaking, speakingId, leaving])

  if (kept.desk === undefined || !where) {
    if (kept.desk === undefined) return <p role="status">Đang mở…</p>
    if (kept.desk) return <OfflinePlace {...{ dialogues, choose }} />
  }
  if (!kept.desk || !where) return <NoHallDesk />
  if (!kept.open) return <NobodyAtDesk kept={kept} signIn={signInFor(where)} />

  const open = (entry: Kept, state = emptyForm) =>
    setBefore((one) => ({ turn: (one?.turn ?? 0) + 1, entry, state }))
  const save = async (entry: Kept) => {
    const isKept = await kept.save(entry)
    setLast(isKept ? `Đã giữ: ${entry.label}.` : undefined)
    if (isKept && navigator.onLine) void kept.joinNow()
    return isKept
  }
  const queue = (id: string, typed: Record<string, string>) => save(keptQueue(id, where, typed))
  const start = async (entry: Kept) => {
    const next = begun(entry)
    if (await save(next)) open(next)
  }
  /** Off the desk at once for the next who speaks, and back with its words where it could not be kept. */
  const putAway = async (before: Before, said: Kept, words: Record<string, string>) => {
    setBefore(undefined)
    setLeaving(said.id)
    const isKept = await save(said)
    if (!isKept) setBefore({ ...before, turn: before.turn + 1, state: { values: words, errors: {} } })
    setLeaving(undefined)
    return isKept
  }
  const press = async (next: TurnPress, words: Record<string, string>) => {
    if (!before) return
    const { entry } = before
    if (next === '' || next === 'typing') {
      const written = writtenOn(entry, words)
      setBefore({ ...before, entry: written, state: emptyForm })
      return next === '' ? save(written) : kept.save(written)
    }
    const errors = next === 'answered' ? answerFaults(words) : {}
    if (Object.keys(errors).length > 0) return open(entry, { values: words, errors })
    if (next === 'return') return putAway(before, writtenOn(entry, { ...words, startedAt: '' }), words)
    const outcome: Outcome | '' = next === 'stop' ? ((entry.values.outcome as Outcome) ?? '') : next
    const said = ended(entry, words, outcome)
    if ((await putAway(before, said, words)) && livesOn(outcome || null)) setPoints(said)
  }
  const openKept = (entry: Kept) => {
    setPoints(undefined)
    open(entry, {
      values: entry.values,
      errors: entry.state.at === 'refused' ? entry.state.fields : {},
    })
    window.scrollTo(0, 0)
  }
  const place = dialogues.flatMap(({ sites }) => sites).find(({ id }) => id === where.siteId)?.place
  return (
    <div className="space-y-6">
      <HallKeys />
      <LineNotice kept={kept} signIn={signInFor(where)} />
      <p>
        Hội nghị {where.number}
        {place && `, ${place}`}
      </p>
      <p role="status" className="min-h-6">
        {last}
      </p>
      {points && (
        <OfflinePoints
          entry={points}
          onKeep={async (typed) => {
            if (await save(writtenOn(points, typed))) setPoints(undefined)
          }}
        />
      )}
      <Panel title="Đang nói">
        {before ? (
          <OfflineTurn key={before.turn} {...before} onPress={press} />
        ) : (
          <p>Chưa có ai nói. Alt K bắt đầu lượt kế tiếp.</p>
        )}
      </Panel>
      <OfflineQueue
        waiting={here.filter((one) => stageOf(one) === 'waiting' && one.id !== before?.entry.id)}
        canStart={!before}
        {...{ queue, start }}
      />
      <section aria-label="Mục đang giữ" className="space-y-3">
        <h2 className="text-xl">Mục đang giữ trên máy này: {kept.listed.entries.length}</h2>
        <KeptList kept={kept} same="Giữ bản ở máy chủ" another="Lấy bản trên máy này" onOpen={openKept} />
        <ButtonRow>
          <Button tone="plain" onPress={kept.joinNow}>
            Gửi ngay
          </Button>
          {kept.line.is !== 'away' && (
            <ButtonLink href={`/dialogues/${where.number}/live?site=${where.siteId}`}>
              Về bàn thư ký
            </ButtonLink>
          )}
        </ButtonRow>
      </section>
      <p className="text-than-nhat">
        Phím tắt, nhấn cùng Alt: N thêm người, K bắt đầu lượt kế tiếp, S lưu, H hết giờ; 1 trả lời ngay, 2
        việc đã hứa, 3 trả lời văn bản, 4 vượt thẩm quyền.
      </p>
    </div>
  )
}
