/**
 * What people may ask about their own data: Điều 4 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Taking back
 * the consent to publication needs nobody's decision, and seeing one's data is a page of its own; a request
 * is for what the office has to decide.
 */
export const dataRequestKinds = {
  copy: {
    label: 'Cung cấp bản giấy dữ liệu của tôi',
    hint: 'Xem ngay, tải ngay được ở trang này; yêu cầu khi cần bản giấy có xác nhận.',
    limit: 'data.provide',
  },
  correct: {
    label: 'Sửa họ tên, địa chỉ, cách liên lạc',
    hint: 'Ghi đúng như giấy tờ. Nội dung đơn không sửa; muốn nói thêm thì chọn Bổ sung.',
    limit: 'data.provide',
  },
  restrict: {
    label: 'Hạn chế sử dụng',
    hint: 'Dữ liệu vẫn được giữ, chỉ dùng để giải quyết hồ sơ này; cơ quan giám sát không xem bản đã che.',
    limit: 'data.restrict',
  },
  object: {
    label: 'Phản đối một cách sử dụng',
    hint: 'Nói rõ việc nào ông/bà không đồng ý.',
    limit: 'data.restrict',
  },
  delete: {
    label: 'Xóa dữ liệu',
    hint: 'Hồ sơ mà luật buộc lưu thì không xóa được; khi đó cơ quan nói rõ lý do và hạn chế sử dụng.',
    limit: 'data.delete',
  },
} as const
export type DataRequestKind = keyof typeof dataRequestKinds
export const dataRequestKindCodes = Object.keys(dataRequestKinds) as [DataRequestKind, ...DataRequestKind[]]

/** How a request ended. Data that the law has kept are restricted instead of erased, with the reason. */
export const dataRequestResults = {
  done: 'Làm theo yêu cầu',
  restricted: 'Không xóa được, hạn chế sử dụng',
  refused: 'Không làm theo',
} as const
export type DataRequestResult = keyof typeof dataRequestResults
export const dataRequestResultCodes = Object.keys(dataRequestResults) as [
  DataRequestResult,
  ...DataRequestResult[],
]

/** What may be answered to each request; erasing a file that the law has kept is nobody's to grant here. */
export const resultsFor: Record<DataRequestKind, DataRequestResult[]> = {
  copy: ['done', 'refused'],
  correct: ['done', 'refused'],
  restrict: ['done', 'refused'],
  object: ['done', 'restricted', 'refused'],
  delete: ['restricted', 'refused'],
}

/** Kinds of data that an incident may touch: Điều 2 Luật Bảo vệ dữ liệu cá nhân. */
export const dataKinds = {
  contact: 'Họ tên, địa chỉ, điện thoại, thư điện tử',
  papers: 'Số giấy tờ, ảnh giấy tờ',
  content: 'Nội dung đơn, tệp kèm theo',
  accounts: 'Tài khoản, mật khẩu, mã',
  denouncer: 'Danh tính người tố cáo',
} as const
export type DataKind = keyof typeof dataKinds
export const dataKindCodes = Object.keys(dataKinds) as [DataKind, ...DataKind[]]
