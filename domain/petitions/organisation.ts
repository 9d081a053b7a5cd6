import { lineText } from '#domain/petitions/typed-text.ts'
import { Refusal } from '#domain/refusal.ts'

/** In which capacity somebody sends: for themselves, or for an organisation that they represent by law. */
export const capacities = { person: 'Cá nhân', organisation: 'Tổ chức, doanh nghiệp' } as const
export type Capacity = keyof typeof capacities
export const capacityCodes = Object.keys(capacities) as [Capacity, ...Capacity[]]

/** Điều 2 khoản 1 Luật Tố cáo 2018: to denounce is for individuals. */
const denunciationArticle = 'Điều 2 khoản 1 Luật Tố cáo'

const noRepresentative = 'Tổ chức gửi qua người đại diện theo pháp luật. Xin ghi họ tên, chức vụ người đó.'

/** What the page of the sender asks of an organisation, besides the name and address of everybody. */
export const organisationFields = { organisation: lineText, post: lineText }

type Sender = { capacity: Capacity; organisation: string; name: string; post: string; unnamed: string }

/** What is missing, by its field; an organisation has a name and is never unnamed. */
export function organisationFaults(it: Sender): Record<string, string> {
  if (it.capacity !== 'organisation') return {}
  const faults: Record<string, string> = {}
  if (!it.organisation) {
    faults.organisation =
      'Chưa có tên tổ chức, doanh nghiệp. Xin ghi như trong giấy đăng ký hoặc quyết định thành lập.'
  }
  if (it.organisation.length > 200) faults.organisation = 'Tên tổ chức dài hơn 200 ký tự. Xin ghi ngắn lại.'
  if (!it.name) faults.name = noRepresentative
  if (!it.post) faults.post = noRepresentative
  if (it.post.length > 120) faults.post = 'Chức vụ dài hơn 120 ký tự. Xin ghi ngắn lại.'
  if (it.unnamed) {
    faults.unnamed =
      'Tổ chức, doanh nghiệp gửi thì phải ghi tên. Bỏ dấu ở ô này, hoặc chọn gửi với tư cách cá nhân.'
  }
  return faults
}

/** Only individuals may denounce; all else an organisation may send. */
export function refusalOfOrganisation(
  capacity: Capacity | undefined,
  kind: string | null,
): Refusal | undefined {
  if (capacity !== 'organisation' || kind !== 'denunciation') return undefined
  const sentence = `Chỉ cá nhân được tố cáo (${denunciationArticle}). Tổ chức, doanh nghiệp có thể gửi phản ánh, kiến nghị.`
  return new Refusal('denunciation.organisation', sentence, { capacity: sentence })
}

/** 'Hợp tác xã Bến Gương, do Nguyễn Thị Mẫu (Giám đốc) đại diện', or the name of a person alone. */
export function senderWords(sender: { name: string; organisation: string; post: string }): string {
  if (!sender.organisation) return sender.name
  return `${sender.organisation}, do ${sender.name} (${sender.post}) đại diện`
}

/** Names that others must not read. */
export const senderNames = (sender: { name?: string; organisation?: string } | undefined): string[] =>
  [sender?.name, sender?.organisation].filter((name) => name !== undefined && name !== '') as string[]
