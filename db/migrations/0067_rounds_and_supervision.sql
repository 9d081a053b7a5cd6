CREATE TABLE "contact_meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"place" text NOT NULL,
	"day" date NOT NULL,
	"from_time" time NOT NULL,
	"deputies" text NOT NULL,
	"writer" text NOT NULL,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"voters" integer,
	"speakers" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_meeting_held" CHECK ((state = 'held') = (voters is not null) and (state = 'held') = (speakers is not null)),
	CONSTRAINT "contact_meeting_people" CHECK (voters between 0 and 100000 and speakers between 0 and voters),
	CONSTRAINT "contact_meeting_cancelled" CHECK (state <> 'cancelled' or reason <> '')
);
--> statement-breakpoint
CREATE TABLE "contact_opinion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"area_code" text NOT NULL,
	"field" text NOT NULL,
	"body" text NOT NULL,
	"competence" text,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_title" text DEFAULT '' NOT NULL,
	"to_unit_id" uuid,
	"passed_to" text DEFAULT '' NOT NULL,
	"task" text DEFAULT '' NOT NULL,
	"expected_result" text DEFAULT '' NOT NULL,
	"due_on" date,
	"petition_id" uuid,
	"matter_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_opinion_answered" CHECK ((outcome is not distinct from 'answered') = (answer <> '' and answered_by_title <> '')),
	CONSTRAINT "contact_opinion_forwarded" CHECK ((outcome is not distinct from 'forwarded') = (petition_id is not null and to_unit_id is not null and due_on is not null and task <> '' and expected_result <> '')),
	CONSTRAINT "contact_opinion_classified" CHECK (outcome is null or competence is not null),
	CONSTRAINT "contact_opinion_passed" CHECK (outcome is distinct from 'forwarded' or competence not in ('central', 'outside') or passed_to <> '')
);
--> statement-breakpoint
CREATE TABLE "contact_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_report_round_id_unique" UNIQUE("round_id"),
	CONSTRAINT "contact_report_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "contact_report_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "contact_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"session" text NOT NULL,
	"phase" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"state" text NOT NULL,
	"announced_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_round_days" CHECK (to_on >= from_on),
	CONSTRAINT "contact_round_told" CHECK ((state = 'planned') = (announced_on is null))
);
--> statement-breakpoint
CREATE TABLE "contact_speaker" (
	"opinion_id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"meeting_id" uuid,
	"act" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"shown" boolean NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_joined" (
	"entry_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"turn_id" uuid,
	"turn_version" integer,
	"outcome" text NOT NULL,
	"entry" jsonb NOT NULL,
	"short_code" text NOT NULL,
	"took_place_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	CONSTRAINT "dialogue_joined_entry_id_written_at_pk" PRIMARY KEY("entry_id","written_at"),
	CONSTRAINT "dialogue_joined_in_time" CHECK (took_place_at <= received_at),
	CONSTRAINT "dialogue_joined_beside" CHECK ((outcome = 'beside') = (turn_id is null)),
	CONSTRAINT "dialogue_joined_version" CHECK ((turn_id is null) = (turn_version is null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_pause" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	CONSTRAINT "dialogue_pause_time" CHECK (until > at and ended_at >= at)
);
--> statement-breakpoint
CREATE TABLE "field_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"day" date NOT NULL,
	"place" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"present" text NOT NULL,
	"seen" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_title" text DEFAULT '' NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	CONSTRAINT "follow_up_closed" CHECK ((closed_at is null) = (btrim(conclusion) = ''))
);
--> statement-breakpoint
CREATE TABLE "follow_up_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"letter_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"to_unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"ask" text NOT NULL,
	"facts" jsonb NOT NULL,
	"reply_due_on" date NOT NULL,
	"reply_rule" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"replied_at" timestamp with time zone,
	"late_told_on" date,
	CONSTRAINT "supervision_letter_number" UNIQUE("unit_id","year","seq")
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "verdict_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"petition_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"seen" text NOT NULL,
	"missing" text DEFAULT '' NOT NULL,
	"stand" text DEFAULT 'meanwhile' NOT NULL,
	"office_state" text DEFAULT 'RECEIVED' NOT NULL,
	"area_code" text DEFAULT '' NOT NULL,
	"reply_due_on" date,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "verdict_says_why" CHECK (btrim(seen) <> '' and (verdict = 'done' or btrim(missing) <> '')),
	CONSTRAINT "verdict_asks_head" CHECK ((stand = 'differs') = (reply_due_on is not null))
);
--> statement-breakpoint
CREATE TABLE "verdict_end" (
	"verdict_id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict_file" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"verdict_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"verdict_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_file" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trouble_told" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "trouble_told_kind_subject_id_day_pk" PRIMARY KEY("kind","subject_id","day")
);
--> statement-breakpoint
ALTER TABLE "dialogue_remark" ALTER COLUMN "by_person" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD COLUMN "comment_copy" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "registration_id" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "turn_no" integer;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "hall_question" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "promised_by" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "sender_disputes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_meeting" ADD CONSTRAINT "contact_meeting_round_id_contact_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."contact_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_meeting" ADD CONSTRAINT "contact_meeting_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_meeting" ADD CONSTRAINT "contact_meeting_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_round_id_contact_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."contact_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_meeting_id_contact_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."contact_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_opinion" ADD CONSTRAINT "contact_opinion_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_round_id_contact_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."contact_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_round" ADD CONSTRAINT "contact_round_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_round" ADD CONSTRAINT "contact_round_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_round" ADD CONSTRAINT "contact_round_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_speaker" ADD CONSTRAINT "contact_speaker_opinion_id_contact_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."contact_opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_speaker" ADD CONSTRAINT "contact_speaker_round_id_contact_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."contact_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_step" ADD CONSTRAINT "contact_step_round_id_contact_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."contact_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_step" ADD CONSTRAINT "contact_step_meeting_id_contact_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."contact_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_step" ADD CONSTRAINT "contact_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_turn_id_dialogue_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."dialogue_turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_pause" ADD CONSTRAINT "dialogue_pause_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_pause" ADD CONSTRAINT "dialogue_pause_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_visit" ADD CONSTRAINT "field_visit_follow_up_id_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_up"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_visit" ADD CONSTRAINT "field_visit_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_visit" ADD CONSTRAINT "field_visit_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_note" ADD CONSTRAINT "follow_up_note_follow_up_id_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_up"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_note" ADD CONSTRAINT "follow_up_note_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_note" ADD CONSTRAINT "follow_up_note_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_reply" ADD CONSTRAINT "letter_reply_letter_id_supervision_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."supervision_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_reply" ADD CONSTRAINT "letter_reply_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_reply" ADD CONSTRAINT "letter_reply_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_letter" ADD CONSTRAINT "supervision_letter_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_letter" ADD CONSTRAINT "supervision_letter_follow_up_id_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_up"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_letter" ADD CONSTRAINT "supervision_letter_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_letter" ADD CONSTRAINT "supervision_letter_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_letter" ADD CONSTRAINT "supervision_letter_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_end" ADD CONSTRAINT "verdict_end_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_end" ADD CONSTRAINT "verdict_end_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_end" ADD CONSTRAINT "verdict_end_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_file" ADD CONSTRAINT "verdict_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_file" ADD CONSTRAINT "verdict_file_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_file" ADD CONSTRAINT "verdict_file_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_reply" ADD CONSTRAINT "verdict_reply_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_reply" ADD CONSTRAINT "verdict_reply_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_reply" ADD CONSTRAINT "verdict_reply_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_file" ADD CONSTRAINT "visit_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_file" ADD CONSTRAINT "visit_file_visit_id_field_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."field_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_file" ADD CONSTRAINT "visit_file_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_meeting_of" ON "contact_meeting" USING btree ("round_id","day","from_time");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_opinion_position" ON "contact_opinion" USING btree ("round_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_opinion_petition" ON "contact_opinion" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "contact_opinion_meeting" ON "contact_opinion" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "contact_opinion_matter" ON "contact_opinion" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "contact_round_unit" ON "contact_round" USING btree ("unit_id","from_on");--> statement-breakpoint
CREATE INDEX "contact_round_area" ON "contact_round" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "contact_step_of" ON "contact_step" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_joined_of" ON "dialogue_joined" USING btree ("dialogue_id","written_at");--> statement-breakpoint
CREATE INDEX "dialogue_joined_turn" ON "dialogue_joined" USING btree ("turn_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_pause_open" ON "dialogue_pause" USING btree ("dialogue_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "field_visit_of" ON "field_visit" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "field_visit_petition" ON "field_visit" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_open" ON "follow_up" USING btree ("petition_id","unit_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "follow_up_unit" ON "follow_up" USING btree ("unit_id","id");--> statement-breakpoint
CREATE INDEX "follow_up_note_of" ON "follow_up_note" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "letter_reply_of" ON "letter_reply" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "supervision_letter_petition" ON "supervision_letter" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "supervision_letter_kind" ON "supervision_letter" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "supervision_letter_to" ON "supervision_letter" USING btree ("to_unit_id","reply_due_on") WHERE replied_at is null;--> statement-breakpoint
CREATE INDEX "supervision_letter_waiting" ON "supervision_letter" USING btree ("reply_due_on") WHERE replied_at is null;--> statement-breakpoint
CREATE INDEX "verdict_petition" ON "verdict" USING btree ("petition_id","seq");--> statement-breakpoint
CREATE INDEX "verdict_unit" ON "verdict" USING btree ("unit_id","seq");--> statement-breakpoint
CREATE INDEX "verdict_agrees" ON "verdict" USING btree ("area_code","seq") WHERE stand = 'agrees';--> statement-breakpoint
CREATE INDEX "verdict_end_petition" ON "verdict_end" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "verdict_file_verdict" ON "verdict_file" USING btree ("verdict_id");--> statement-breakpoint
CREATE INDEX "verdict_reply_petition" ON "verdict_reply" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "visit_file_visit" ON "visit_file" USING btree ("visit_id");--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_merged_into_hall_question_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."hall_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_promised_by_unit_id_fk" FOREIGN KEY ("promised_by") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_remark_registration" ON "dialogue_remark" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "hall_question_merged" ON "hall_question" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "petition_promised" ON "petition" USING btree ("area_code","state","next_limit_on",number desc) WHERE source = 'dialogue';--> statement-breakpoint
CREATE INDEX "petition_disputed" ON "petition" USING btree ("area_code",number desc) WHERE disputed_at is not null and dispute_ended_at is null;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_author" CHECK ((by_person is null) <> (registration_id is null));--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_not_itself" CHECK (merged_into <> id);