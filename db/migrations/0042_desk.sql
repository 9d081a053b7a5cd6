CREATE TABLE "reception_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_notice_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "reception_notice_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "reception_retie" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"from_matter_id" uuid NOT NULL,
	"to_matter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reception_speakers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"representatives" jsonb NOT NULL,
	"members" jsonb NOT NULL,
	"paper" text NOT NULL,
	"kept_at" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "petition_transcript" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reception_ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"booking_id" uuid,
	"called_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_ticket_booking_id_unique" UNIQUE("booking_id")
);
--> statement-breakpoint
ALTER TABLE "reception_booking" ALTER COLUMN "by_person" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "body_in" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "transcribed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "moved_from_id" uuid;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_from_matter_id_reception_matter_id_fk" FOREIGN KEY ("from_matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_to_matter_id_reception_matter_id_fk" FOREIGN KEY ("to_matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_transcript" ADD CONSTRAINT "petition_transcript_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_transcript" ADD CONSTRAINT "petition_transcript_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_sitting_id_reception_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_booking_id_reception_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."reception_booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reception_notice_visit" ON "reception_notice" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "reception_retie_visit" ON "reception_retie" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "reception_speakers_visit" ON "reception_speakers" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "petition_transcript_of" ON "petition_transcript" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reception_ticket_number" ON "reception_ticket" USING btree ("sitting_id","number");--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_moved_from_id_reception_sitting_id_fk" FOREIGN KEY ("moved_from_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_code_hash_unique" UNIQUE("code_hash");--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_transcribed" CHECK (body_in = 'text' or transcribed_at is not null or state in ('RECEIVED','REFUSED','WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_somebody" CHECK (by_person is not null or code_hash is not null);