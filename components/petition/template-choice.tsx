import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Outcome, outcomes } from '#domain/petitions/words.ts'

type Template = { id: string; title: string; outcome: string }

/** Begins the answer with a template: a plain question to the same page. */
export function TemplateChoice({
  page,
  templates,
  chosen,
}: {
  page: string
  templates: readonly Template[]
  chosen?: string
}) {
  return (
    <form action={page} className="flex flex-wrap items-end gap-3" aria-label="Chọn mẫu">
      <div className="min-w-0 flex-1 basis-[16rem]">
        <SelectField
          state={emptyForm}
          name="mau"
          label="Chọn mẫu"
          hint="Mẫu thay phần Lời trả lời đang có."
          optional
          defaultValue={chosen}
          options={templates.map(({ id, title, outcome }) => ({
            value: id,
            label: outcome ? `${title} (${outcomes[outcome as Outcome]?.label ?? outcome})` : title,
          }))}
        />
      </div>
      <Button tone="plain">Dùng mẫu</Button>
    </form>
  )
}
