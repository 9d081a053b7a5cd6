'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Said, sendInParts } from './parts-sender.ts'

type Progress = { name: string; percent: number; broken: boolean }

/**
 * Sends the files of the form around it in parts, says how far they are, and goes on after a broken line.
 * Without scripts, or where the browser cannot make a checksum, the form is sent as it is.
 */
export function PartsUpload({ formId, query }: { formId: string; query: string }) {
  const [progress, setProgress] = useState<Progress>()
  const [words, setWords] = useState<string[]>([])
  const send = useRef<() => void>(undefined)

  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement) || !globalThis.crypto?.subtle) return
    let done = 0
    let refused: string[] = []
    const run = async (files: File[], kind: string) => {
      for (const file of files.slice(done)) {
        const told = (bytes: number) =>
          setProgress({ name: file.name, percent: Math.floor((100 * bytes) / file.size), broken: false })
        try {
          told(0)
          await sendInParts(file, query, kind, told)
        } catch (error) {
          if (!(error instanceof Said)) {
            setProgress((before) => before && { ...before, broken: true })
            send.current = () => void run(files, kind)
            return
          }
          refused = [...refused, error.message]
        }
        done++
      }
      setProgress(undefined)
      if (refused.length === 0) location.reload()
      else setWords(refused)
    }
    const begin = (event: SubmitEvent) => {
      const data = new FormData(form)
      const files = data.getAll('file').filter((one): one is File => one instanceof File && one.size > 0)
      const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')]
      const kind = String(data.get('kind') ?? '')
      // What the form lacks, the page says as it does without scripts; so too many files at once.
      if (files.length === 0 || (fields.length > 0 && !kind)) return
      event.preventDefault()
      done = 0
      refused = []
      setWords([])
      void run(files, kind)
    }
    form.addEventListener('submit', begin)
    return () => form.removeEventListener('submit', begin)
  }, [formId, query])

  return (
    <div className="space-y-3">
      {progress && (
        <div role="status">
          <p className="wrap-anywhere">
            {progress.broken
              ? `Mất mạng khi tải ${progress.name} (${progress.percent}%). Bấm “Tải tiếp”, phần đã lên không mất.`
              : `Đang tải ${progress.name}: ${progress.percent}%`}
          </p>
          <progress value={progress.percent} max={100} className="w-full" aria-label="Đã tải" />
        </div>
      )}
      {progress?.broken && (
        <Button tone="plain" onPress={() => send.current?.()}>
          Tải tiếp
        </Button>
      )}
      {words.length > 0 && (
        <div role="alert" className="space-y-2 text-son">
          {words.map((one) => (
            <p key={one}>{one}</p>
          ))}
          <Button tone="plain" onPress={() => location.reload()}>
            Xem những tệp đã nhận
          </Button>
        </div>
      )}
    </div>
  )
}
