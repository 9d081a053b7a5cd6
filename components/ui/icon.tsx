import { cn } from '#lib/cn.ts'

/** Signs that stand beside a word, never instead of it. Drawn because the text font has no such letters. */
const shapes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.2 14.6 13.6H1.4ZM8 6.6v3.2M8 11.9v.1',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.4v3.8M8 4.9v.1',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.5V8l2.6 1.8',
  later: 'M1.8 8h9.4M7.6 4.2 11.4 8l-3.8 3.8M14.2 3.5v9',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  dot: 'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  next: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3M7 4 3 8l4 4',
  down: 'M3 6l5 5 5-5',
  search: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M10.5 10.5 14 14',
  file: 'M4 1.8h5.2L12.5 5v9.2H4ZM9 1.8V5h3.5',
  lock: 'M3.5 7.2h9v6.6h-9ZM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2',
} as const

export type IconName = keyof typeof shapes

/** One sign at the height of the text around it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      className={cn('inline-block shrink-0 align-[-0.125em]', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
