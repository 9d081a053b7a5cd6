CREATE TABLE "conference" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"from_on" date,
	"to_on" date,
	"open_on" date,
	CONSTRAINT "conference_period" CHECK (to_on >= from_on)
);
--> statement-breakpoint
CREATE TABLE "conference_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"asks" text DEFAULT '' NOT NULL,
	"due_on" date,
	"body" text DEFAULT '' NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_by_title" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "conference_unit_once" UNIQUE("dialogue_id","unit_id"),
	CONSTRAINT "conference_unit_asked" CHECK ((asks = '') = (due_on is null)),
	CONSTRAINT "conference_unit_sent" CHECK ((sent_at is null) = (body = '') and (sent_at is null or asks <> ''))
);
--> statement-breakpoint
ALTER TABLE "dialogue" DROP CONSTRAINT "dialogue_told";--> statement-breakpoint
ALTER TABLE "dialogue" ADD COLUMN "form" text DEFAULT 'dialogue' NOT NULL;--> statement-breakpoint
ALTER TABLE "conference" ADD CONSTRAINT "conference_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_unit" ADD CONSTRAINT "conference_unit_dialogue_id_conference_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."conference"("dialogue_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_unit" ADD CONSTRAINT "conference_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_unit" ADD CONSTRAINT "conference_unit_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conference_unit_of" ON "conference_unit" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_conference" CHECK (form <> 'conference' or (announced_on is null and notice_due_on is null and state in ('planned', 'in_progress', 'held', 'cancelled')));--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_told" CHECK (form = 'conference' or state not in ('announced', 'postponed', 'in_progress', 'held') or announced_on is not null);