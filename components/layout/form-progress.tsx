import { LotusDrawing } from '#components/ui/lotus-drawing.tsx'

/** How far one is in a form of several pages: a petal for each, the present one half full. */
export function FormProgress({ step, total }: { step: number; total: number }) {
  const petals = Array.from({ length: total }, (_, index) =>
    index + 1 < step ? 'clear' : index + 1 === step ? 'half' : 'missing',
  )
  return (
    <p className="mb-3 flex items-center gap-3 text-base text-than-nhat">
      <LotusDrawing petals={petals} size={24} />
      Bước {step}/{total}
    </p>
  )
}
