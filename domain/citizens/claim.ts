import type { Family } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'

/**
 * A denunciation stays outside every account: whoever gets at the account, or looks over a shoulder,
 * would learn who denounced (Điều 9 Luật Tố cáo: the denouncer is kept secret).
 */
export function refusalToClaim(petition: { family: Family }): Refusal | undefined {
  if (petition.family !== 'denunciation') return undefined
  const sentence =
    'Tố cáo không lưu vào tài khoản, để giữ bí mật người tố cáo (Điều 9 Luật Tố cáo). Xin mở bằng mã bí mật.'
  return new Refusal('claim.denunciation', sentence, { code: sentence })
}
