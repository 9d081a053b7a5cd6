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
CREATE INDEX "contact_meeting_of" ON "contact_meeting" USING btree ("round_id","day","from_time");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_opinion_position" ON "contact_opinion" USING btree ("round_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_opinion_petition" ON "contact_opinion" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "contact_opinion_meeting" ON "contact_opinion" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "contact_opinion_matter" ON "contact_opinion" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "contact_round_unit" ON "contact_round" USING btree ("unit_id","from_on");--> statement-breakpoint
CREATE INDEX "contact_round_area" ON "contact_round" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "contact_step_of" ON "contact_step" USING btree ("round_id","at");