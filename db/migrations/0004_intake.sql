ALTER TABLE "petition" ADD COLUMN "eligibility" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "repeat_of_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_repeat_of_id_petition_id_fk" FOREIGN KEY ("repeat_of_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;