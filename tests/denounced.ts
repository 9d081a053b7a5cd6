import type { RegisterLetter } from '#domain/petitions/registration.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { by } from './filed-petition.ts'

/** Words that stand nowhere else in the whole installation: what gives this denouncer away. */
export const markers = {
  name: 'Lò Thị Zenkivara',
  address: 'Số 77 ngõ Qorvalim, phường Hồng Liên',
  phone: '0987654321',
  email: 'zenkivara@qorvalim.example',
  representative: 'Mùa A Xilbrant',
  /** Of somebody in the family: no machine knows that it tells anything. */
  missed: 'Wexolund',
  place: 'sạp Yomquest',
}

/** Each as it could be found in any text. */
export const tellTales = ['zenkivara', 'qorvalim', '0987654321', '0987 654 321', 'xilbrant', 'yomquest']

/** Everything that gives the denouncer away, as it was found in a text. */
export const found = (text: string, more: string[] = []) =>
  [...tellTales, ...more].filter((word) => text.toLowerCase().includes(word.toLowerCase()))

/** What stays legitimately in the covered text, so that it is not simply empty. */
export const keptWords = 'thu tiền giữ sạp không biên lai'

export const denunciation: RegisterLetter = {
  ...{ kind: 'denunciation', source: 'desk', forwardedBy: '', signed: 'yes', ref: '', firstNumber: '' },
  ...{
    areaCode: '90101',
    place: markers.place,
    headCount: 1,
    capacity: 'person',
    organisation: '',
    post: '',
  },
  ...{ unnamed: '', name: markers.name, address: markers.address },
  ...{ channel: 'sms', phone: markers.phone, email: markers.email },
  representatives: [],
  body: `Tôi là ${markers.name}, ở ${markers.address}, điện thoại 0987 654 321, thư ${markers.email}.
Tôi tố cáo việc ${keptWords} ở chợ. Cháu tôi là ${markers.missed} đã nhìn thấy.`,
}

/** A denunciation as the desk takes it in. */
export const denounce = (change: Partial<RegisterLetter> = {}, at?: Date) =>
  registerLetter(by('reception', at), { ...denunciation, ...change })
