export type Mode = 'demo' | 'live'

/** What a start finds in the database it is to run on. */
export type Found = {
  /** Does it hold invented people? */
  demoPeople: boolean
  /** In which mode it was started first. */
  mark: Mode | null
  /** Host of the database. */
  host: string
}

const loopback = ['127.0.0.1', '::1', '[::1]', 'localhost']

/** Why this database is not opened in this mode; nothing when it is. Real and invented things never mix. */
export function refusalOfMode(mode: Mode, found: Found): string | undefined {
  if (mode === 'live' && (found.demoPeople || found.mark === 'demo')) {
    return 'Cơ sở dữ liệu này có người dùng thử. Bản thật cần một cơ sở dữ liệu riêng, trống.\nThis database holds demo people: live mode needs a database of its own.'
  }
  if (mode === 'demo' && found.mark === 'live') {
    return 'Cơ sở dữ liệu này là của bản thật, nên bản dùng thử không mở. Bỏ DATABASE_URL để chạy bản dùng thử với PostgreSQL đi kèm.\nThis database belongs to a live installation: the demo does not open it.'
  }
  if (mode === 'demo' && !loopback.includes(found.host)) {
    return 'Bản dùng thử chỉ chạy với PostgreSQL đi kèm trên máy này. Bỏ DATABASE_URL, hoặc chạy bản thật.\nThe demo runs on its own embedded database only.'
  }
  return undefined
}
