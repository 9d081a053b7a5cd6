import type { Fact } from '#components/ui/data-list.tsx'
import { monthWords } from '#domain/situation/note.ts'

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

/** The point of a note that it was proposed from, for those who read that note. */
export const pointFact = (it: { noteId: string; pointId: string; period: string } | undefined): Fact[] =>
  it
    ? [
        {
          label: 'Từ tình hình Nhân dân',
          value: (
            <a
              href={`/situation/${it.noteId}/points/${it.pointId}`}
              className="inline-flex min-h-11 items-center"
            >
              Một điểm trong báo cáo {monthWords(it.period)}
            </a>
          ),
        },
      ]
    : []
