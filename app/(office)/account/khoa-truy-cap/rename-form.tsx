import { controlClass } from '#components/form/control-class.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'

/** Gives a key another name. */
export function RenameForm({ id, name }: { id: string; name: string }) {
  return (
    <form method="post" action="/account/khoa-truy-cap/doi-ten" className="flex flex-wrap items-end gap-3">
      <HiddenField name="id" value={id} />
      <label className="min-w-0">
        <span className="block text-sm">
          Tên<span className="sr-only"> của khóa {name}</span>
        </span>
        <input
          name="name"
          defaultValue={name}
          maxLength={60}
          autoComplete="off"
          className={`${controlClass} w-[16rem]`}
        />
      </label>
      <Button tone="plain">
        Đổi tên<span className="sr-only"> khóa {name}</span>
      </Button>
    </form>
  )
}
