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
ALTER TABLE "petition" ADD COLUMN "sender_disputes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
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
CREATE INDEX "petition_promised" ON "petition" USING btree ("area_code","state","next_limit_on",number desc) WHERE source = 'dialogue';--> statement-breakpoint
CREATE INDEX "petition_disputed" ON "petition" USING btree ("area_code",number desc) WHERE disputed_at is not null and dispute_ended_at is null;