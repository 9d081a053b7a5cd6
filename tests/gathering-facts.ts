import type { DossierFacts } from '#domain/papers/dossier.ts'
import type { SynthesisFacts } from '#domain/papers/synthesis.ts'

const drainage = {
  title: 'Thoát nước các tổ dân phố',
  says: ['Tổ dân phố 1: Mương tổ 1 tắc, mưa là ngập ngõ 12.', 'Tổ dân phố 2: Nạo vét trước mùa mưa.'],
}

/** Complete facts of a report on opinions. */
export const synthesisFacts: SynthesisFacts = {
  day: '2026-10-14',
  issuer: {
    ...{ name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Hồng Liên', layout: 'state', place: 'Hồng Liên' },
    ...{ body: 'Ban Thường trực', headPost: 'Chủ tịch' },
  },
  signer: { name: 'Lại Thị Gạo', post: 'Phó Chủ tịch' },
  number: '05/BC-MTTQ-BTT',
  further: false,
  dialogue: {
    ...{ number: '2026-003', topic: 'Thoát nước, vệ sinh khu dân cư', day: '2026-10-28' },
    office: 'Ủy ban nhân dân phường Hồng Liên',
  },
  to: ['Đảng ủy phường Hồng Liên', 'Ủy ban nhân dân phường Hồng Liên'],
  gathered: { from: '2026-10-02', to: '2026-10-12' },
  villages: [
    { name: 'Tổ dân phố 1', opinions: 2, people: 15 },
    { name: 'Tổ dân phố 2', opinions: 1, people: 1 },
  ],
  items: [
    {
      ...{
        title: drainage.title,
        field: 'Thoát nước, ngập úng',
        opinions: 2,
        people: 15,
        says: drainage.says,
      },
      ...{ villages: ['Tổ dân phố 1', 'Tổ dân phố 2'], beyond: 0, again: 1 },
    },
    {
      ...{
        title: 'Mức thu ở chợ mới',
        field: 'Chợ, kinh doanh',
        opinions: 1,
        people: 1,
        beyond: 1,
        again: 0,
      },
      ...{ villages: ['Tổ dân phố 2'], says: ['Tổ dân phố 2: Tiền thuê chỗ gần gấp đôi.'] },
    },
  ],
}

export const dossierFacts: DossierFacts = {
  day: '2026-10-27',
  office: 'Ủy ban nhân dân phường Hồng Liên',
  place: 'Hồng Liên',
  dialogue: {
    ...{
      number: '2026-003',
      topic: 'Thoát nước, vệ sinh khu dân cư',
      programme: 'Báo cáo; ý kiến.\nKết luận.',
    },
    ...{
      when: '8 giờ đến 11 giờ, thứ Tư 28/10/2026',
      sites: 'Hội trường (120 chỗ)',
      chairs: 'Chủ tịch UBND phường',
    },
  },
  promises: [
    {
      number: '2026-000123',
      task: 'Nạo vét mương tổ 5',
      dueOn: '2026-10-01',
      state: 'Đang giải quyết',
      late: true,
    },
  ],
  items: [
    {
      ...{
        title: drainage.title,
        field: 'Thoát nước, ngập úng',
        says: drainage.says,
        exchange: 'Nhận, đưa vào chương trình',
      },
      ...{
        counts: '2 ý kiến của 15 người: Tổ dân phố 1 (1), Tổ dân phố 2 (1)',
        unit: 'Phòng Kinh tế',
        dueOn: '2026-10-26',
      },
      ...{ answer: 'Nạo vét xong trước 20/11.\nKinh phí đã bố trí.', standing: 'đã duyệt, hạn 26/10/2026' },
    },
    {
      ...{
        title: 'Tiến độ xây chợ mới',
        field: 'Chợ, kinh doanh',
        says: [],
        exchange: '',
        unit: '',
        dueOn: null,
      },
      ...{ counts: 'Cơ quan chuẩn bị thêm', answer: '', standing: 'chưa giao đơn vị nào' },
    },
  ],
  leftOut: [{ title: 'Tên đường trong khu mới', reason: 'Đã trả lời bằng văn bản.' }],
  questions: [{ text: 'Bao giờ có đèn ở ngõ 9?', supporters: 4 }],
  villages: [{ name: 'Tổ dân phố 1', opinions: 2, people: 15 }],
  figures: {
    since: '2025-10-28',
    rows: [{ label: 'Đơn đã nhận', value: '212' }],
    fields: [['Thoát nước, ngập úng', 40]],
  },
}
