import { Table } from '#components/ui/table.tsx'
import { type PromiseState, promiseStateCodes, promiseStates } from '#domain/dialogues/ledger.ts'
import {
  listOf,
  type PromiseFilter,
  type PromiseSum,
  promisesAddress,
  sumPromises,
} from '#domain/supervision/promises.ts'
import { cn } from '#lib/cn.ts'

const link = 'inline-flex min-h-11 min-w-11 items-center'

/** The figures, each opening its list: in all, and office by office. */
export function PromiseSums({
  sums,
  sum,
  filter,
}: {
  sums: readonly PromiseSum[]
  sum: Record<PromiseState | 'all', number>
  filter: PromiseFilter
}) {
  const offices = [...new Map(sums.map((one) => [`${one.officeId} ${one.areaCode}`, one])).values()]
  const { year } = filter
  const figures = [
    { list: undefined, label: 'Việc đã hứa', count: sum.all },
    ...promiseStateCodes.map((state) => ({
      ...{ list: listOf(state), label: promiseStates[state], count: sum[state] },
    })),
  ]
  return (
    <>
      <ul className="grid grid-cols-2 gap-px border border-ke bg-ke sm:grid-cols-5">
        {figures.map(({ list, label, count }) => (
          <li key={label} className="bg-giay">
            <a
              href={`${promisesAddress({ ...filter, list, page: 1 })}#danh-sach`}
              aria-current={list === filter.list ? 'true' : undefined}
              className={cn('block min-h-11 px-3 py-2 no-underline', list === filter.list && 'bg-giay-sam')}
            >
              <span className="figures block text-2xl">{count}</span>
              <span className="underline">{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <Table
        caption="Theo cơ quan"
        large
        rows={offices}
        rowKey={({ officeId, areaCode }) => `${officeId} ${areaCode}`}
        columns={[
          {
            key: 'office',
            label: 'Cơ quan',
            cell: ({ officeId, office }) => (
              <a href={promisesAddress({ year, office: officeId, page: 1 })} className={link}>
                {office}
              </a>
            ),
          },
          {
            key: 'area',
            label: 'Địa bàn',
            cell: ({ area, areaCode }) => (
              <a href={promisesAddress({ year, area: areaCode, page: 1 })} className={link}>
                {area}
              </a>
            ),
          },
          ...promiseStateCodes.map((state) => ({
            key: state,
            label: promiseStates[state],
            numeric: true,
            cell: ({ officeId, areaCode }: PromiseSum) => {
              const own = sums.filter((one) => one.officeId === officeId && one.areaCode === areaCode)
              const count = sumPromises(own)[state]
              if (count === 0) return '0'
              return (
                <a
                  href={`${promisesAddress({ year, office: officeId, area: areaCode, list: listOf(state), page: 1 })}#danh-sach`}
                  className={cn(link, 'justify-end')}
                >
                  {count}
                </a>
              )
            },
          })),
        ]}
      />
    </>
  )
}
