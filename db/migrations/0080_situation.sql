CREATE TABLE "situation_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "situation_note_sent" CHECK ((state = 'sent') = (sent_at is not null)),
	CONSTRAINT "situation_note_period" CHECK (period ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
CREATE TABLE "situation_origin" (
	"point_id" uuid NOT NULL,
	"origin_id" uuid NOT NULL,
	CONSTRAINT "situation_origin_point_id_origin_id_pk" PRIMARY KEY("point_id","origin_id")
);
--> statement-breakpoint
CREATE TABLE "situation_point" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"field" text NOT NULL,
	"level" text NOT NULL,
	"people" integer,
	"hot" boolean NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "situation_point_people" CHECK (people is null or people > 0),
	CONSTRAINT "situation_point_says" CHECK (btrim(body) <> '')
);
--> statement-breakpoint
CREATE TABLE "situation_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"act" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "situation_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"point_id" uuid NOT NULL,
	"use" text NOT NULL,
	"dialogue_id" uuid,
	"opinion_id" uuid,
	"petition_id" uuid,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "situation_use_one" CHECK ((use = 'petition') = (petition_id is not null) and (use = 'opinion') = (opinion_id is not null)
        and (use in ('dialogue', 'opinion')) = (dialogue_id is not null))
);
--> statement-breakpoint
ALTER TABLE "situation_note" ADD CONSTRAINT "situation_note_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_note" ADD CONSTRAINT "situation_note_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_note" ADD CONSTRAINT "situation_note_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_origin" ADD CONSTRAINT "situation_origin_point_id_situation_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."situation_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_origin" ADD CONSTRAINT "situation_origin_origin_id_situation_point_id_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."situation_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_point" ADD CONSTRAINT "situation_point_note_id_situation_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."situation_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_point" ADD CONSTRAINT "situation_point_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_step" ADD CONSTRAINT "situation_step_note_id_situation_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."situation_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_step" ADD CONSTRAINT "situation_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_use" ADD CONSTRAINT "situation_use_point_id_situation_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."situation_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_use" ADD CONSTRAINT "situation_use_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_use" ADD CONSTRAINT "situation_use_opinion_id_dialogue_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."dialogue_opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_use" ADD CONSTRAINT "situation_use_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situation_use" ADD CONSTRAINT "situation_use_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "situation_note_monthly" ON "situation_note" USING btree ("unit_id","area_code","period") WHERE kind = 'regular';--> statement-breakpoint
CREATE INDEX "situation_note_of" ON "situation_note" USING btree ("area_code","period");--> statement-breakpoint
CREATE UNIQUE INDEX "situation_origin_once" ON "situation_origin" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "situation_point_of" ON "situation_point" USING btree ("note_id","at");--> statement-breakpoint
CREATE INDEX "situation_step_of" ON "situation_step" USING btree ("note_id","at");--> statement-breakpoint
CREATE INDEX "situation_use_of" ON "situation_use" USING btree ("point_id");--> statement-breakpoint
CREATE INDEX "situation_use_dialogue" ON "situation_use" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "situation_use_opinion" ON "situation_use" USING btree ("opinion_id");--> statement-breakpoint
CREATE INDEX "situation_use_petition" ON "situation_use" USING btree ("petition_id");