'use client'

import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { type Box, boxLine, readBoxes } from '#domain/petitions/redaction.ts'

const boxesIn = (typed: string): Box[] => {
  const read = readBoxes(typed)
  return 'line' in read ? [] : read
}

/**
 * The page with what is covered on it. Drawing on it adds a line to the field of boxes; typing into the
 * field moves what is seen. Without scripts the field alone does it, and refused boxes are seen again.
 */
export function BoxDrawer({
  fieldId,
  page,
  src,
  typed,
}: {
  fieldId: string
  page: number
  src: string
  typed: string
}) {
  const [boxes, setBoxes] = useState(() => boxesIn(typed))
  const [drawn, setDrawn] = useState<Box>()
  const start = useRef<{ x: number; y: number }>(undefined)

  useEffect(() => {
    const area = document.getElementById(fieldId)
    if (!(area instanceof HTMLTextAreaElement)) return
    const read = () => setBoxes(boxesIn(area.value))
    read()
    area.addEventListener('input', read)
    return () => area.removeEventListener('input', read)
  }, [fieldId])

  const at = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const frame = currentTarget.getBoundingClientRect()
    const within = (one: number) => Math.min(100, Math.max(0, one * 100))
    return {
      x: within((clientX - frame.left) / frame.width),
      y: within((clientY - frame.top) / frame.height),
    }
  }
  const boxTo = (event: PointerEvent): Box | undefined => {
    const from = start.current
    if (!from) return undefined
    const to = at(event)
    return {
      page,
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    }
  }
  const finish = (event: PointerEvent) => {
    const box = boxTo(event)
    start.current = undefined
    setDrawn(undefined)
    const area = document.getElementById(fieldId)
    // A tap is no box.
    if (!box || box.width < 0.5 || box.height < 0.5 || !(area instanceof HTMLTextAreaElement)) return
    area.value = [area.value.trimEnd(), boxLine(box)].filter(Boolean).join('\n')
    setBoxes(boxesIn(area.value))
  }

  const shown = [...boxes.filter((box) => box.page === page), ...(drawn ? [drawn] : [])]
  return (
    <div
      className="relative touch-none border border-vien select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = at(event)
      }}
      onPointerMove={(event) => setDrawn(boxTo(event))}
      onPointerUp={finish}
    >
      {/* biome-ignore lint/performance/noImgElement: drawn for one person and one look, never to be stored anew */}
      <img src={src} alt={`Trang ${page} của tệp`} draggable={false} className="block min-h-24 w-full" />
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 h-full w-full"
      >
        {shown.map((box) => (
          <rect
            key={boxLine(box)}
            x={box.left}
            y={box.top}
            width={box.width}
            height={box.height}
            fillOpacity="0.75"
          />
        ))}
      </svg>
    </div>
  )
}
