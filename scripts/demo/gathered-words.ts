/** What people of Hồng Liên said before a dialogue: the village, the words, how many said it. */
export type Said = {
  areaCode: string
  channel: string
  place: string
  body: string
  people: string
  beyond?: true
  again?: true
}
export type Point = { title: string; field: string; said: Said[] }

const meeting = { channel: 'meeting' }
const said = (group: number, body: string, people: number, more: Partial<Said> = {}): Said => ({
  ...{ areaCode: `9011${group}`, place: `Nhà văn hóa tổ dân phố ${group}` },
  ...meeting,
  ...{ body, people: String(people) },
  ...more,
})

export const marketPoints: Point[] = [
  {
    title: 'Nơi buôn bán tạm trong lúc dời chợ cũ',
    field: 'market',
    said: [
      said(1, 'Dời chợ thì trong thời gian xây chúng tôi bán ở đâu, bao lâu?', 26),
      said(2, 'Đề nghị cho bán tạm ở bãi xe cũ, có mái che.', 14),
      said(3, 'Hàng tươi sống cần có nước sạch ở chỗ bán tạm.', 9, { channel: 'met', place: 'Cổng chợ cũ' }),
    ],
  },
  {
    title: 'Mức thu, cách xếp chỗ ở chợ mới',
    field: 'market',
    said: [
      said(1, 'Hộ bán lâu năm có được ưu tiên chỗ không, xếp chỗ có bốc thăm công khai không?', 21),
      said(4, 'Tiền thuê chỗ ở chợ mới gần gấp đôi chợ cũ, đề nghị xem lại.', 33, { beyond: true }),
    ],
  },
  {
    title: 'Rác, nước thải quanh chợ cũ',
    field: 'environment',
    said: [
      said(2, 'Rác chợ để qua đêm ở đầu ngõ 9, đã nêu năm ngoái chưa xong.', 18, { again: true }),
      said(5, 'Nước thải hàng cá chảy ra mương tổ 5, mùi rất nặng.', 12, { channel: 'box', place: '' }),
      said(5, 'Đề nghị có giờ thu gom rác chợ buổi tối.', 7),
    ],
  },
  {
    title: 'Giao thông ở cổng chợ giờ cao điểm',
    field: 'roads',
    said: [
      said(3, 'Xe tải dừng giữa đường bốc hàng, trẻ đi học rất nguy hiểm.', 16),
      said(4, 'Cần vạch sang đường ở cổng trường cạnh chợ.', 11, {
        channel: 'branch',
        place: 'Chi hội phụ nữ tổ 4',
      }),
    ],
  },
]

export const businessPoints: Point[] = [
  {
    title: 'Mặt bằng sản xuất cho hộ kinh doanh',
    field: 'land',
    said: [
      said(1, 'Hộ làm mộc trong khu dân cư muốn ra cụm sản xuất, khi nào có đất?', 8),
      said(3, 'Giá thuê đất ở cụm sản xuất do cấp nào định, có giảm cho hộ nhỏ không?', 5, { beyond: true }),
    ],
  },
  {
    title: 'Thời gian làm thủ tục đăng ký hộ kinh doanh',
    field: 'procedures',
    said: [
      said(2, 'Nộp hồ sơ qua mạng phải nộp lại bản giấy hai lần.', 6, { channel: 'written', place: '' }),
      said(6, 'Đề nghị có người hướng dẫn hộ kinh doanh vào sáng thứ Bảy.', 10),
    ],
  },
]
