CREATE TABLE "dialogue_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"body" text NOT NULL,
	"due_on" date NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_title" text,
	"answered_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_minutes" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"began_at" time NOT NULL,
	"ended_at" time NOT NULL,
	"composition" text DEFAULT '' NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"past_promises" text DEFAULT '' NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	"read_back_at" text DEFAULT '' NOT NULL,
	"other_opinions" text DEFAULT '' NOT NULL,
	"secretary" text DEFAULT '' NOT NULL,
	"comments_until" date,
	"facts" jsonb,
	"text" text,
	"sha256" text,
	"locked_at" timestamp with time zone,
	"locked_by_title" text,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_minutes_locked" CHECK ((stage = 'locked') = (facts is not null and text is not null and sha256 is not null and locked_at is not null)),
	CONSTRAINT "dialogue_minutes_comments" CHECK (stage = 'draft' or comments_until is not null)
);
--> statement-breakpoint
CREATE TABLE "dialogue_minutes_copy" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"whole_sha256" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"is_public" boolean NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_paper_number" UNIQUE("unit_id","kind","year","seq"),
	CONSTRAINT "dialogue_paper_once" UNIQUE("dialogue_id","unit_id","kind"),
	CONSTRAINT "dialogue_paper_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')),
	CONSTRAINT "dialogue_paper_report" CHECK (kind = 'conclusion' or not is_public)
);
--> statement-breakpoint
CREATE TABLE "dialogue_remark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"from_words" text NOT NULL,
	"body" text NOT NULL,
	"answer" text DEFAULT 'open' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"answered_by_title" text,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_remark_reason" CHECK (answer <> 'kept' or reason <> '')
);
--> statement-breakpoint
CREATE TABLE "dialogue_year" (
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"done" text NOT NULL,
	"missing" text NOT NULL,
	"next_words" text NOT NULL,
	"figures" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_year_unit_id_year_pk" PRIMARY KEY("unit_id","year")
);
--> statement-breakpoint
CREATE TABLE "dialogue_answer" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"written_by" uuid,
	"written_title" text DEFAULT '' NOT NULL,
	"written_at" timestamp with time zone,
	"returned" text DEFAULT '' NOT NULL,
	"approved_by" uuid,
	"approved_title" text DEFAULT '' NOT NULL,
	"approved_at" timestamp with time zone,
	"late_told_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_answer_written" CHECK (state = 'asked' or (written_by is not null and written_at is not null and body <> '')),
	CONSTRAINT "dialogue_answer_approved" CHECK ((state = 'approved') = (approved_by is not null and approved_at is not null) and (approved_by is null or approved_by <> written_by))
);
--> statement-breakpoint
CREATE TABLE "dialogue_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"field" text NOT NULL,
	"origin" text NOT NULL,
	"synthesis_id" uuid,
	"exchange" text,
	"exchange_note" text DEFAULT '' NOT NULL,
	"clarified" text DEFAULT '' NOT NULL,
	"left_out" text DEFAULT '' NOT NULL,
	"merged_into" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_item_exchanged" CHECK (exchange is null or synthesis_id is not null),
	CONSTRAINT "dialogue_item_handed" CHECK (synthesis_id is null or (origin = 'gathered' and merged_into is null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_item_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"opinion_id" uuid,
	"act" text NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_matter" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_opinion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"channel" text NOT NULL,
	"field" text NOT NULL,
	"body" text NOT NULL,
	"people" integer NOT NULL,
	"guess" text NOT NULL,
	"again" boolean NOT NULL,
	"gathered_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"unit_id" uuid NOT NULL,
	"item_id" uuid,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_opinion_people" CHECK (people > 0)
);
--> statement-breakpoint
CREATE TABLE "dialogue_synthesis" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_synthesis_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "dialogue_synthesis_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "dialogue_arrival" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"registration_id" uuid,
	"persons" integer NOT NULL,
	"seat" integer NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	CONSTRAINT "dialogue_arrival_registration_id_unique" UNIQUE("registration_id"),
	CONSTRAINT "dialogue_arrival_persons" CHECK (persons between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "dialogue_door" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"closes_before" integer NOT NULL,
	"questions_each" integer NOT NULL,
	CONSTRAINT "dialogue_door_closes" CHECK (closes_before between 0 and 14),
	CONSTRAINT "dialogue_door_questions" CHECK (questions_each between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "dialogue_guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_headcount" (
	"site_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"village" text NOT NULL,
	"persons" integer NOT NULL,
	CONSTRAINT "dialogue_headcount_site_id_sex_age_village_pk" PRIMARY KEY("site_id","sex","age","village")
);
--> statement-breakpoint
CREATE TABLE "dialogue_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_invitation_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "dialogue_invitation_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "dialogue_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"body" text NOT NULL,
	"owner_hash" text NOT NULL,
	"state" text NOT NULL,
	"held_for" text,
	"main_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dialogue_question_body" CHECK (length(body) between 5 and 500),
	CONSTRAINT "dialogue_question_held" CHECK ((state = 'held') = (held_for is not null)),
	CONSTRAINT "dialogue_question_merged" CHECK ((state = 'merged') = (main_id is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_question_support" (
	"question_id" uuid NOT NULL,
	"voter_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_question_support_question_id_voter_hash_pk" PRIMARY KEY("question_id","voter_hash")
);
--> statement-breakpoint
CREATE TABLE "dialogue_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"state" text NOT NULL,
	"line" integer NOT NULL,
	"persons" integer NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"village" text DEFAULT '' NOT NULL,
	"needs" jsonb NOT NULL,
	"way" text NOT NULL,
	"code_hash" text NOT NULL,
	"by_person" uuid,
	"at" timestamp with time zone NOT NULL,
	"promoted_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "dialogue_registration_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "dialogue_registration_persons" CHECK (persons between 1 and 5),
	CONSTRAINT "dialogue_registration_cancelled" CHECK ((state = 'cancelled') = (cancelled_at is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_presence" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_presence_people" CHECK (people between 0 and 100000)
);
--> statement-breakpoint
CREATE TABLE "dialogue_speaker" (
	"turn_id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_turn" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"seat" text DEFAULT '' NOT NULL,
	"area_code" text,
	"place" text DEFAULT '' NOT NULL,
	"field" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"called_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"minutes" integer DEFAULT 5 NOT NULL,
	"answering_unit_id" uuid,
	"answered_by_title" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"outcome" text,
	"due_on" date,
	"beyond_competence" boolean DEFAULT false NOT NULL,
	"passed_to" text DEFAULT '' NOT NULL,
	"carried_over" boolean DEFAULT false NOT NULL,
	"petition_id" uuid,
	"question_id" uuid,
	"item_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_turn_minutes" CHECK (minutes between 1 and 60),
	CONSTRAINT "dialogue_turn_time" CHECK (ended_at >= started_at),
	CONSTRAINT "dialogue_turn_outcome" CHECK (outcome is null or state in ('speaking', 'done')),
	CONSTRAINT "dialogue_turn_answered" CHECK (outcome is distinct from 'answered' or answer <> ''),
	CONSTRAINT "dialogue_turn_lives_on" CHECK (outcome is null or outcome = 'answered' or (petition_id is not null and due_on is not null and body <> '')),
	CONSTRAINT "dialogue_turn_above" CHECK ((outcome is not distinct from 'above') <= (beyond_competence and passed_to <> ''))
);
--> statement-breakpoint
CREATE TABLE "hall_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"seat_hash" text NOT NULL,
	"seat" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"held_for" text,
	"turn_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hall_question_body" CHECK (char_length(body) between 5 and 500),
	CONSTRAINT "hall_question_held" CHECK ((state = 'held') = (held_for is not null)),
	CONSTRAINT "hall_question_queued" CHECK ((state = 'queued') = (turn_id is not null))
);
--> statement-breakpoint
CREATE TABLE "hall_support" (
	"question_id" uuid NOT NULL,
	"seat_hash" text NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "hall_support_question_id_seat_hash_pk" PRIMARY KEY("question_id","seat_hash")
);
--> statement-breakpoint
ALTER TABLE "dialogue" DROP CONSTRAINT "dialogue_planned";--> statement-breakpoint
ALTER TABLE "dialogue" DROP CONSTRAINT "dialogue_told";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "registration_id" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD CONSTRAINT "dialogue_minutes_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD CONSTRAINT "dialogue_minutes_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes_copy" ADD CONSTRAINT "dialogue_minutes_copy_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_year" ADD CONSTRAINT "dialogue_year_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_year" ADD CONSTRAINT "dialogue_year_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_item_id_dialogue_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."dialogue_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item" ADD CONSTRAINT "dialogue_item_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item" ADD CONSTRAINT "dialogue_item_synthesis_id_dialogue_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."dialogue_synthesis"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item" ADD CONSTRAINT "dialogue_item_merged_into_dialogue_item_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."dialogue_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item" ADD CONSTRAINT "dialogue_item_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item_step" ADD CONSTRAINT "dialogue_item_step_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item_step" ADD CONSTRAINT "dialogue_item_step_item_id_dialogue_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."dialogue_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item_step" ADD CONSTRAINT "dialogue_item_step_opinion_id_dialogue_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."dialogue_opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_item_step" ADD CONSTRAINT "dialogue_item_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_matter" ADD CONSTRAINT "dialogue_matter_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_matter" ADD CONSTRAINT "dialogue_matter_matter_id_reception_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_matter" ADD CONSTRAINT "dialogue_matter_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_opinion" ADD CONSTRAINT "dialogue_opinion_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_opinion" ADD CONSTRAINT "dialogue_opinion_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_opinion" ADD CONSTRAINT "dialogue_opinion_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_opinion" ADD CONSTRAINT "dialogue_opinion_item_id_dialogue_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."dialogue_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_opinion" ADD CONSTRAINT "dialogue_opinion_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_synthesis" ADD CONSTRAINT "dialogue_synthesis_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_synthesis" ADD CONSTRAINT "dialogue_synthesis_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_synthesis" ADD CONSTRAINT "dialogue_synthesis_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_door" ADD CONSTRAINT "dialogue_door_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_door" ADD CONSTRAINT "dialogue_door_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_headcount" ADD CONSTRAINT "dialogue_headcount_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_headcount" ADD CONSTRAINT "dialogue_headcount_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_main_id_dialogue_question_id_fk" FOREIGN KEY ("main_id") REFERENCES "public"."dialogue_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question_support" ADD CONSTRAINT "dialogue_question_support_of" FOREIGN KEY ("question_id") REFERENCES "public"."dialogue_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_presence" ADD CONSTRAINT "dialogue_presence_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_presence" ADD CONSTRAINT "dialogue_presence_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_presence" ADD CONSTRAINT "dialogue_presence_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_speaker" ADD CONSTRAINT "dialogue_speaker_turn_id_dialogue_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."dialogue_turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_speaker" ADD CONSTRAINT "dialogue_speaker_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_answering_unit_id_unit_id_fk" FOREIGN KEY ("answering_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_question_id_dialogue_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."dialogue_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_item_id_dialogue_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."dialogue_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_turn_id_dialogue_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."dialogue_turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_support" ADD CONSTRAINT "hall_support_question_id_hall_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."hall_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_support" ADD CONSTRAINT "hall_support_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_finding_of" ON "dialogue_finding" USING btree ("dialogue_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_minutes_by" ON "dialogue_minutes" USING btree ("by_person");--> statement-breakpoint
CREATE INDEX "dialogue_remark_of" ON "dialogue_remark" USING btree ("dialogue_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_answer_of" ON "dialogue_answer" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "dialogue_answer_unit" ON "dialogue_answer" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "dialogue_answer_open" ON "dialogue_answer" USING btree ("due_on") WHERE state <> 'approved' and late_told_on is null;--> statement-breakpoint
CREATE INDEX "dialogue_item_of" ON "dialogue_item" USING btree ("dialogue_id","position");--> statement-breakpoint
CREATE INDEX "dialogue_item_step_of" ON "dialogue_item_step" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_matter_of" ON "dialogue_matter" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "dialogue_opinion_of" ON "dialogue_opinion" USING btree ("dialogue_id","area_code");--> statement-breakpoint
CREATE INDEX "dialogue_opinion_item" ON "dialogue_opinion" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "dialogue_synthesis_of" ON "dialogue_synthesis" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_arrival_seat" ON "dialogue_arrival" USING btree ("site_id","seat");--> statement-breakpoint
CREATE INDEX "dialogue_arrival_of" ON "dialogue_arrival" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_guest_once" ON "dialogue_guest" USING btree ("dialogue_id","title");--> statement-breakpoint
CREATE INDEX "dialogue_invitation_of" ON "dialogue_invitation" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "dialogue_question_of" ON "dialogue_question" USING btree ("dialogue_id","state");--> statement-breakpoint
CREATE INDEX "dialogue_question_owner" ON "dialogue_question" USING btree ("dialogue_id","owner_hash");--> statement-breakpoint
CREATE INDEX "dialogue_question_main" ON "dialogue_question" USING btree ("main_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_registration_line" ON "dialogue_registration" USING btree ("site_id","line");--> statement-breakpoint
CREATE INDEX "dialogue_registration_of" ON "dialogue_registration" USING btree ("dialogue_id","state");--> statement-breakpoint
CREATE INDEX "dialogue_presence_of" ON "dialogue_presence" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_position" ON "dialogue_turn" USING btree ("dialogue_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_speaking" ON "dialogue_turn" USING btree ("site_id") WHERE state = 'speaking';--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_petition" ON "dialogue_turn" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "dialogue_turn_site" ON "dialogue_turn" USING btree ("site_id","queued_at");--> statement-breakpoint
CREATE INDEX "hall_question_of" ON "hall_question" USING btree ("dialogue_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "hall_question_turn" ON "hall_question" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "hall_support_of" ON "hall_support" USING btree ("dialogue_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_registration" ON "notice" USING btree ("registration_id") WHERE registration_id is not null;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_planned" CHECK (state not in ('planned', 'announced', 'in_progress', 'held') or (day is not null and from_time is not null and to_time is not null));--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_told" CHECK (state not in ('announced', 'postponed', 'in_progress', 'held') or announced_on is not null);