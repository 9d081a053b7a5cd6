import { cn } from '#lib/cn.ts'
import { box, petalShapes } from './lotus-geometry.ts'

export type PetalState = 'clear' | 'half' | 'missing'

/**
 * The lotus alone, without words. Whoever draws it puts the words beside it, so screen readers skip it.
 * `size` is its height in pixels at normal text size; it grows with the text.
 */
export function LotusDrawing({
  petals,
  size = 24,
  className,
}: {
  petals: readonly PetalState[]
  size?: number
  className?: string
}) {
  const shapes = petalShapes(petals.length)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${box.width} ${box.height}`}
      height={`${size / 16}rem`}
      width={`${(size * box.width) / box.height / 16}rem`}
      className={cn('shrink-0 text-sen', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      {shapes.map(({ whole, half }, index) => (
        <g key={whole}>
          {petals[index] === 'half' && <path d={half} fill="currentColor" stroke="none" />}
          <path d={whole} fill={petals[index] === 'clear' ? 'currentColor' : 'none'} />
        </g>
      ))}
    </svg>
  )
}
