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
CREATE INDEX "dialogue_answer_of" ON "dialogue_answer" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "dialogue_answer_unit" ON "dialogue_answer" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "dialogue_answer_open" ON "dialogue_answer" USING btree ("due_on") WHERE state <> 'approved' and late_told_on is null;--> statement-breakpoint
CREATE INDEX "dialogue_item_of" ON "dialogue_item" USING btree ("dialogue_id","position");--> statement-breakpoint
CREATE INDEX "dialogue_item_step_of" ON "dialogue_item_step" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_matter_of" ON "dialogue_matter" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "dialogue_opinion_of" ON "dialogue_opinion" USING btree ("dialogue_id","area_code");--> statement-breakpoint
CREATE INDEX "dialogue_opinion_item" ON "dialogue_opinion" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "dialogue_synthesis_of" ON "dialogue_synthesis" USING btree ("dialogue_id");