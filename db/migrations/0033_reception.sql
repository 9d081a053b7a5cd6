CREATE TABLE "reception_booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"gist" text DEFAULT '' NOT NULL,
	"visit_id" uuid,
	"cancelled_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_booking_numbered" CHECK (slot >= 1)
);
--> statement-breakpoint
CREATE TABLE "reception_direction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"body" text NOT NULL,
	"to_unit" text NOT NULL,
	"due_on" date NOT NULL,
	"contact" text NOT NULL,
	"notice_no" text DEFAULT '' NOT NULL,
	"done_on" date,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reception_identity" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reception_matter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reception_matter_petition" (
	"matter_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	CONSTRAINT "reception_matter_petition_matter_id_petition_id_pk" PRIMARY KEY("matter_id","petition_id")
);
--> statement-breakpoint
CREATE TABLE "reception_quota" (
	"receiver" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"period" text NOT NULL,
	"days" integer NOT NULL,
	"article" text NOT NULL,
	CONSTRAINT "reception_quota_receiver_valid_from_pk" PRIMARY KEY("receiver","valid_from")
);
--> statement-breakpoint
CREATE TABLE "reception_schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"leader_title" text NOT NULL,
	"pattern" text NOT NULL,
	"on_day" integer NOT NULL,
	"place" text NOT NULL,
	"from_time" time NOT NULL,
	"to_time" time NOT NULL,
	"capacity" integer DEFAULT 0 NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_schedule_day" CHECK (on_day between 1 and case pattern when 'weekday' then 5 else 28 end)
);
--> statement-breakpoint
CREATE TABLE "reception_sitting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"leader" text NOT NULL,
	"leader_title" text NOT NULL,
	"delegate_ground" text DEFAULT '' NOT NULL,
	"mode" text DEFAULT 'in-person' NOT NULL,
	"online_reason" text,
	"ground" text DEFAULT '' NOT NULL,
	"place" text NOT NULL,
	"day" date NOT NULL,
	"from_time" time NOT NULL,
	"to_time" time NOT NULL,
	"capacity" integer DEFAULT 0 NOT NULL,
	"schedule_id" uuid,
	"fixed_on" date,
	"notice_due_on" date,
	"posted_on" date,
	"state" text NOT NULL,
	"postpone_reason" text DEFAULT '' NOT NULL,
	"postponed_to" uuid,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_sitting_hours" CHECK (to_time > from_time),
	CONSTRAINT "reception_sitting_online" CHECK ((mode = 'online') = (online_reason is not null)),
	CONSTRAINT "reception_sitting_delegate" CHECK ((leader = 'delegate') = (delegate_ground <> '')),
	CONSTRAINT "reception_sitting_official" CHECK ((kind = 'regular') = (leader = 'official')),
	CONSTRAINT "reception_sitting_postponed" CHECK ((state = 'postponed') = (postponed_to is not null) and (state <> 'postponed' or postpone_reason <> '')),
	CONSTRAINT "reception_sitting_opened" CHECK (state not in ('open', 'closed') or opened_at is not null),
	CONSTRAINT "reception_sitting_closed" CHECK ((state = 'closed') = (closed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "reception_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"day" date NOT NULL,
	"entry_no" integer DEFAULT 0 NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"contents" text NOT NULL,
	"present" integer DEFAULT 1 NOT NULL,
	"same_content" integer DEFAULT 1 NOT NULL,
	"settled_by" text DEFAULT '' NOT NULL,
	"competence" text,
	"guided_to" text DEFAULT '' NOT NULL,
	"guided_no" text DEFAULT '' NOT NULL,
	"taken_up" text,
	"taken_by" text DEFAULT '' NOT NULL,
	"taken_no" text DEFAULT '' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"petition_id" uuid,
	"refusal_ground" text,
	"refusal_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_visit_people" CHECK (present >= 1 and same_content >= 1),
	CONSTRAINT "reception_visit_secret" CHECK (restricted = (kind = 'denunciation')),
	CONSTRAINT "reception_visit_refused" CHECK ((refusal_ground is not null) = (refusal_note <> ''))
);
--> statement-breakpoint
CREATE TABLE "reception_visitor" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"birth_year" integer,
	"name_key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_sitting_id_reception_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_direction" ADD CONSTRAINT "reception_direction_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_direction" ADD CONSTRAINT "reception_direction_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_direction" ADD CONSTRAINT "reception_direction_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_identity" ADD CONSTRAINT "reception_identity_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_identity" ADD CONSTRAINT "reception_identity_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_matter" ADD CONSTRAINT "reception_matter_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_matter" ADD CONSTRAINT "reception_matter_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_matter_petition" ADD CONSTRAINT "reception_matter_petition_matter_id_reception_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_matter_petition" ADD CONSTRAINT "reception_matter_petition_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_schedule" ADD CONSTRAINT "reception_schedule_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_schedule" ADD CONSTRAINT "reception_schedule_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_sitting" ADD CONSTRAINT "reception_sitting_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_sitting" ADD CONSTRAINT "reception_sitting_schedule_id_reception_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."reception_schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_sitting" ADD CONSTRAINT "reception_sitting_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visit" ADD CONSTRAINT "reception_visit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visit" ADD CONSTRAINT "reception_visit_sitting_id_reception_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visit" ADD CONSTRAINT "reception_visit_matter_id_reception_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visit" ADD CONSTRAINT "reception_visit_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visit" ADD CONSTRAINT "reception_visit_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visitor" ADD CONSTRAINT "reception_visitor_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_visitor" ADD CONSTRAINT "reception_visitor_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reception_booking_slot" ON "reception_booking" USING btree ("sitting_id","slot") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "reception_direction_visit" ON "reception_direction" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "reception_direction_due" ON "reception_direction" USING btree ("unit_id","due_on");--> statement-breakpoint
CREATE INDEX "reception_identity_hash" ON "reception_identity" USING btree ("unit_id","hash");--> statement-breakpoint
CREATE INDEX "reception_matter_unit" ON "reception_matter" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "reception_matter_petition_of" ON "reception_matter_petition" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "reception_schedule_unit" ON "reception_schedule" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "reception_sitting_day" ON "reception_sitting" USING btree ("unit_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "reception_sitting_desk" ON "reception_sitting" USING btree ("unit_id","day") WHERE kind = 'regular';--> statement-breakpoint
CREATE UNIQUE INDEX "reception_sitting_fixed" ON "reception_sitting" USING btree ("schedule_id",coalesce(fixed_on, day)) WHERE schedule_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reception_visit_entry" ON "reception_visit" USING btree ("unit_id",extract(year from day),"entry_no");--> statement-breakpoint
CREATE INDEX "reception_visit_day" ON "reception_visit" USING btree ("unit_id","day");--> statement-breakpoint
CREATE INDEX "reception_visit_matter" ON "reception_visit" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "reception_visit_sitting" ON "reception_visit" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "reception_visit_petition" ON "reception_visit" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "reception_visitor_name" ON "reception_visitor" USING btree ("unit_id","name_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "reception_visitor_phone" ON "reception_visitor" USING btree ("unit_id","phone");