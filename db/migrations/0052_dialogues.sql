CREATE TABLE "dialogue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"unit_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"origin" text NOT NULL,
	"requested" integer,
	"electorate" integer,
	"electorate_on" date,
	"electorate_source" text DEFAULT '' NOT NULL,
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"scope" text NOT NULL,
	"audience" text NOT NULL,
	"wished_on" date NOT NULL,
	"petition_id" uuid,
	"state" text NOT NULL,
	"day" date,
	"from_time" time,
	"to_time" time,
	"programme" text DEFAULT '' NOT NULL,
	"how_to_join" text DEFAULT '' NOT NULL,
	"notice_due_on" date,
	"announced_on" date,
	"new_day_by" date,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_number_unique" UNIQUE("number"),
	CONSTRAINT "dialogue_hours" CHECK (to_time > from_time),
	CONSTRAINT "dialogue_ground" CHECK ((kind = 'extraordinary') = (ground <> '')),
	CONSTRAINT "dialogue_voters" CHECK ((origin = 'voters') = (requested is not null and electorate is not null and electorate_on is not null)),
	CONSTRAINT "dialogue_planned" CHECK (state not in ('planned', 'announced') or (day is not null and from_time is not null and to_time is not null)),
	CONSTRAINT "dialogue_told" CHECK (state not in ('announced', 'postponed') or announced_on is not null),
	CONSTRAINT "dialogue_postponed" CHECK ((state = 'postponed') = (new_day_by is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_chair" (
	"dialogue_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"track" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "dialogue_chair_dialogue_id_position_pk" PRIMARY KEY("dialogue_id","position")
);
--> statement-breakpoint
CREATE TABLE "dialogue_site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"place" text NOT NULL,
	"seats" integer NOT NULL,
	"services" jsonb NOT NULL,
	CONSTRAINT "dialogue_site_seats" CHECK (seats > 0)
);
--> statement-breakpoint
CREATE TABLE "dialogue_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"act" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"shown" boolean NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_proposed_by_unit_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_chair" ADD CONSTRAINT "dialogue_chair_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_chair" ADD CONSTRAINT "dialogue_chair_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_site" ADD CONSTRAINT "dialogue_site_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_step" ADD CONSTRAINT "dialogue_step_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_step" ADD CONSTRAINT "dialogue_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_unit" ON "dialogue" USING btree ("unit_id","day");--> statement-breakpoint
CREATE INDEX "dialogue_area" ON "dialogue" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "dialogue_announced" ON "dialogue" USING btree ("day") WHERE announced_on is not null;--> statement-breakpoint
CREATE INDEX "dialogue_petition" ON "dialogue" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "dialogue_chair_unit" ON "dialogue_chair" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_chair_once" ON "dialogue_chair" USING btree ("dialogue_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_site_position" ON "dialogue_site" USING btree ("dialogue_id","position");--> statement-breakpoint
CREATE INDEX "dialogue_step_of" ON "dialogue_step" USING btree ("dialogue_id","at");