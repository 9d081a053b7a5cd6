CREATE TABLE "redaction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"boxes" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"fault" text
);
--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "scan" text DEFAULT 'unscanned' NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "scanned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "threat" text;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "picture" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "copy_sha256" text;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "sealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redaction_file" ON "redaction" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "redaction_waiting" ON "redaction" USING btree ("id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "file_unchecked" ON "file" USING btree ("id") WHERE scan = 'quarantined' or picture = 'waiting';--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_copy_whole" CHECK ((picture = 'made') = (copy_sha256 is not null));