CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "draft" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_form" (
	"token_hash" text NOT NULL,
	"path" text NOT NULL,
	"values" jsonb NOT NULL,
	"errors" jsonb NOT NULL,
	"message" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid,
	"unit_id" uuid,
	"event_id" uuid,
	"key" text NOT NULL,
	"person_id" uuid,
	"channel" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"done_by" uuid,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"email" text,
	"phone" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"granted_by" uuid
);
--> statement-breakpoint
CREATE TABLE "role_scope" (
	"role" text NOT NULL,
	"permission" text NOT NULL,
	"scope" text NOT NULL,
	CONSTRAINT "role_scope_role_permission_pk" PRIMARY KEY("role","permission")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"done_by" text NOT NULL,
	"done_what" text NOT NULL,
	"done_when" text NOT NULL,
	"basis" text NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_title" text,
	"approved_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"issued_at" timestamp with time zone,
	CONSTRAINT "answer_two_people" CHECK (approved_by is null or approved_by <> drafted_by),
	CONSTRAINT "answer_issued_approved" CHECK (issued_at is null or approved_by is not null)
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"petition_id" uuid,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"person_id" uuid,
	"actor_title" text,
	"payload" jsonb NOT NULL,
	"for_sender" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_note" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"for_sender" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid,
	"draft_hash" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "file_belongs" CHECK ((petition_id is null) <> (draft_hash is null))
);
--> statement-breakpoint
CREATE TABLE "petition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text,
	"field" text,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"handling_unit_id" uuid,
	"area_code" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"head_count" integer DEFAULT 1 NOT NULL,
	"channel" text NOT NULL,
	"consent_public" boolean NOT NULL,
	"competence" text,
	"triage_due_on" date NOT NULL,
	"first_answer_due_on" date NOT NULL,
	"answer_due_on" date NOT NULL,
	"answer_due_original" date NOT NULL,
	"first_answered_at" timestamp with time zone,
	"clarity" text NOT NULL,
	"assignee_id" uuid,
	"assignee_title" text,
	"task" text,
	"due_on" date,
	"head_id" uuid,
	"head_title" text,
	"expected_result" text,
	"authority" text,
	"assigned_at" timestamp with time zone,
	"outcome" text,
	"refusal_article" text,
	"answered_at" timestamp with time zone,
	"proof_at" timestamp with time zone,
	"says" text,
	"rating" integer,
	"not_count" integer DEFAULT 0 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_silently" boolean DEFAULT false NOT NULL,
	"disputed_at" timestamp with time zone,
	"dispute_due_on" date,
	"dispute_replied_at" timestamp with time zone,
	"dispute_ended_at" timestamp with time zone,
	"next_limit_on" date GENERATED ALWAYS AS (coalesce(case
        when state = 'RECEIVED' then triage_due_on
        when state = 'TRIAGED' then first_answer_due_on
        when state = 'ACCEPTED' then answer_due_on
        when state in ('ASSIGNED','VERIFYING','DRAFTED','APPROVED','REOPENED')
          then case when answered_at is null then least(due_on, answer_due_on) else due_on end
        when state = 'DISPUTED' and dispute_replied_at is null then dispute_due_on
      end, date 'infinity')) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "petition_number_unique" UNIQUE("number"),
	CONSTRAINT "petition_five_points" CHECK (state in ('RECEIVED','TRIAGED','ACCEPTED','REFUSED','WITHDRAWN') or (
        assignee_id is not null and btrim(coalesce(task, '')) <> '' and due_on is not null
        and head_id is not null and btrim(coalesce(expected_result, '')) <> ''
        and (position('authority' in clarity) = 0 or btrim(coalesce(authority, '')) <> ''))),
	CONSTRAINT "petition_refused_by_article" CHECK (state <> 'REFUSED' or btrim(coalesce(refusal_article, '')) <> ''),
	CONSTRAINT "petition_proof_dated" CHECK (state not in ('ANSWERED','CLOSED') or proof_at is not null),
	CONSTRAINT "petition_rating" CHECK (rating between 1 and 5),
	CONSTRAINT "petition_heads" CHECK (head_count between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "petition_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"filing_key" text,
	"created_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "petition_code_filing_key_unique" UNIQUE("filing_key")
);
--> statement-breakpoint
CREATE TABLE "petition_masked" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "petition_sender" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "petition_text" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"place" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sender_says" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"word" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"rating" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "area_lineage" (
	"code" text NOT NULL,
	"ancestor_code" text NOT NULL,
	CONSTRAINT "area_lineage_code_ancestor_code_pk" PRIMARY KEY("code","ancestor_code")
);
--> statement-breakpoint
CREATE TABLE "area_successor" (
	"code" text NOT NULL,
	"successor_code" text NOT NULL,
	CONSTRAINT "area_successor_code_successor_code_pk" PRIMARY KEY("code","successor_code")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"area_code" text,
	"receives" boolean DEFAULT false NOT NULL,
	"desk_address" text,
	"desk_phone" text,
	"desk_hours" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"successor_id" uuid,
	CONSTRAINT "unit_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "unit_lineage" (
	"unit_id" uuid NOT NULL,
	"ancestor_id" uuid NOT NULL,
	CONSTRAINT "unit_lineage_unit_id_ancestor_id_pk" PRIMARY KEY("unit_id","ancestor_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"legal_ref" text NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "time_limit" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"limit" integer NOT NULL,
	"unit" text NOT NULL,
	"starts_with" text NOT NULL,
	"article" text NOT NULL,
	"is_unit_rule" boolean NOT NULL,
	"matter" text,
	CONSTRAINT "time_limit_key_valid_from_pk" PRIMARY KEY("key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."credential" (
	"user_id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text,
	"totp_last_step" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_login_unique" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "auth"."invite" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."recovery_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"public_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text,
	"email_verified" timestamp with time zone,
	"image" text
);
--> statement-breakpoint
CREATE TABLE "auth"."verification_token" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_token_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_done_by_person_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_note" ADD CONSTRAINT "event_note_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_note" ADD CONSTRAINT "event_note_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_handling_unit_id_unit_id_fk" FOREIGN KEY ("handling_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_head_id_person_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_code" ADD CONSTRAINT "petition_code_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_masked" ADD CONSTRAINT "petition_masked_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_sender" ADD CONSTRAINT "petition_sender_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_text" ADD CONSTRAINT "petition_text_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sender_says" ADD CONSTRAINT "sender_says_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."credential" ADD CONSTRAINT "credential_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."invite" ADD CONSTRAINT "invite_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."recovery_code" ADD CONSTRAINT "recovery_code_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_expires" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "kept_form_token" ON "kept_form" USING btree ("token_hash","path");--> statement-breakpoint
CREATE INDEX "kept_form_expires" ON "kept_form" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "notice_petition" ON "notice" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE channel = 'app' and read_at is null;--> statement-breakpoint
CREATE INDEX "notice_calls" ON "notice" USING btree ("unit_id","at") WHERE channel = 'call' and status = 'waiting';--> statement-breakpoint
CREATE INDEX "notice_unsent" ON "notice" USING btree ("at") WHERE channel in ('email', 'sms') and status = 'waiting';--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_unit" ON "role_grant" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "answer_petition" ON "answer" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "event_petition" ON "event" USING btree ("petition_id","seq");--> statement-breakpoint
CREATE INDEX "event_note_petition" ON "event_note" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "file_petition" ON "file" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "file_draft" ON "file" USING btree ("draft_hash");--> statement-breakpoint
CREATE INDEX "petition_unit" ON "petition" USING btree ("unit_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX "petition_handling" ON "petition" USING btree ("handling_unit_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX "petition_assignee" ON "petition" USING btree ("assignee_id","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX "petition_area" ON "petition" USING btree ("area_code","state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX "petition_state" ON "petition" USING btree ("state","next_limit_on",number desc);--> statement-breakpoint
CREATE INDEX "petition_answered" ON "petition" USING btree ("answered_at") WHERE state = 'ANSWERED';--> statement-breakpoint
CREATE INDEX "petition_code_petition" ON "petition_code" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "sender_says_petition" ON "sender_says" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "area_lineage_ancestor" ON "area_lineage" USING btree ("ancestor_code");--> statement-breakpoint
CREATE INDEX "unit_lineage_ancestor" ON "unit_lineage" USING btree ("ancestor_id");--> statement-breakpoint
CREATE INDEX "recovery_code_user" ON "auth"."recovery_code" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");