import { alwaysSince } from '#domain/petitions/kinds.ts'
import { familySubject, type Term } from './due.ts'

/**
 * What a new installation begins with; the administrator sets newer terms beside them. Complaints and denunciations
 * are kept for 15 years at least by the archive schedule of the interior; its text is to be compared before use.
 */
export const terms: Term[] = [
  {
    subject: familySubject('complaint'),
    validFrom: alwaysSince,
    years: 15,
    article: 'Thông tư 10/2022/TT-BNV (chưa đối chiếu văn bản)',
  },
  {
    subject: familySubject('denunciation'),
    validFrom: alwaysSince,
    years: 15,
    article: 'Thông tư 10/2022/TT-BNV (chưa đối chiếu văn bản)',
  },
  {
    subject: familySubject('opinion'),
    validFrom: alwaysSince,
    years: 15,
    article: 'Quy định của cơ quan; chưa thấy số trong luật',
  },
]
