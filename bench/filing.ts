import type { DraftAnswers } from '#domain/petitions/filing.ts'

/** What each page of the form is given, page by page; the same words for all. */
export const formPages = (areaCode: string) =>
  ({
    'noi-dung': {
      body: 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng. Mưa là nước tràn vào ba nhà. Xin cho nạo vét trước mùa mưa.',
    },
    loai: { kind: 'feedback' },
    'noi-xay-ra': { areaCode, place: 'Tổ 5, lối vào cổng sau chợ' },
    tep: {},
    'nguoi-gui': {
      name: 'Nguyễn Thị Mẫu',
      address: 'Tổ 5',
      unnamed: '',
      channel: 'code',
      phone: '',
      email: '',
    },
    'xem-lai': { consent: 'yes' },
  }) as const

/** The same for the use case. */
export function filing(areaCode: string): { answers: DraftAnswers; consentPublic: boolean } {
  const pages = formPages(areaCode)
  return {
    answers: {
      ...{ ...pages['noi-dung'], ...pages.loai, ...pages['noi-xay-ra'], ...pages['nguoi-gui'] },
      filesSeen: 'yes',
    },
    consentPublic: true,
  }
}
