import { z } from 'zod'
import { SetConsent } from '#domain/petitions/consent.ts'
import { capacityCodes, organisationFaults, organisationFields } from '#domain/petitions/organisation.ts'
import { isMarkedSecret, secretRefused } from '#domain/petitions/state-secret.ts'
import { cleanText, lineText } from '#domain/petitions/typed-text.ts'
import { channelCodes } from '#domain/petitions/words.ts'
import { formatNumber } from '#lib/dates.ts'

/** Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP: name and address make a petition eligible. */
export const eligibilityArticle = 'Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP'

export const steps = ['noi-dung', 'loai', 'noi-xay-ra', 'tep', 'nguoi-gui', 'xem-lai'] as const
export type Step = (typeof steps)[number]

export const bodyMin = 40
export const bodyMax = 4000

/** The text, and how many hidden signs were taken out of it: the sender is asked to read it once more. */
export const stepBody = ({ min, max }: { min: number; max: number }) =>
  z
    .object({ body: z.string().default('') })
    .superRefine(({ body: typed }, check) => {
      const { length } = cleanText(typed).text
      const fault = (message: string) => check.addIssue({ code: 'custom', path: ['body'], message })
      if (isMarkedSecret(typed)) return fault(secretRefused)
      if (length === 0) fault('Chưa có nội dung. Xin viết vài câu: việc gì, ở đâu, ông/bà muốn gì.')
      else if (length < min) {
        fault(`Nội dung còn ngắn (${length}/${min} ký tự). Xin thêm: ở đâu, từ khi nào, muốn ai làm gì.`)
      }
      if (length > max) {
        fault(
          `Nội dung dài hơn ${formatNumber(max)} ký tự, thừa ${formatNumber(length - max)}. Xin rút gọn, hoặc gửi phần chi tiết thành tệp kèm theo.`,
        )
      }
    })
    .transform(({ body: typed }) => {
      const { text, removed } = cleanText(typed)
      return { body: text, hiddenMarks: removed }
    })

/** With the numbers that a new installation has. */
export const StepBody = stepBody({ min: bodyMin, max: bodyMax })

const codeShape = /^[a-z][a-z0-9-]{0,40}$/

export const StepKind = z.object({
  kind: lineText.refine(
    (code) => codeShape.test(code),
    'Chưa chọn loại việc. Chưa rõ thì chọn “Chưa rõ”, cán bộ tiếp công dân phân loại giúp.',
  ),
  /** Anything that is no code counts as nothing chosen: an officer classifies it anyway. */
  field: lineText.transform((code) => (codeShape.test(code) ? code : '')),
})

/** Area codes are checked against the tree by the use case; here only that one was chosen. */
export const StepPlace = z.object({
  areaCode: lineText.refine(
    (code) => /^\d{2,5}$/.test(code),
    'Chưa chọn xã, phường. Không nhớ tên thì ghi thôn, tổ dân phố, hoặc chọn “Việc chung”.',
  ),
  place: lineText.refine(
    (place) => place.length <= 300,
    'Nơi xảy ra dài hơn 300 ký tự. Xin ghi ngắn lại một chỗ ai cũng biết.',
  ),
})

const phone = lineText.transform((typed) => typed.replace(/[ ().-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0'))

export const addressMissing = 'Chưa có địa chỉ. Chỉ cần thôn, tổ dân phố và xã, phường nơi ở.'

const senderFields = z.object({
  capacity: z.enum(capacityCodes).default('person'),
  ...organisationFields,
  unnamed: z.enum(['yes', '']).default(''),
  name: lineText,
  address: lineText,
  channel: z.enum(channelCodes, {
    error: 'Chưa chọn cách báo tin. Không muốn nhận tin thì chọn “Tự xem bằng mã”.',
  }),
  phone,
  email: lineText,
})

/**
 * Who sends, and how to reach them. An unnamed petition is a choice made plainly, never a field
 * left empty by mistake.
 */
export const StepSender = senderStep({ asksAddress: true })

/**
 * The same page for a clerk, who may take in an opinion with a name and a telephone alone.
 * @param asksAddress whether a named sender has to give an address
 */
export function senderStep({ asksAddress }: { asksAddress: boolean }) {
  return senderFields.superRefine(
    (it, check) => {
      const fault = (path: string, message: string) =>
        check.addIssue({ code: 'custom', path: [path], message })
      const ofOrganisation = organisationFaults(it)
      for (const [path, message] of Object.entries(ofOrganisation)) fault(path, message)
      if (!it.unnamed) {
        if (!it.name && !ofOrganisation.name) {
          fault(
            'name',
            `Chưa có họ tên. Đơn cần họ tên thì mới đủ điều kiện xử lý (${eligibilityArticle}); người khác không thấy. Không muốn ghi thì chọn “Gửi không ghi tên”.`,
          )
        }
        if (asksAddress && !it.address) fault('address', addressMissing)
      }
      if (it.name.length > 120) fault('name', 'Họ tên dài hơn 120 ký tự. Xin ghi như trong giấy tờ tùy thân.')
      if (it.address.length > 300)
        fault('address', 'Địa chỉ dài hơn 300 ký tự. Chỉ cần thôn, tổ dân phố và xã, phường nơi ở.')
      const digits = it.phone.replace(/\D/g, '').length
      const needsPhone = it.channel === 'sms' || it.channel === 'call'
      if (needsPhone && !it.phone)
        fault('phone', 'Chưa có số điện thoại để báo tin. Ghi số, hoặc chọn cách báo tin khác.')
      if (it.phone && !/^0\d{9,10}$/.test(it.phone)) {
        fault(
          'phone',
          `Số điện thoại có ${digits} chữ số; cần 10 hoặc 11 chữ số, bắt đầu bằng 0. Xin xem lại từng số.`,
        )
      }
      const emailBroken = it.email.length > 254 || !z.email().safeParse(it.email).success
      if ((it.channel === 'email' || it.email) && emailBroken) {
        fault('email', 'Địa chỉ thư điện tử còn thiếu, thường thiếu @ hoặc phần sau @. Ví dụ: ten@hopthu.vn')
      }
    },
    // Also while no way of news is chosen: all that is missing is said at once.
    { when: () => true },
  )
}

export const StepPreview = SetConsent

export type DraftAnswers = Partial<
  z.infer<typeof StepBody> &
    z.infer<typeof StepKind> &
    z.infer<typeof StepPlace> &
    z.infer<typeof StepSender> & {
      /** The old area that was chosen, when its successor took its place. */
      mergedFrom: string
      filesSeen: 'yes'
      /** The words stand in a picture of a letter or in a recording among the files. */
      letter: 'yes'
      /** The letters chosen in the kind finder. */
      finder: string
      /** What it is about, when the sender chose it. */
      field: string
      fieldLabel: string
      kindLabel: string
      /** First days of the versions that it began with: it ends under these, whatever changes meanwhile. */
      kindSince: string
      fieldSince: string
      /** The kind or the field asks more, and that is not answered yet. */
      asks: 'yes'
      /** Answers to those questions, by the name of their box. */
      extra: Record<string, string>
    }
>

/** A letter in a file needs the file: said on the page of files, and again before anything is sent. */
export const letterMissing =
  'Ông/bà chọn gửi ảnh đơn viết tay hoặc bản ghi âm thay cho chữ, nhưng chưa có tệp nào. Xin chọn tệp, hoặc quay lại viết nội dung.'

/** The first page that is still unanswered; 'xem-lai' when all are. */
export function firstOpenStep(answers: DraftAnswers): Step {
  if (!answers.body && !answers.letter) return 'noi-dung'
  if (!answers.kind || answers.asks) return 'loai'
  if (!answers.areaCode) return 'noi-xay-ra'
  if (!answers.filesSeen) return 'tep'
  if (!answers.channel) return 'nguoi-gui'
  return 'xem-lai'
}

/** May this page be opened with these answers? Every page before it must be answered. */
export const reachable = (step: Step, answers: DraftAnswers): boolean =>
  steps.indexOf(step) <= steps.indexOf(firstOpenStep(answers))
