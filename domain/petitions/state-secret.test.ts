import { describe, expect, it } from 'vitest'
import { isMarkedSecret } from './state-secret.ts'

describe('a marking of secrecy', () => {
  it.each([
    'MẬT\nKế hoạch bảo vệ mục tiêu của phường trong dịp lễ.',
    'TỐI MẬT\nBáo cáo về lực lượng.',
    'UBND PHƯỜNG\nTUYỆT MẬT\nSố 12/BC',
    '[MẬT] Kế hoạch diễn tập khu vực phòng thủ phường.',
    'TỐI MẬT. Kế hoạch diễn tập.',
    'Độ mật: Tối mật\nKế hoạch diễn tập.',
    'Tôi gửi kèm tài liệu thuộc bí mật nhà nước để cơ quan xem.',
    'Văn bản này là bí mật nhà nước, tôi nhặt được.',
    'Tôi xin gửi ông bản chụp văn bản tối mật của xã.',
    `${'M\u1EACT'.normalize('NFD')}\nBáo cáo`,
  ])('is seen: %s', (text) => expect(isMarkedSecret(text)).toBe(true))

  it.each([
    'Đàn ong nhà bên làm rơi mật ong đầy sân, đề nghị phường xem giúp.',
    'MẬT ONG bán ở chợ bị pha đường, mong cơ quan kiểm tra.',
    'MẬT ĐỘ xe quá đông giờ tan trường, đề nghị phân luồng.',
    'Tôi giữ bí mật chuyện này đã lâu, nay xin phản ánh.',
    'Quên mật khẩu tài khoản dịch vụ công, phường chưa cấp lại.',
    'Đề nghị phổ biến Luật Bảo vệ bí mật nhà nước cho bà con.',
    'Danh sách hộ nghèo không thuộc bí mật nhà nước nên phải công khai.',
    'Cán bộ từ chối cung cấp quy hoạch, nói là bí mật, không cho xem.',
    'Nước thải đen như mật chảy ra mương.\nMật độ ruồi muỗi rất cao.',
    'Phường bỏ phiếu kín, danh sách niêm mật, tôi không rõ kết quả.',
  ])('is not seen in ordinary words: %s', (text) => expect(isMarkedSecret(text)).toBe(false))
})
