ALTER TABLE "publication" ADD COLUMN "answer_sha256" text;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "answer_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "publication_newest" ON "publication" USING btree ("checked_at" DESC NULLS LAST) WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_answer_dated" CHECK ((answer_sha256 is null) = (answer_from is null));