import type { Fact } from '#components/ui/data-list.tsx'

/** The matter of the reception that a dialogue was proposed from, as one fact of its page. */
export const matterFact = (it: { title: string; visitId: string; times: number } | undefined): Fact[] =>
  it
    ? [
        {
          label: 'Từ vụ việc tiếp công dân',
          value: (
            <a href={`/reception/visits/${it.visitId}`} className="inline-flex min-h-11 items-center">
              {it.title} (đã nêu {it.times} lần)
            </a>
          ),
        },
      ]
    : []
