import { readFileSync } from 'node:fs'
import type { Visitor } from './visitor.ts'

/** Where the prepared people and petitions are kept between the files of these tests. */
export const preparedFile = '.test/prepared-pages.json'

/** Whose eyes a page is seen with: cookies only, so that a test starts where it wants to be. */
export const onlookers = [
  'anybody',
  'writer',
  'finder2',
  'finder3',
  'proposed',
  'complainant',
  'asked',
  'preparedLetter',
  'preparedHolder',
  'elsewhere',
  'unsent',
  'noFiles',
  'sent',
  'received',
  'inWork',
  'waiting',
  'answered',
  'disputed',
  'refused',
  'turnedAway',
  'closed',
  'citizen',
  'newCitizen',
  'joined',
  'follows',
  'invited',
  'newcomer',
  'withAccount',
  'reception',
  'head',
  'handler',
  'chair',
  'front',
  'council',
  'neighbour',
  'province',
  'auditor',
  'admin',
  'protector',
] as const
export type Onlooker = (typeof onlookers)[number]

/** People to whom something was shown for a few minutes: brought there when their page is opened. */
export type MomentaryOnlooker =
  | 'newCode'
  | 'showsCodes'
  | 'newLink'
  | 'askedCode'
  | 'askedLink'
  | 'openedLink'
  | 'makesKey'

/** What stands in the addresses of pages. */
export const places = [
  'toTriage',
  'toAccept',
  'toAssign',
  'toReturn',
  'toPassOn',
  'toFile',
  'toTurnAway',
  'toTranscribe',
  'turnedAway',
  'forOthers',
  'inWork',
  'waiting',
  'complaint',
  'halted',
  'toTell',
  'drafted',
  'approved',
  'answered',
  'disputed',
  'refused',
  'offered',
  'toDecide',
  'unit',
  'person',
  'template',
  'webhook',
  'invitedPerson',
  'kind',
  'field',
  'paper',
  'joint',
  'published',
  'dataRequest',
  'breach',
  'sitting',
  'sittingToBook',
  'sittingToday',
  'redactable',
  'dialogueProposed',
  'dialoguePlanned',
  'dialogueAnnounced',
  'dialogueUnderWay',
  'dialogueHeld',
  'dialogueConcluded',
  'turnSpeaking',
  'turnSettled',
  'turnToSettle',
  'hallDoor',
  'dialogueItem',
  'conferencePlanned',
  'conferenceOpen',
  'contactPlanned',
  'contactMeetingPlanned',
  'contactRound',
  'contactMeeting',
  'contactOpinion',
  'contactClosed',
  'contactReported',
  'supervised',
  'letterSent',
  'visitMade',
  'verdictGiven',
  'roundPlanned',
  'roundSeeded',
  'roundDrawn',
  'roundItem',
  'noteDraft',
  'noteSent',
  'notePoint',
  'noteSentPoint',
  'listByRule',
  'listPicked',
  'critiqueSent',
  'critiqueOpen',
  'critiquePoint',
  'critiqueOut',
  'critiqueOutPoint',
  'critiqueAnswered',
] as const
export type PlaceName = (typeof places)[number]

export type Prepared = {
  states: Record<Onlooker, ReturnType<Visitor['state']>>
  at: Record<PlaceName, string>
}

/** What prepare.setup.ts left. */
export const prepared = (): Prepared => JSON.parse(readFileSync(preparedFile, 'utf8')) as Prepared
