import type { QuestionKey } from '#domain/petitions/kind-finder.ts'
import type { ShippedKind } from '#domain/petitions/words.ts'

type Question = { title: string; hint?: string; answers: Record<string, { label: string; hint?: string }> }

/** The questions of the kind finder as people read them; the letters are those of its tree. */
export const questions: Record<QuestionKey, Question> = {
  where: {
    title: 'Việc này có thuộc trường hợp nào dưới đây không?',
    hint: 'Bốn trường hợp đầu có nơi giải quyết riêng. Tranh chấp đất đai: chọn “Không có trường hợp nào”, UBND cấp xã hòa giải trước.',
    answers: {
      a: { label: 'Cháy, tai nạn, đánh nhau, có người đang gặp nguy hiểm' },
      b: { label: 'Hồ sơ thủ tục đã nộp, đang chờ kết quả' },
      c: { label: 'Nợ nần, thừa kế, hôn nhân, va chạm giữa hai bên với nhau' },
      d: { label: 'Việc tòa án đang giải quyết hoặc đã có bản án' },
      e: { label: 'Không có trường hợp nào' },
    },
  },
  what: {
    title: 'Ông/bà muốn nói về điều gì?',
    answers: {
      a: {
        label: 'Một việc đang có, cần cơ quan biết và xử lý',
        hint: 'đường hỏng, rác, tiếng ồn, thái độ phục vụ',
      },
      b: { label: 'Một điều ông/bà, gia đình hoặc nhóm mình cần được giải quyết, hỗ trợ' },
      c: { label: 'Một chính sách, kế hoạch, công trình chung nên có hoặc nên sửa' },
      d: { label: 'Ý kiến để cấp ủy, chính quyền, Mặt trận, cán bộ làm tốt hơn' },
      e: { label: 'Một quyết định hoặc việc làm của cơ quan, cán bộ mà ông/bà cho là trái luật' },
      f: { label: 'Một người hoặc tổ chức mà ông/bà cho là vi phạm pháp luật' },
      g: { label: 'Chưa rõ' },
    },
  },
  act: {
    title: 'Ông/bà muốn cơ quan làm gì với quyết định hoặc việc làm đó?',
    answers: {
      a: { label: 'Xem xét lại, vì quyền lợi của chính ông/bà bị thiệt' },
      b: { label: 'Giải thích rõ, hoặc giúp tìm cách giải quyết' },
      c: { label: 'Đổi cách làm chung, không riêng cho ai' },
      d: { label: 'Chưa rõ' },
    },
  },
  aim: {
    title: 'Ông/bà báo việc này để làm gì?',
    answers: {
      a: {
        label: 'Để cơ quan xác minh, xử lý người hoặc tổ chức đó',
        hint: 'ông/bà nêu được ai, việc gì, và đứng tên',
      },
      b: { label: 'Để cơ quan biết và khắc phục, không nhằm vào ai' },
      c: { label: 'Chưa rõ' },
    },
  },
}

export const finderIntro =
  'Nhiều nhất ba câu hỏi để chọn đúng loại việc. Chưa chắc thì chọn “Chưa rõ”, cán bộ tiếp công dân phân loại giúp.'

/** Why the finder proposes this kind. */
export const kindReasons: Partial<Record<ShippedKind, string>> = {
  feedback: 'Đây là phản ánh: ông/bà báo một việc đang có để cơ quan kiểm tra và xử lý.',
  request: 'Đây là đề nghị: ông/bà cần một việc cụ thể được giải quyết hoặc hỗ trợ.',
  proposal: 'Đây là kiến nghị: ông/bà đề xuất sửa hoặc thêm một chính sách, cách quản lý, việc chung.',
  suggestion: 'Đây là góp ý: ý kiến của ông/bà được tiếp thu, hoặc được giải trình vì sao chưa tiếp thu.',
}
