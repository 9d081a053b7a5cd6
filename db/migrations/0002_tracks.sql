CREATE TABLE "preparation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"code_hash" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"prepared_on" date NOT NULL,
	"expires_on" date NOT NULL,
	CONSTRAINT "preparation_ref_unique" UNIQUE("ref"),
	CONSTRAINT "preparation_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "petition_extra" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_rule" (
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"label" text NOT NULL,
	"stop_message" text DEFAULT '' NOT NULL,
	"questions" jsonb NOT NULL,
	"position" integer DEFAULT 100 NOT NULL,
	CONSTRAINT "field_rule_code_valid_from_pk" PRIMARY KEY("code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "kind_rule" (
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"label" text NOT NULL,
	"hint" text NOT NULL,
	"offered" boolean NOT NULL,
	"restricted" boolean NOT NULL,
	"stop_message" text DEFAULT '' NOT NULL,
	"parts" jsonb NOT NULL,
	"position" integer DEFAULT 100 NOT NULL,
	CONSTRAINT "kind_rule_code_valid_from_pk" PRIMARY KEY("code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"stand_in_id" uuid,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "absence_order" CHECK (to_on >= from_on),
	CONSTRAINT "absence_other" CHECK (stand_in_id is null or stand_in_id <> person_id)
);
--> statement-breakpoint
CREATE TABLE "answer_draft" (
	"petition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_draft_petition_id_person_id_pk" PRIMARY KEY("petition_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "answer_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid,
	"title" text NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"field" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "edit_lock" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"ground" text NOT NULL,
	"from_due" date NOT NULL,
	"to_due" date NOT NULL,
	"decision_no" text NOT NULL,
	"decision_on" date NOT NULL,
	"file_id" uuid,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "extension_n" UNIQUE("petition_id","n"),
	CONSTRAINT "extension_later" CHECK (to_due > from_due)
);
--> statement-breakpoint
CREATE TABLE "limit_alert" (
	"petition_id" uuid NOT NULL,
	"limit_name" text NOT NULL,
	"due_on" date NOT NULL,
	"level" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "limit_alert_petition_id_limit_name_due_on_level_pk" PRIMARY KEY("petition_id","limit_name","due_on","level")
);
--> statement-breakpoint
CREATE TABLE "pause" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"cap_on" date,
	"decision_no" text DEFAULT '' NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "pause_order" CHECK (to_on is null or to_on >= from_on - 1)
);
--> statement-breakpoint
CREATE TABLE "petition_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"body_name" text DEFAULT '' NOT NULL,
	"added_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "petition_member_named" CHECK ((person_id is null) = (btrim(body_name) <> ''))
);
--> statement-breakpoint
CREATE TABLE "subtask" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"title" text NOT NULL,
	"weight" integer NOT NULL,
	"due_on" date NOT NULL,
	"person_id" uuid,
	"body_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"done_at" timestamp with time zone,
	"waived_at" timestamp with time zone,
	"waived_by" uuid,
	"waiver" text DEFAULT '' NOT NULL,
	CONSTRAINT "subtask_weight" CHECK (weight between 1 and 100),
	CONSTRAINT "subtask_named" CHECK ((person_id is null) = (btrim(body_name) <> '')),
	CONSTRAINT "subtask_waived" CHECK ((waived_at is null) = (btrim(waiver) = ''))
);
--> statement-breakpoint
CREATE TABLE "transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"hop" integer NOT NULL,
	"from_unit_id" uuid NOT NULL,
	"to_unit_id" uuid,
	"superior_unit_id" uuid,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"due_on" date NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "transfer_hop" UNIQUE("petition_id","hop")
);
--> statement-breakpoint
ALTER TABLE "petition" DROP CONSTRAINT "petition_five_points";--> statement-breakpoint
ALTER TABLE "petition" ALTER COLUMN "answer_due_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ALTER COLUMN "answer_due_original" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" drop column "next_limit_on";--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "next_limit_on" date GENERATED ALWAYS AS (coalesce(case
        when state = 'RECEIVED' then triage_due_on
        when state = 'TRIAGED' then first_answer_due_on
        when state = 'ACCEPTED' then answer_due_on
        when state in ('ASSIGNED','VERIFYING','MEETING','DRAFTED','APPROVED','EXECUTING','REOPENED')
          then case when answered_at is null then least(due_on, answer_due_on) else due_on end
        when state = 'DISPUTED' and dispute_replied_at is null then dispute_due_on
      end, date 'infinity')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "later_due_on" date;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "kind_label" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "family" text DEFAULT 'opinion' NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "concerns_person_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "concerns_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "field_label" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "intake_outcome" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "passed_to" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "forwarded_by" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "first_round_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "offered_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "origin_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "paused_state" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "extensions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "remote" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "preparation" ADD CONSTRAINT "preparation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_extra" ADD CONSTRAINT "petition_extra_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_stand_in_id_person_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_draft" ADD CONSTRAINT "answer_draft_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_draft" ADD CONSTRAINT "answer_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_template" ADD CONSTRAINT "answer_template_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_template" ADD CONSTRAINT "answer_template_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_lock" ADD CONSTRAINT "edit_lock_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_lock" ADD CONSTRAINT "edit_lock_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limit_alert" ADD CONSTRAINT "limit_alert_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_member" ADD CONSTRAINT "petition_member_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_member" ADD CONSTRAINT "petition_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_member" ADD CONSTRAINT "petition_member_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subtask" ADD CONSTRAINT "subtask_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subtask" ADD CONSTRAINT "subtask_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subtask" ADD CONSTRAINT "subtask_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subtask" ADD CONSTRAINT "subtask_waived_by_person_id_fk" FOREIGN KEY ("waived_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_from_unit_id_unit_id_fk" FOREIGN KEY ("from_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_superior_unit_id_unit_id_fk" FOREIGN KEY ("superior_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "preparation_expires" ON "preparation" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "absence_person" ON "absence" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pause_petition" ON "pause" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "pause_open" ON "pause" USING btree ("cap_on") WHERE to_on is null;--> statement-breakpoint
CREATE INDEX "petition_member_petition" ON "petition_member" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "petition_member_person" ON "petition_member" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "subtask_petition" ON "subtask" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "transfer_petition" ON "transfer" USING btree ("petition_id");--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_concerns_person_id_person_id_fk" FOREIGN KEY ("concerns_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_concerns_unit_id_unit_id_fk" FOREIGN KEY ("concerns_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_parent_id_petition_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_first_round_id_petition_id_fk" FOREIGN KEY ("first_round_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_offered_unit_id_unit_id_fk" FOREIGN KEY ("offered_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_origin_unit_id_unit_id_fk" FOREIGN KEY ("origin_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "petition_offered" ON "petition" USING btree ("offered_unit_id") WHERE offered_unit_id is not null;--> statement-breakpoint
CREATE INDEX "petition_origin" ON "petition" USING btree ("origin_unit_id") WHERE origin_unit_id is not null;--> statement-breakpoint
CREATE INDEX "petition_parent" ON "petition" USING btree ("parent_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX "petition_first_round" ON "petition" USING btree ("first_round_id") WHERE first_round_id is not null;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_clock_runs" CHECK (answer_due_on is not null or state in ('RECEIVED','TRIAGED','REFUSED','TRANSFERRED','GUIDED','RETURNED',
        'FILED','SPLIT','WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_concerned_kept_apart" CHECK (restricted or (concerns_person_id is null and concerns_unit_id is null));--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_pause_ends" CHECK (state not in ('WAITING','SUSPENDED') or paused_state is not null);--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_five_points" CHECK (state in ('RECEIVED','TRIAGED','ACCEPTED','WAITING','SUSPENDED','REFUSED','TRANSFERRED','GUIDED','RETURNED',
        'FILED','SPLIT','TERMINATED','WITHDRAWN') or (
        assignee_id is not null and btrim(coalesce(task, '')) <> '' and due_on is not null
        and head_id is not null and btrim(coalesce(expected_result, '')) <> ''
        and (position('authority' in clarity) = 0 or btrim(coalesce(authority, '')) <> '')));
--> statement-breakpoint
-- Indexes over the column that was made anew went with it.
CREATE INDEX IF NOT EXISTS "petition_unit" ON "petition" USING btree ("unit_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "petition_handling" ON "petition" USING btree ("handling_unit_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "petition_assignee" ON "petition" USING btree ("assignee_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "petition_area" ON "petition" USING btree ("area_code","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "petition_state" ON "petition" USING btree ("state","next_limit_on",number desc);
