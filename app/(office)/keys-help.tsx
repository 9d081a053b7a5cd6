'use client'

import { useEffect, useRef } from 'react'

/** A key and what it does. */
export type KeyLine = [key: string, words: string]

const always: KeyLine[] = [
  ['j, k', 'xuống, lên trong danh sách'],
  ['Enter', 'mở hồ sơ đang chọn'],
  ['/', 'tìm hồ sơ'],
  ['Esc', 'quay lại'],
]

/** Lists the keys, and turns them off: letters get in the way of some who speak to their machine. */
export function KeysHelp({
  lines,
  on,
  onTurn,
  onClose,
}: {
  lines: KeyLine[]
  on: boolean
  onTurn: (on: boolean) => void
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="phim-tat"
      className="m-auto w-full max-w-[32rem] rounded-md border border-vien bg-giay-to p-6 text-than backdrop:bg-than/40"
    >
      <h2 id="phim-tat" className="text-xl">
        Phím tắt
      </h2>
      <dl className="mt-3 grid grid-cols-[6rem_1fr] gap-y-1.5">
        {[...always, ...lines].map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-vien px-1.5">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-than-nhat">Phím không có tác dụng thì chuyển bộ gõ sang chữ E, hoặc bấm nút.</p>
      <label className="mt-3 flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} />
        Dùng phím tắt trên máy này
      </label>
      <form method="dialog" className="mt-3">
        <button
          type="submit"
          className="min-h-12 cursor-pointer rounded-md border-[1.5px] border-vien px-5 font-semibold text-cham"
        >
          Đóng
        </button>
      </form>
    </dialog>
  )
}
