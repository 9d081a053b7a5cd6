import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'

type Person = { id: string; name: string; title: string; roles: string[] }
type Office = { name: string; people: Person[] }

/** Everybody invented, by place: one press and one sees the product as they do. */
export function DemoPeople({ offices, next }: { offices: Office[]; next: string }) {
  return (
    <section className="space-y-5" aria-labelledby="chon-nguoi">
      <div>
        <h2 id="chon-nguoi" className="text-2xl">
          Chọn một người để dùng thử
        </h2>
        <p className="mt-1 text-than-nhat">Không cần mật khẩu. Mỗi người thấy đúng phần việc của mình.</p>
      </div>
      <Form action="/dang-nhap/minh-hoa" state={emptyForm} label="Chọn người dùng thử">
        <HiddenField name="tiep" value={next} />
        {offices.map((office) => (
          <fieldset key={office.name}>
            <legend className="pb-1 text-xl font-semibold">{office.name}</legend>
            <ul className="grid gap-x-8 border-t border-ke sm:grid-cols-2 lg:grid-cols-3">
              {office.people.map((person) => (
                <li key={person.id} className="border-b border-ke">
                  <button
                    type="submit"
                    name="personId"
                    value={person.id}
                    className="block h-full min-h-12 w-full cursor-pointer px-2 py-2.5 text-left hover:bg-cham-nhat"
                  >
                    <span className="block font-semibold text-cham underline underline-offset-4">
                      {person.name}
                    </span>
                    <span className="block text-base">{person.title}</span>
                    <span className="block text-base text-than-nhat">Vai trò: {person.roles.join(', ')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
      </Form>
    </section>
  )
}
