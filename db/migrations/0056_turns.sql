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
ALTER TABLE "dialogue_turn" ADD CONSTRAINT "dialogue_turn_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_turn_id_dialogue_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."dialogue_turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_support" ADD CONSTRAINT "hall_support_question_id_hall_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."hall_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_support" ADD CONSTRAINT "hall_support_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_presence_of" ON "dialogue_presence" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_position" ON "dialogue_turn" USING btree ("dialogue_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_speaking" ON "dialogue_turn" USING btree ("site_id") WHERE state = 'speaking';--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_turn_petition" ON "dialogue_turn" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "dialogue_turn_site" ON "dialogue_turn" USING btree ("site_id","queued_at");--> statement-breakpoint
CREATE INDEX "hall_question_of" ON "hall_question" USING btree ("dialogue_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "hall_question_turn" ON "hall_question" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "hall_support_of" ON "hall_support" USING btree ("dialogue_id");--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_planned" CHECK (state not in ('planned', 'announced', 'in_progress', 'held') or (day is not null and from_time is not null and to_time is not null));--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_told" CHECK (state not in ('announced', 'postponed', 'in_progress', 'held') or announced_on is not null);