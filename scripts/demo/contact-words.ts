/** What was said by a voter; answered there, or asked of a committee. */
export type Said = {
  field: string
  competence?: string
  body: string
  answer?: string
  answeredByTitle?: string
  asks?: { to?: string; passedTo?: string; task: string; expectedResult: string }
}

const chair = 'Chủ tịch UBND phường Hồng Liên'

export const summerOpinions: Said[] = [
  {
    field: 'utilities',
    body: 'Đèn đường ngõ 8 tổ dân phố 3 hỏng bốn bóng liền nhau, tối đi lại rất nguy hiểm, đề nghị thay.',
    asks: {
      task: 'Thay bốn bóng đèn đường ngõ 8 tổ dân phố 3',
      expectedResult: 'Ảnh sau khi thay và văn bản trả lời cử tri',
    },
  },
  {
    field: 'environment',
    body: 'Xe gom rác đến lúc 5 giờ sáng, nhiều nhà chưa kịp mang rác ra, đề nghị đổi giờ.',
    ...{ answer: 'Từ đầu tháng sau xe gom rác đến lúc 18 giờ 30, lịch dán tại nhà văn hóa.' },
    answeredByTitle: chair,
  },
]

export const autumnOpinions: Said[] = [
  {
    field: 'utilities',
    body: 'Đèn đường ngõ 8 tổ dân phố 3 vẫn hỏng, cử tri đã nêu sau kỳ họp giữa năm, tối đi lại rất nguy hiểm.',
    asks: {
      task: 'Thay bóng đèn đường ngõ 8 tổ dân phố 3 và báo cử tri ngày xong',
      expectedResult: 'Ảnh sau khi thay, xác nhận của tổ trưởng tổ dân phố',
    },
  },
  {
    ...{ field: 'education', answeredByTitle: chair },
    body: 'Trường tiểu học thiếu chỗ đỗ xe đón học sinh, giờ tan trường tắc cả ngõ, đề nghị có cách giải quyết.',
    answer: 'Phường đã thống nhất với trường chia hai giờ tan lớp, làm từ thứ Hai tuần sau.',
  },
  {
    field: 'roads',
    competence: 'province',
    body: 'Đường Sen Nam do tỉnh quản lý nhiều ổ gà trước cổng chợ, mùa mưa đã có người ngã, đề nghị vá lại.',
    asks: {
      to: 'tinh-ubnd',
      task: 'Vá ổ gà đường Sen Nam, đoạn trước cổng chợ',
      expectedResult: 'Biên bản nghiệm thu và văn bản trả lời cử tri',
    },
  },
  {
    field: 'elderly',
    competence: 'central',
    body: 'Mức hỗ trợ người cao tuổi không có lương hưu còn thấp so với giá cả, đề nghị Nhà nước xem xét nâng.',
    asks: {
      passedTo: 'Bộ Y tế',
      task: 'Báo cáo đề nghị xem xét mức hỗ trợ người cao tuổi',
      expectedResult: 'Văn bản báo cáo và văn bản trả lời cử tri',
    },
  },
  {
    ...{ field: 'drainage', answeredByTitle: chair },
    body: 'Cống ngang đầu ngõ 14 bị nắp vỡ, xe máy đi qua sụt bánh, đề nghị thay nắp cống.',
    answer: 'Tổ quản lý đô thị thay nắp cống trong ba ngày; vật tư đã có ở kho của phường.',
  },
  {
    field: 'land',
    body: 'Nhiều hộ tổ dân phố 3 chưa được trả kết quả tách thửa nộp từ đầu năm, đề nghị trả lời rõ còn thiếu gì.',
  },
]
