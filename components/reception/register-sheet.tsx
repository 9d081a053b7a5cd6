import {
  formNames,
  type RegisterEntry,
  type RegisterForm,
  registerColumns,
} from '#domain/reception/register.ts'
import { cn } from '#lib/cn.ts'

type Row = RegisterEntry & { isFirst: boolean; times: number; petition: string | null }

/**
 * One form of the register, column by column as the law prints it. It is a book: on a narrow screen it is
 * moved sideways, on paper it lies across the sheet.
 */
export function RegisterSheet({ form, title, rows }: { form: RegisterForm; title: string; rows: Row[] }) {
  const columns = registerColumns[form]
  return (
    <section className="so-ngang mt-6">
      <h2 className="text-xl">{title}</h2>
      <p className="mb-2 text-sm text-than-nhat">{formNames[form]}</p>
      <div className="overflow-x-auto print:overflow-visible">
        <table className="w-full min-w-[84rem] border-collapse text-sm print:min-w-0 print:text-[0.62rem]">
          <caption className="sr-only">{`${title}, ${columns.length} cột`}</caption>
          <thead className="print:table-header-group">
            <tr className="bg-giay-sam">
              {columns.map(({ n, label, under }) => (
                <th
                  key={n}
                  scope="col"
                  className="border border-vien px-2 py-1.5 text-left align-bottom font-semibold"
                >
                  {under && <span className="block font-normal text-than-nhat">{under}</span>}
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map(({ n }) => (
                <td key={n} className="figures border border-vien px-2 text-center text-than-nhat">
                  {n}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row>
                {columns.map(({ n, value }) => (
                  <td
                    key={n}
                    className={cn(
                      'border border-ke px-2 py-1.5 align-top wrap-break-word print:border-vien',
                      n === 2 && 'whitespace-nowrap',
                      n === 5 && 'min-w-[14rem] print:min-w-0',
                      n === 3 && 'min-w-[10rem] print:min-w-0',
                    )}
                  >
                    {n === 1 ? (
                      <a
                        href={`/reception/visits/${row.id}`}
                        className="inline-flex min-h-11 min-w-11 items-center print:min-h-0"
                      >
                        {value(row)}
                      </a>
                    ) : (
                      value(row)
                    )}
                    {n === 5 && <Marks {...row} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Beside the contents on the screen; the book itself has no column for them. */
function Marks({ isFirst, times, petition }: Row) {
  return (
    <span className="mt-1 block text-than-nhat print:hidden">
      {isFirst ? 'vụ việc mới' : `vụ việc cũ, đã nêu ${times} lần`}
      {petition && (
        <>
          {' · '}
          <a href={`/petitions/${petition}`}>hồ sơ {petition}</a>
        </>
      )}
    </span>
  )
}
