import { PostButton } from '#components/form/post-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { DialogueAct, DialogueState } from '#domain/dialogues/words.ts'

/** On the page of a dialogue: opens the hall on its day, and leads into it. */
export function HallDoor({
  number,
  version,
  state,
  may,
}: {
  number: string
  version: number
  state: DialogueState
  may: ReadonlySet<DialogueAct>
}) {
  const isOpen = state === 'in_progress' || state === 'held'
  if (!isOpen && !may.has('open')) return null
  return (
    <div className="flex flex-wrap gap-3">
      {may.has('open') && (
        <PostButton action={`/dialogues/${number}/open`} values={{ version: String(version) }} tone="primary">
          Khai mạc, mở bàn thư ký
        </PostButton>
      )}
      {isOpen && (
        <ButtonLink href={`/dialogues/${number}/live`} tone="primary">
          Bàn thư ký
        </ButtonLink>
      )}
    </div>
  )
}
