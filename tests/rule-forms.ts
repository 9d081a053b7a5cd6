import type { KindInput } from '#domain/rules/kind-form.ts'

/** A kind as an administrator would add it: short clocks of its own, two questions. */
export const marketKind: KindInput = {
  label: 'phản ánh về chợ',
  hint: 'việc ở chợ, quầy hàng, giá chỗ ngồi',
  family: 'opinion',
  offered: true,
  restricted: false,
  steps: ['confirmation'],
  clocks: {
    triage: { days: 2, unit: 'wd' },
    first: { days: 3, unit: 'wd' },
    answer: { days: 7, unit: 'cd' },
  },
  answerFrom: 'received',
  outcomes: ['settled', 'explained'],
  papers: ['receipt', 'answer-letter'],
  questions: [
    { key: 'quay', label: 'Quầy số mấy', hint: '', type: 'line', required: true, options: [] },
    {
      key: 'buoi',
      label: 'Buổi nào',
      hint: '',
      type: 'choice',
      required: false,
      options: ['sáng', 'chiều'],
    },
  ],
  stopMessage: '',
  from: '2026-10-14',
}
