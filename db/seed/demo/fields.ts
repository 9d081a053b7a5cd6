/** One field of matter (lĩnh vực) that a petition may belong to. */
export type DemoField = { slug: string; label: string }

/** Fields a commune really hears about; the order is the one shown in lists. */
export const fields: DemoField[] = [
  { slug: 'land', label: 'Đất đai' },
  { slug: 'clearance', label: 'Bồi thường, giải phóng mặt bằng' },
  { slug: 'construction', label: 'Trật tự xây dựng' },
  { slug: 'housing', label: 'Nhà ở, chung cư' },
  { slug: 'roads', label: 'Hạ tầng giao thông' },
  { slug: 'drainage', label: 'Thoát nước, ngập úng' },
  { slug: 'utilities', label: 'Điện, nước sinh hoạt' },
  { slug: 'telecom', label: 'Viễn thông, Internet' },
  { slug: 'urban-order', label: 'Trật tự đô thị' },
  { slug: 'market', label: 'Chợ, kinh doanh' },
  { slug: 'food-safety', label: 'An toàn thực phẩm' },
  { slug: 'environment', label: 'Môi trường, rác thải' },
  { slug: 'agriculture', label: 'Nông nghiệp, thủy lợi' },
  { slug: 'policy', label: 'Chế độ, chính sách' },
  { slug: 'elderly', label: 'Người cao tuổi' },
  { slug: 'children', label: 'Trẻ em' },
  { slug: 'employment', label: 'Việc làm, lao động' },
  { slug: 'health', label: 'Y tế' },
  { slug: 'education', label: 'Giáo dục' },
  { slug: 'culture', label: 'Văn hóa, thể thao' },
  { slug: 'security', label: 'An ninh trật tự, phòng cháy' },
  { slug: 'procedures', label: 'Thủ tục hành chính' },
  { slug: 'officials', label: 'Cán bộ, công chức' },
  { slug: 'contributions', label: 'Thu, chi, đóng góp' },
  { slug: 'party-building', label: 'Xây dựng Đảng, chính quyền' },
  { slug: 'other', label: 'Việc khác' },
]
