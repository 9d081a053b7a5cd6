import { Table } from '#components/ui/table.tsx'
import { type PromiseState, promiseStateCodes, promiseStates } from '#domain/dialogues/ledger.ts'
import {
  listOf,
  type PromiseFilter,
  type PromiseSum,
  promisesAddress,
  sumPromises,
} from '#domain/supervision/promises.ts'

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
  return (
    <>
      <p>
        Năm {year} có{' '}
        <a href={promisesAddress({ ...filter, list: undefined, page: 1 })} className="font-semibold">
          {sum.all} việc đã hứa
        </a>
        :{' '}
        {promiseStateCodes.map((state, at) => (
          <span key={state}>
            {at > 0 && ', '}
            <a href={`${promisesAddress({ ...filter, list: listOf(state), page: 1 })}#danh-sach`}>
              {sum[state]} {promiseStates[state].toLowerCase()}
            </a>
          </span>
        ))}
        .
      </p>
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
                  className={link}
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
