'use client'

import { useEffect, useRef, useState } from 'react'

const memory = 'phim-tat'
const lines: [string, string][] = [
  ['j, k', 'xuống, lên trong danh sách'],
  ['Enter', 'mở hồ sơ đang chọn'],
  ['/', 'tìm theo số hồ sơ'],
  ['g', 'giao việc'],
  ['y', 'ghi tiến độ'],
  ['t', 'soạn trả lời'],
  ['d', 'duyệt'],
  ['p', 'phân loại'],
  ['n', 'nhận giải quyết'],
  ['b', 'nộp bằng chứng'],
  ['k', 'ký và phát hành (trong hồ sơ)'],
  ['Esc', 'quay lại'],
]

/** Keys for whoever works here all day. Everything they do can be done by links and buttons too. */
export function Keys() {
  const help = useRef<HTMLDialogElement>(null)
  const [off, setOff] = useState(false)

  useEffect(() => {
    setOff(localStorage.getItem(memory) === 'tat')
  }, [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]')
      if (off || inField || event.ctrlKey || event.metaKey || event.altKey || help.current?.open) return
      if (press(event.key, help.current)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [off])

  const turn = (on: boolean) => {
    localStorage.setItem(memory, on ? 'bat' : 'tat')
    setOff(!on)
  }

  return (
    <>
      <p className="mt-10 hidden text-sm text-than-nhat lg:block print:hidden">
        <button
          type="button"
          onClick={() => help.current?.showModal()}
          className="inline-flex min-h-11 cursor-pointer items-center text-cham underline underline-offset-4"
        >
          Phím tắt
        </button>
      </p>
      <dialog
        ref={help}
        aria-labelledby="phim-tat"
        className="m-auto w-full max-w-[32rem] rounded-md border border-vien bg-giay-to p-6 text-than backdrop:bg-than/40"
      >
        <h2 id="phim-tat" className="text-xl">
          Phím tắt
        </h2>
        <dl className="mt-3 grid grid-cols-[6rem_1fr] gap-y-1.5">
          {lines.map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-sm border border-vien px-1.5">{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-than-nhat">
          Phím không có tác dụng thì chuyển bộ gõ sang chữ E, hoặc bấm nút.
        </p>
        <label className="mt-3 flex min-h-11 items-center gap-3">
          <input type="checkbox" checked={!off} onChange={(event) => turn(event.target.checked)} />
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
    </>
  )
}

/** Does what the key stands for; false when it stands for nothing here. */
function press(key: string, help: HTMLDialogElement | null): boolean {
  if (key === '?') {
    help?.showModal()
    return true
  }
  if (key === '/') return focus(document.querySelector('[data-search]'))
  if (key === 'Escape') return click(document.querySelector('[data-back]'))
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row] a')].filter((link) =>
    link.closest('td:first-child'),
  )
  if (rows.length > 0 && (key === 'j' || key === 'k')) {
    const here = rows.indexOf(document.activeElement as HTMLElement)
    return focus(rows[Math.min(rows.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))])
  }
  return /^[a-z]$/.test(key) && click(document.querySelector(`[data-key="${key}"] a`))
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
  return !!element
}

function click(element: HTMLElement | null): boolean {
  element?.click()
  return !!element
}
