'use client'

import { type FormEvent, useEffect, useState } from 'react'
import type { DoorDialogue } from '#components/dialogue/offline-door.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { deskHash, type Place, readHash } from './desk-use.ts'

/**
 * The hall and the place whose desk this is: the one that the desk came from, or the only one there is. What is
 * chosen stands behind the sign of the address, so that a page that is opened anew goes on there.
 */
export function usePlace(dialogues: DoorDialogue[]): [Place | undefined, (place: Place) => void] {
  const [where, setWhere] = useState<Place>()
  useEffect(() => {
    const { number, siteId } = readHash(location.hash)
    const all = dialogues.flatMap((one) => one.sites.map(({ id }) => ({ number: one.number, siteId: id })))
    const of = number ? all.filter((one) => one.number === number) : all
    // One that the page does not list yet: it was opened after the page was kept.
    if (number && siteId && of.length === 0) return setWhere({ number, siteId })
    setWhere(of.find((one) => one.siteId === siteId) ?? (of.length === 1 ? of[0] : undefined))
  }, [dialogues])
  const choose = (place: Place) => {
    history.replaceState(null, '', deskHash(place))
    setWhere(place)
  }
  return [where, choose]
}

/** Asked once, where there are several. */
export function OfflinePlace({
  dialogues,
  choose,
}: {
  dialogues: DoorDialogue[]
  choose: (place: Place) => void
}) {
  const options = dialogues.flatMap(({ number, topic, sites }) =>
    sites.map(({ id, place }) => ({ value: `${number} ${id}`, label: place, group: topic })),
  )
  if (options.length === 0) {
    return <Notice title="Không có hội nghị nào trong những ngày này để ghi khi mất mạng" />
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const [number = '', siteId = ''] = String(new FormData(event.currentTarget).get('where')).split(' ')
    if (siteId) choose({ number, siteId })
  }
  return (
    <form onSubmit={submit} className="space-y-6" aria-label="Chọn điểm cầu">
      <SelectField state={emptyForm} name="where" label="Ghi cho điểm cầu nào" options={options} />
      <Button>Mở bàn thư ký</Button>
    </form>
  )
}
