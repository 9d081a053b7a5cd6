ALTER TABLE "file" ADD COLUMN "scan" text DEFAULT 'unscanned' NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "scanned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "threat" text;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "picture" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "copy_sha256" text;--> statement-breakpoint
CREATE INDEX "file_unchecked" ON "file" USING btree ("id") WHERE scan = 'quarantined' or picture = 'waiting';--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_copy_whole" CHECK ((picture = 'made') = (copy_sha256 is not null));