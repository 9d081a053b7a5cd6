CREATE TABLE "petition_transcript" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "body_in" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "transcribed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "petition_transcript" ADD CONSTRAINT "petition_transcript_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_transcript" ADD CONSTRAINT "petition_transcript_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "petition_transcript_of" ON "petition_transcript" USING btree ("petition_id");--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_transcribed" CHECK (body_in = 'text' or transcribed_at is not null or state in ('RECEIVED','REFUSED','WITHDRAWN'));