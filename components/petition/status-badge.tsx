import { Badge, type BadgeTone } from '#components/ui/badge.tsx'

/** The state of a petition in the words of the law. */
export function StatusBadge({ label, tone = 'neutral' }: { label: string; tone?: BadgeTone }) {
  return <Badge label={label} tone={tone} />
}
