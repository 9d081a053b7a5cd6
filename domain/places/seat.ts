/** Where the seat of an office lies, in degrees (WGS 84). */
export type Seat = { latitude: number; longitude: number }

export const seatMissing =
  'Tọa độ chưa đúng. Ghi vĩ độ rồi kinh độ, cách nhau bằng dấu phẩy, như trên bản đồ. Ví dụ: 21.02850, 105.80420'

/** Mainland, islands and sea of Việt Nam: what lies elsewhere was typed in the wrong order or by mistake. */
const within = { latitude: [6, 24], longitude: [102, 118] } as const

/** Reads "21.0285, 105.8042"; undefined where it is no point of Việt Nam. */
export function seatOf(typed: string): Seat | undefined {
  const [, north, east] =
    /^(\d{1,3}(?:\.\d{1,10})?)\s*[,;]\s*(\d{1,3}(?:\.\d{1,10})?)$/.exec(typed.trim()) ?? []
  const seat = { latitude: Number(north), longitude: Number(east) }
  const isWithin = (axis: keyof Seat) => seat[axis] >= within[axis][0] && seat[axis] <= within[axis][1]
  return isWithin('latitude') && isWithin('longitude') ? seat : undefined
}

/** As it is typed and shown. */
export const seatWords = ({ latitude, longitude }: Seat): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
