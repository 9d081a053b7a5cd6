import { expect } from '@playwright/test'
import { samplePng } from '../../scripts/demo/sample-files.ts'
import { opened, type PageType, refusedBy, troubleTold } from './page-type.ts'
import type { Onlooker } from './prepared.ts'

type More = Partial<Pick<PageType, 'who' | 'interactions' | 'name'>>

const page = (file: string, name: string, reads: string | RegExp, more: More = {}): PageType => ({
  name,
  file: `(public)/${file}`,
  who: 'anybody',
  path: () => `/${file.replace(/\/?page\.tsx$/, '')}`,
  reads,
  citizens: true,
  interactions: [],
  ...more,
})

const finder = (number: number, who: Onlooker): PageType => ({
  ...page('gui/loai/hoi/[cau]/page.tsx', `finder-${number}`, /Việc này có thuộc|Ông\/bà muốn/, { who }),
  path: () => `/gui/loai/hoi/${number}`,
  interactions: [refusedBy('Tiếp')],
})

const held = (who: Onlooker, reads: string | RegExp): PageType => ({
  ...page('tra-cuu/ho-so/page.tsx', `file-of-sender-${who}`, reads, { who }),
  interactions: [opened],
})

/** What citizens see. */
export const publicPages: PageType[] = [
  page('page.tsx', 'home', 'Năm điều phải rõ', {
    interactions: [
      {
        name: 'a code mistyped',
        act: async (page) => {
          await page.getByLabel('Mã bí mật').fill('2222-3333')
          await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
          await expect(troubleTold(page)).toBeVisible()
        },
      },
    ],
  }),
  page('gui/page.tsx', 'filing-resumed', 'Có một bản viết dở', { who: 'unsent' }),
  page('gui/page.tsx', 'filing-sent-already', 'Đơn vừa gửi đã được nhận', { who: 'sent' }),
  page('gui/noi-dung/page.tsx', 'filing-1-what', 'Ông/bà muốn phản ánh, kiến nghị việc gì?', {
    interactions: [
      refusedBy(/^Tiếp/),
      {
        name: 'a copy kept on the phone',
        act: async (page) => {
          await page.getByRole('button', { name: 'Giữ thêm một bản trên điện thoại này' }).click()
          await expect(page.getByText('Đang giữ một bản trên điện thoại này')).toBeVisible()
        },
      },
    ],
  }),
  page('gui/loai/page.tsx', 'filing-2-kind', 'Việc này thuộc loại nào?', {
    who: 'writer',
    interactions: [refusedBy(/^Tiếp/)],
  }),
  page('gui/loai/page.tsx', 'filing-2-kind-proposed', 'Vì sao chọn sẵn loại này', {
    who: 'proposed',
    interactions: [opened],
  }),
  finder(1, 'writer'),
  finder(2, 'finder2'),
  finder(3, 'finder3'),
  page('gui/loai/noi-khac/page.tsx', 'filing-elsewhere', 'Việc này cần người đến ngay', { who: 'elsewhere' }),
  page('gui/loai/don-ky/page.tsx', 'filing-complaint', 'Đây là khiếu nại', { who: 'complainant' }),
  page('gui/loai/cau-hoi/page.tsx', 'filing-2-further-questions', 'Xin cho biết thêm', {
    who: 'asked',
    interactions: [refusedBy(/^Tiếp/)],
  }),
  {
    ...page('gui/loai/khong-nhan/page.tsx', 'filing-not-taken', 'Việc này không nhận tại đây', {
      who: 'writer',
    }),
    path: ({ field }) => `/gui/loai/khong-nhan?linh-vuc=${field}`,
  },
  {
    ...page('gui/chuan-bi/page.tsx', 'prepare-complaint', 'Chuẩn bị đơn khiếu nại', {
      interactions: [refusedBy('Tiếp: in đơn để ký')],
    }),
    path: () => '/gui/chuan-bi?loai=complaint',
  },
  {
    ...page('gui/chuan-bi/page.tsx', 'prepare-denunciation', 'Giữ cho mình'),
    path: () => '/gui/chuan-bi?loai=denunciation',
  },
  page('gui/chuan-bi/in/page.tsx', 'prepared-to-print', 'Đơn đã viết xong, chưa nộp', {
    who: 'preparedLetter',
  }),
  page('tra-cuu/chuan-bi/page.tsx', 'prepared-by-code', 'Đã chuẩn bị, chưa nộp', { who: 'preparedHolder' }),
  {
    ...page('gui/cung-gap/[so]/page.tsx', 'join-published', 'có thêm một người nêu', {
      who: 'unsent',
      interactions: [refusedBy('Tôi cũng gặp việc này')],
    }),
    path: ({ published }) => `/gui/cung-gap/${published}`,
  },
  {
    ...page('gui/cung-gap/[so]/da-ghi/page.tsx', 'joined-published', 'Xin giữ mã theo dõi', {
      who: 'joined',
    }),
    path: ({ published }) => `/gui/cung-gap/${published}/da-ghi`,
  },
  page('tra-cuu/cung-gap/page.tsx', 'followed', 'Việc cùng nêu', { who: 'follows' }),
  page('gui/noi-xay-ra/page.tsx', 'filing-3-where', 'Việc này ở đâu?', {
    who: 'noFiles',
    interactions: [
      {
        name: 'refused',
        act: async (page) => {
          await page.getByLabel('Việc này ở đâu?').selectOption('')
          await page.getByRole('button', { name: /^Tiếp/ }).click()
          await expect(troubleTold(page)).toBeVisible()
        },
      },
    ],
  }),
  page('gui/tep/page.tsx', 'filing-4-files', 'Có ảnh hoặc giấy tờ kèm theo không?', {
    who: 'noFiles',
    interactions: [
      refusedBy('Tải tệp lên'),
      {
        name: 'a file uploaded',
        act: async (page) => {
          const file = { name: 'ảnh mương sau trận mưa đêm.png', mimeType: 'image/png', buffer: samplePng() }
          await page.getByLabel('Chọn ảnh, giấy tờ trong máy').setInputFiles(file)
          await page.getByRole('button', { name: 'Tải tệp lên' }).click()
          await expect(page.getByRole('link', { name: file.name })).toBeVisible()
        },
      },
      opened,
    ],
  }),
  page('gui/nguoi-gui/page.tsx', 'filing-5-sender', 'Ai gửi', {
    who: 'unsent',
    interactions: [
      {
        name: 'refused',
        act: async (page) => {
          await page.getByLabel('Họ và tên').fill('')
          await page.getByRole('button', { name: /^Tiếp/ }).click()
          await expect(troubleTold(page)).toBeVisible()
        },
      },
      {
        name: 'an organisation refused',
        act: async (page) => {
          await page.getByText('Tổ chức, doanh nghiệp', { exact: true }).click()
          await expect(page.getByLabel('Chức vụ người đại diện')).toBeVisible()
          await page.getByRole('button', { name: /^Tiếp/ }).click()
          await expect(troubleTold(page)).toContainText('người đại diện theo pháp luật')
        },
      },
    ],
  }),
  page('gui/xem-lai/page.tsx', 'filing-6-preview', 'Những điều này đã đúng chưa?', {
    who: 'unsent',
    interactions: [refusedBy(/^Gửi/)],
  }),
  page('gui/da-nhan/page.tsx', 'filing-received', 'Phiếu tiếp nhận', { who: 'sent' }),
  page('tra-cuu/page.tsx', 'look-up', 'Nhập mã bí mật để xem hồ sơ', {
    interactions: [refusedBy('Mở hồ sơ')],
  }),
  held('received', '0/5 rõ'),
  held('inWork', /5\/5 rõ/),
  held('waiting', 'cần ông/bà bổ sung'),
  held('answered', 'Việc của ông/bà đã xong chưa?'),
  held('disputed', 'Câu trả lời trước'),
  held('refused', 'không thụ lý'),
  held('turnedAway', 'không tiếp lần này, vì'),
  held('closed', 'Đã kết thúc'),
  page('tra-cuu/ho-so/bo-sung/page.tsx', 'sender-adds', 'Bổ sung cho đơn đã gửi', {
    who: 'inWork',
    interactions: [refusedBy('Gửi bổ sung')],
  }),
  page('tra-cuu/ho-so/rut-don/page.tsx', 'sender-withdraws', 'Tôi muốn rút đơn này', {
    who: 'received',
    interactions: [refusedBy('Rút đơn')],
  }),
  page('tra-cuu/ho-so/cong-khai/page.tsx', 'sender-on-publication', 'Có công khai bản đã che không?', {
    who: 'inWork',
  }),
  page('tra-cuu/ho-so/du-lieu/page.tsx', 'sender-data', 'Yêu cầu đã gửi', {
    who: 'answered',
    interactions: [refusedBy('Gửi yêu cầu về dữ liệu')],
  }),
  page('tra-cuu/ho-so/y-kien/page.tsx', 'sender-says', 'Việc của ông/bà đã xong chưa?', {
    who: 'answered',
    interactions: [refusedBy('Gửi ý kiến')],
  }),
  page('tra-cuu/ho-so/rut-y-kien/page.tsx', 'sender-ends-dispute', 'Rút ý kiến khác', {
    who: 'disputed',
    interactions: [refusedBy('Rút ý kiến khác')],
  }),
  page('so-lieu/page.tsx', 'open-figures', 'Đã giải trình, thông tin'),
  page('cong-khai/page.tsx', 'public-petitions', 'Phản ánh, kiến nghị công khai'),
  {
    ...page('cong-khai/[so]/page.tsx', 'public-petition', 'Tôi cũng gặp việc này'),
    path: ({ published }) => `/cong-khai/${published}`,
  },
  {
    ...page('so-lieu/[coQuan]/page.tsx', 'open-figures-of-office', 'Từng lĩnh vực'),
    path: () => '/so-lieu/hong-lien-ubnd',
  },
  {
    ...page('so-lieu/[coQuan]/danh-sach/page.tsx', 'open-figures-list', 'Trạng thái tính đến đêm qua'),
    path: () => '/so-lieu/hong-lien-ubnd/danh-sach?chi-so=da-nhan',
  },
  page('tiep-dan/page.tsx', 'reception-days', 'Lịch tiếp công dân'),
  {
    ...page('tiep-dan/hen/[id]/page.tsx', 'reception-book', 'Giờ hẹn', {
      interactions: [refusedBy('Giữ giờ hẹn')],
    }),
    path: (at) => `/tiep-dan/hen/${at.sittingToBook}`,
  },
  page('tiep-dan/lich-hen/page.tsx', 'reception-my-booking', 'Mã hẹn', {
    interactions: [refusedBy('Xem lịch hẹn')],
  }),
  {
    ...page('tiep-dan/man-hinh/[id]/page.tsx', 'reception-screen', 'Mời số'),
    path: (at) => `/tiep-dan/man-hinh/${at.sittingToday}`,
  },
  page('viec-da-hua/page.tsx', 'promises', 'Sổ việc đã hứa'),
  page('doi-thoai/page.tsx', 'dialogue-days', 'Hội nghị đối thoại với Nhân dân'),
  {
    ...page('doi-thoai/[number]/page.tsx', 'dialogue', 'Lưu vào lịch'),
    path: (at) => `/doi-thoai/${at.dialogueAnnounced}`,
  },
  {
    ...page('doi-thoai/[number]/page.tsx', 'dialogue-concluded', 'Thông báo kết luận số'),
    path: (at) => `/doi-thoai/${at.dialogueConcluded}?xem=da-tra-loi`,
  },
  {
    ...page('doi-thoai/[number]/bien-ban/page.tsx', 'dialogue-minutes', 'Mã đối chiếu'),
    path: (at) => `/doi-thoai/${at.dialogueConcluded}/bien-ban`,
  },
  {
    ...page('doi-thoai/[number]/du-thao/page.tsx', 'dialogue-draft-closed', 'Dành cho người đã dự hội nghị'),
    path: (at) => `/doi-thoai/${at.dialogueHeld}/du-thao`,
  },
  {
    ...page('doi-thoai/[number]/hoi/page.tsx', 'hall-without-seat', 'Quét mã trong hội trường để hỏi'),
    path: (at) => `/doi-thoai/${at.dialogueUnderWay}/hoi`,
  },
  {
    ...page('doi-thoai/[number]/hoi/page.tsx', 'hall-seat', 'Ông/bà muốn hỏi hoặc nêu việc gì?', {
      interactions: [refusedBy('Gửi câu hỏi')],
    }),
    path: (at) => at.hallDoor,
  },
  {
    ...page('doi-thoai/[number]/dang-ky/page.tsx', 'dialogue-register', 'Mở đăng ký, còn', {
      interactions: [refusedBy('Gửi đăng ký')],
    }),
    path: (at) => `/doi-thoai/${at.dialogueAnnounced}/dang-ky`,
  },
  {
    ...page('doi-thoai/[number]/cau-hoi/page.tsx', 'dialogue-questions', 'Câu hỏi đang có', {
      interactions: [refusedBy('Gửi câu hỏi')],
    }),
    path: (at) => `/doi-thoai/${at.dialogueAnnounced}/cau-hoi`,
  },
  page('doi-thoai/cua-toi/page.tsx', 'dialogue-my-registration', 'Mã đăng ký', {
    interactions: [refusedBy('Xem đăng ký')],
  }),
  page('hoi-nghi/page.tsx', 'open-conferences', 'Hội nghị mở cho mọi người đọc'),
  {
    ...page('hoi-nghi/[number]/page.tsx', 'open-conference', 'Điểm họp'),
    path: (at) => `/hoi-nghi/${at.conferenceOpen}`,
  },
  page('tiep-xuc-cu-tri/page.tsx', 'voter-contacts', 'Tiếp xúc cử tri'),
  {
    ...page('tiep-xuc-cu-tri/[id]/page.tsx', 'voter-contact', 'Nội dung từng ý kiến công bố'),
    path: (at) => `/tiep-xuc-cu-tri/${at.contactClosed}`,
  },
  {
    ...page('tiep-xuc-cu-tri/[id]/page.tsx', 'voter-contact-reported', 'trả lời: Xe gom rác'),
    path: (at) => `/tiep-xuc-cu-tri/${at.contactReported}?xem=trang-thai.answered`,
  },
  page('giam-sat/page.tsx', 'rounds', 'Đợt giám sát'),
  {
    ...page('giam-sat/[id]/page.tsx', 'round-seeded', 'Danh sách chưa khóa'),
    path: (at) => `/giam-sat/${at.roundSeeded}`,
  },
  {
    ...page('giam-sat/[id]/page.tsx', 'public-round-drawn', 'Bốc thăm lại'),
    path: (at) => `/giam-sat/${at.roundDrawn}`,
  },
  page('phan-bien/page.tsx', 'critiques', 'Phản biện dự thảo'),
  {
    ...page('phan-bien/[id]/page.tsx', 'public-critique-open', 'Góp ý cho dự thảo'),
    path: (at) => `/phan-bien/${at.critiqueOpen}`,
  },
  {
    ...page('phan-bien/[id]/page.tsx', 'critique-answered', 'Ý kiến phản biện và trả lời của cơ quan'),
    path: (at) => `/phan-bien/${at.critiqueAnswered}`,
  },
  page('tro-giup/page.tsx', 'help', 'Trợ giúp cho bà con'),
  page('tro-giup/tu-ngu/page.tsx', 'help-words', 'từ hay gặp'),
  page('tro-giup/noi-tiep-dan/page.tsx', 'help-desks', 'Nơi tiếp công dân'),
  page('tro-giup/lap-trinh/page.tsx', 'help-programs', 'OpenAPI'),
  page('tro-giup/co-chu/page.tsx', 'help-large-text', 'Cỡ chữ'),
  page('quyen-rieng-tu/page.tsx', 'privacy', 'Dữ liệu cá nhân của ông/bà'),
  page('dang-nhap/page.tsx', 'sign-in', 'Đăng nhập bằng mật khẩu', {
    interactions: [refusedBy('Đăng nhập'), opened],
  }),
  page('tai-khoan/vao/page.tsx', 'citizen-door', 'Không bắt buộc', { interactions: [refusedBy('Gửi mã')] }),
  page('tai-khoan/vao/ma/page.tsx', 'citizen-code', 'Nhập mã đăng nhập', {
    who: 'askedCode',
    interactions: [refusedBy('Vào tài khoản')],
  }),
  page('tai-khoan/vao/ma/page.tsx', 'citizen-letter-sent', 'Xem thư vừa gửi', { who: 'askedLink' }),
  page('tai-khoan/thu/page.tsx', 'citizen-link', 'Liên kết trong thư dùng được một lần', {
    who: 'openedLink',
  }),
  page('tai-khoan/thu/page.tsx', 'citizen-link-gone', 'Liên kết này đã dùng'),
  page('tai-khoan/page.tsx', 'citizen-account', 'Hạn kế tiếp', {
    who: 'citizen',
    interactions: [refusedBy('Thêm hồ sơ')],
  }),
  page('tai-khoan/page.tsx', 'citizen-account-empty', 'Chưa có hồ sơ nào', { who: 'newCitizen' }),
  page('tai-khoan/theo-doi/page.tsx', 'citizen-follows', 'Chưa theo dõi gì', {
    who: 'newCitizen',
    interactions: [refusedBy('Theo dõi lĩnh vực')],
  }),
  {
    ...page('tai-khoan/theo-doi/page.tsx', 'citizen-follows-found', 'Nơi tìm thấy', { who: 'newCitizen' }),
    path: () => '/tai-khoan/theo-doi?tim=Hong+Lien',
    reads: 'phường Hồng Liên',
  },
  {
    ...page('theo-doi/thoi/[token]/page.tsx', 'follow-stop-gone', 'Liên kết không còn đúng'),
    path: () => '/theo-doi/thoi/khong-co',
  },
  // These are shown as they are where no provider is configured; e2e/live/outside.spec.ts sees them at work.
  page('dang-nhap/sang/page.tsx', 'leaving-for-nowhere', 'Đăng nhập bằng mật khẩu'),
  page('dang-nhap/lop-hai/page.tsx', 'factor-of-nobody', 'Đăng nhập bằng mật khẩu'),
  page('dang-nhap/tiep/page.tsx', 'back-from-nowhere', 'Đăng nhập bằng mật khẩu'),
  page('loi-moi/page.tsx', 'invitation', 'Chào Lò Thị Mận', {
    who: 'invited',
    interactions: [refusedBy('Lưu và cài lớp thứ hai')],
  }),
  page('loi-moi/page.tsx', 'invitation-gone', 'Nhận lời mời'),
  page('thiet-lap/page.tsx', 'first-administrator-done', 'Liên kết này đã dùng hoặc đã hết hạn'),
  {
    ...page('page.tsx', 'not-found', 'Không tìm thấy trang này'),
    file: undefined,
    path: () => '/khong-co-trang-nay',
  },
  {
    // There for the bench alone; to everybody else it is not.
    ...page('page.tsx', 'bare-page', 'Không tìm thấy trang này'),
    file: 'bench/page.tsx',
    path: () => '/bench',
  },
]
