import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { area, unit } from '#db/schema/places.ts'
import {
  bodyPlaceCodes,
  channelCodes,
  competenceCodes,
  eligibilityCodes,
  familyCodes,
  intakeOutcomeCodes,
  otherMatterCodes,
  outcomeCodes,
  receptionGroundCodes,
  senderWordCodes,
  sourceCodes,
  stateCodes,
} from '#domain/petitions/words.ts'

const newest = sql`number desc`

/**
 * The tracked thing, whatever its kind, without a word of personal content: that stands in the
 * tables below, each with policies of its own.
 */
export const petition = pgTable(
  'petition',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    /** A code of kind_rule; what it was called on its day stands beside it. */
    kind: text(),
    kindLabel: text('kind_label'),
    /** The first day of the version of the kind that it runs by; null while it is not classified. */
    kindSince: date('kind_since'),
    family: text({ enum: familyCodes }).notNull().default('opinion'),
    /** Read by few: denunciations, feedback on the conduct of an official. */
    restricted: boolean().notNull().default(false),
    /** Whom it is about: they and, but for its head, their office handle nothing of it. */
    concernsPersonId: uuid('concerns_person_id').references(() => person.id),
    concernsUnitId: uuid('concerns_unit_id').references(() => unit.id),
    field: text(),
    fieldLabel: text('field_label'),
    source: text({ enum: sourceCodes }).notNull(),
    state: text({ enum: stateCodes }).notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    handlingUnitId: uuid('handling_unit_id').references(() => unit.id),
    /** The office that promised it at its dialogue, where it takes in no letters itself. */
    promisedBy: uuid('promised_by').references(() => unit.id),
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    receivedAt: instant('received_at').notNull(),
    headCount: integer('head_count').notNull().default(1),
    /** How many speak for them; who they are stands in `nomination`. */
    representativeCount: integer('representative_count').notNull().default(0),
    channel: text({ enum: channelCodes }).notNull(),
    consentPublic: boolean('consent_public').notNull(),
    /** Where the sender's own words stand; in a file, a clerk writes them out beside it. */
    bodyIn: text('body_in', { enum: bodyPlaceCodes }).notNull().default('text'),
    /** Since when there is a transcript of it. */
    transcribedAt: instant('transcribed_at'),
    competence: text({ enum: competenceCodes }),
    /** How it was dealt with at the door, and to whom it was guided, passed on or returned. */
    intakeOutcome: text('intake_outcome', { enum: intakeOutcomeCodes }),
    passedTo: text('passed_to'),
    /** Who sent it on to us, for letters that come by way of deputies, the Front or the press. */
    forwardedBy: text('forwarded_by'),
    /** Whether it has what the law asks for, and an earlier letter of the same content. */
    eligibility: text({ enum: eligibilityCodes }),
    /** What it is instead of a complaint, denunciation or opinion. */
    otherMatter: text('other_matter', { enum: otherMatterCodes }),
    /** Why its sender was not received at the reception, and until when the written notice goes out. */
    receptionGround: text('reception_ground', { enum: receptionGroundCodes }),
    refusalNoticeDueOn: date('refusal_notice_due_on'),
    repeatOfId: uuid('repeat_of_id').references((): AnyPgColumn => petition.id),
    /** The letter that this one was split from, and the decision that this one complains of again. */
    parentId: uuid('parent_id').references((): AnyPgColumn => petition.id),
    /** Settled together with this one, whose answer goes out to both senders. */
    mainId: uuid('main_id').references((): AnyPgColumn => petition.id),
    firstRoundId: uuid('first_round_id').references((): AnyPgColumn => petition.id),
    acceptedAt: instant('accepted_at'),
    /** An office of this site that is asked to take it over, and the one that gave it away and follows it. */
    offeredUnitId: uuid('offered_unit_id').references(() => unit.id),
    originUnitId: uuid('origin_unit_id').references(() => unit.id),
    /** Where it goes on after a pause. */
    pausedState: text('paused_state', { enum: stateCodes }),

    triageDueOn: date('triage_due_on').notNull(),
    firstAnswerDueOn: date('first_answer_due_on').notNull(),
    /** Null while the clock has not started: complaints and denunciations that are not accepted yet. */
    answerDueOn: date('answer_due_on'),
    /** The limit before any extension; once set, never overwritten. */
    answerDueOriginal: date('answer_due_original'),
    /** How often the answer's limit was lawfully moved. */
    extensions: integer().notNull().default(0),
    /** When the first of the four lawful first answers went out. */
    firstAnsweredAt: instant('first_answered_at'),

    /** The configured list of "rõ" of the day of filing. */
    clarity: text().notNull(),
    assigneeId: uuid('assignee_id').references(() => person.id),
    assigneeTitle: text('assignee_title'),
    task: text(),
    dueOn: date('due_on'),
    headId: uuid('head_id').references(() => person.id),
    headTitle: text('head_title'),
    expectedResult: text('expected_result'),
    authority: text(),
    assignedAt: instant('assigned_at'),

    outcome: text({ enum: outcomeCodes }),
    refusalArticle: text('refusal_article'),
    answeredAt: instant('answered_at'),
    proofAt: instant('proof_at'),
    says: text({ enum: senderWordCodes }),
    rating: integer(),
    notCount: integer('not_count').notNull().default(0),
    closedAt: instant('closed_at'),
    closedSilently: boolean('closed_silently').notNull().default(false),
    disputedAt: instant('disputed_at'),
    disputeDueOn: date('dispute_due_on'),
    disputeRepliedAt: instant('dispute_replied_at'),
    disputeEndedAt: instant('dispute_ended_at'),
    /** The sender is one of those who say otherwise; of bodies that watch their verdicts say it. */
    senderDisputes: boolean('sender_disputes').notNull().default(false),

    /**
     * The day by which the office must act next, 'infinity' when nothing is expected of it: what
     * `nextLimit` of domain/petitions/next-limit.ts says, as a column that lists are read in order of.
     */
    nextLimitOn: date('next_limit_on')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(case
        when state = 'RECEIVED' then triage_due_on
        when state = 'TRIAGED' then first_answer_due_on
        when state = 'ACCEPTED' then answer_due_on
        when state in ('ASSIGNED','VERIFYING','MEETING','DRAFTED','APPROVED','EXECUTING','REOPENED')
          then case when answered_at is null then least(due_on, answer_due_on) else due_on end
        when state = 'DISPUTED' and dispute_replied_at is null then dispute_due_on
      end, date 'infinity')`),

    /** Grows with every change, so that the slower of two people is told. */
    version: integer().notNull().default(1),
  },
  (table) => [
    // One for each way of reaching petitions, in the order of every list (server/petitions/scan-reach.ts).
    index('petition_unit').on(table.unitId, table.state, table.nextLimitOn, newest),
    index('petition_handling').on(table.handlingUnitId, table.state, table.nextLimitOn, newest),
    index('petition_assignee').on(table.assigneeId, table.state, table.nextLimitOn, newest),
    index('petition_area').on(table.areaCode, table.state, table.nextLimitOn, newest),
    // What was promised to people, and what somebody says otherwise of: small parts of a big table.
    index('petition_promised')
      .on(table.areaCode, table.state, table.nextLimitOn, newest)
      .where(sql`source = 'dialogue'`),
    index('petition_disputed')
      .on(table.areaCode, newest)
      .where(sql`disputed_at is not null and dispute_ended_at is null`),
    index('petition_state').on(table.state, table.nextLimitOn, newest),
    index('petition_received').on(table.receivedAt),
    index('petition_offered')
      .on(table.offeredUnitId, table.state, table.nextLimitOn, newest)
      .where(sql`offered_unit_id is not null`),
    index('petition_origin')
      .on(table.originUnitId, table.state, table.nextLimitOn, newest)
      .where(sql`origin_unit_id is not null`),
    index('petition_parent').on(table.parentId).where(sql`parent_id is not null`),
    index('petition_main').on(table.mainId).where(sql`main_id is not null`),
    index('petition_first_round').on(table.firstRoundId).where(sql`first_round_id is not null`),
    index('petition_answered').on(table.answeredAt).where(sql`state = 'ANSWERED'`),
    // Letters of the same content, and what was accepted long ago and has no answer: for the nightly warnings.
    index('petition_repeat').on(table.repeatOfId).where(sql`repeat_of_id is not null`),
    index('petition_unanswered').on(table.acceptedAt).where(sql`answered_at is null`),
    // "In progress" is refused by the table itself while one of the five points is empty.
    check(
      'petition_five_points',
      sql`state in ('RECEIVED','TRIAGED','ACCEPTED','WAITING','SUSPENDED','REFUSED','TRANSFERRED','GUIDED','RETURNED',
        'FILED','SPLIT','TERMINATED','WITHDRAWN') or (
        assignee_id is not null and btrim(coalesce(task, '')) <> '' and due_on is not null
        and head_id is not null and btrim(coalesce(expected_result, '')) <> ''
        and (position('authority' in clarity) = 0 or btrim(coalesce(authority, '')) <> ''))`,
    ),
    check(
      'petition_refused_by_article',
      sql`state <> 'REFUSED' or btrim(coalesce(refusal_article, '')) <> ''`,
    ),
    // Nobody is turned away who did not come, nor without a ground of the law (Điều 9 Luật Tiếp công dân).
    check(
      'petition_reception_refused',
      sql`coalesce(intake_outcome = 'REFUSE_RECEPTION', false) = (reception_ground is not null)
        and (reception_ground is null or (source = 'reception' and state = 'REFUSED'))
        and (refusal_notice_due_on is null or reception_ground is not null)`,
    ),
    check('petition_proof_dated', sql`state not in ('ANSWERED','CLOSED') or proof_at is not null`),
    // What the law starts only with acceptance runs once it is accepted.
    check(
      'petition_clock_runs',
      sql`answer_due_on is not null or state in ('RECEIVED','TRIAGED','REFUSED','TRANSFERRED','GUIDED','RETURNED',
        'FILED','SPLIT','WITHDRAWN')`,
    ),
    check(
      'petition_concerned_kept_apart',
      sql`restricted or (concerns_person_id is null and concerns_unit_id is null)`,
    ),
    // Điều 13 Luật Tố cáo: whom it is about neither works on it nor answers for it.
    check(
      'petition_concerned_not_given',
      sql`(concerns_person_id is null or (assignee_id is distinct from concerns_person_id
          and head_id is distinct from concerns_person_id))
        and (concerns_unit_id is null or handling_unit_id is distinct from concerns_unit_id)`,
    ),
    check('petition_main_other', sql`main_id is distinct from id`),
    check('petition_pause_ends', sql`state not in ('WAITING','SUSPENDED') or paused_state is not null`),
    check('petition_rating', sql`rating between 1 and 5`),
    // Nobody decides about a letter that nobody has written out; turned away or taken back it may be.
    check(
      'petition_transcribed',
      sql`body_in = 'text' or transcribed_at is not null or state in ('RECEIVED','REFUSED','WITHDRAWN')`,
    ),
    check('petition_heads', sql`head_count between 1 and 100000`),
  ],
)

/** A petition as the database holds it. */
export type PetitionRow = typeof petition.$inferSelect

/** The keyed hash of the secret code, and the key that makes filing twice count once. Nobody reads it. */
export const petitionCode = pgTable(
  'petition_code',
  {
    codeHash: text('code_hash').primaryKey(),
    petitionId: uuid('petition_id')
      .notNull()
      .references(() => petition.id),
    filingKey: text('filing_key').unique(),
    createdAt: instant('created_at').notNull(),
    replacedAt: instant('replaced_at'),
  },
  (table) => [index('petition_code_petition').on(table.petitionId)],
)

/** The petition that a row of another table belongs to. */
export const ofPetition = () =>
  uuid('petition_id')
    .notNull()
    .references(() => petition.id)
