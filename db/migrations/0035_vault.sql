CREATE TABLE "identity_agreement" (
	"opening_id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"agreed_by" uuid NOT NULL,
	"agreed_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_agreement_two_people" CHECK (agreed_by <> asked_by),
	CONSTRAINT "identity_agreement_order" CHECK (until > at)
);
--> statement-breakpoint
CREATE TABLE "identity_opening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"urgent" boolean NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_title" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"second_id" uuid NOT NULL,
	"second_title" text NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "identity_opening_asker" UNIQUE("id","asked_by"),
	CONSTRAINT "identity_opening_two_people" CHECK (second_id <> asked_by),
	CONSTRAINT "identity_opening_urgent" CHECK (urgent = (until is not null)),
	CONSTRAINT "identity_opening_reason" CHECK (char_length(btrim(reason)) >= 20)
);
--> statement-breakpoint
CREATE TABLE "identity_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opening_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sealed_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"petition_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"event_id" uuid,
	"key_id" text NOT NULL,
	"sealed" text NOT NULL,
	"holds" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"marks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "sealed_note_of_event" CHECK ((purpose = 'note') = (event_id is not null))
);
--> statement-breakpoint
ALTER TABLE "identity_agreement" ADD CONSTRAINT "identity_agreement_agreed_by_person_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_agreement" ADD CONSTRAINT "identity_agreement_opening" FOREIGN KEY ("opening_id","asked_by") REFERENCES "public"."identity_opening"("id","asked_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_opening" ADD CONSTRAINT "identity_opening_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_opening" ADD CONSTRAINT "identity_opening_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_opening" ADD CONSTRAINT "identity_opening_second_id_person_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_reading" ADD CONSTRAINT "identity_reading_opening_id_identity_opening_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."identity_opening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_reading" ADD CONSTRAINT "identity_reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed" ADD CONSTRAINT "sealed_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed" ADD CONSTRAINT "sealed_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_opening_petition" ON "identity_opening" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "identity_opening_asked" ON "identity_opening" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "identity_reading_opening" ON "identity_reading" USING btree ("opening_id");--> statement-breakpoint
CREATE INDEX "sealed_petition" ON "sealed" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sealed_once" ON "sealed" USING btree ("petition_id","purpose") WHERE purpose in ('identity', 'contact', 'words');--> statement-breakpoint
CREATE UNIQUE INDEX "sealed_note" ON "sealed" USING btree ("event_id") WHERE event_id is not null;