import { accountPages } from './account-pages.ts'
import { afterPages } from './after-pages.ts'
import { conferencePages } from './conference-pages.ts'
import { contactPages } from './contact-pages.ts'
import { critiquePages } from './critique-pages.ts'
import { dialoguePages } from './dialogue-pages.ts'
import { gatheringPages } from './gathering-pages.ts'
import { hallPages } from './hall-pages.ts'
import type { PageType } from './page-type.ts'
import { petitionPages } from './petition-pages.ts'
import { privacyPages } from './privacy-pages.ts'
import { receptionPages } from './reception-pages.ts'
import { roundPages } from './round-pages.ts'
import { settingsPages } from './settings-pages.ts'
import { situationPages } from './situation-pages.ts'
import { supervisionPages } from './supervision-pages.ts'
import { warningPages } from './warning-pages.ts'

/** What staff, the Front and administrators see. */
export const staffPages: PageType[] = [
  ...contactPages,
  ...conferencePages,
  ...petitionPages,
  ...receptionPages,
  ...dialoguePages,
  ...afterPages,
  ...hallPages,
  ...gatheringPages,
  ...supervisionPages,
  ...roundPages,
  ...situationPages,
  ...warningPages,
  ...critiquePages,
  ...privacyPages,
  ...accountPages,
  ...settingsPages,
]
