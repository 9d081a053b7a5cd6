ALTER TABLE "petition" ADD COLUMN "main_id" uuid;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_main_id_petition_id_fk" FOREIGN KEY ("main_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "petition_main" ON "petition" USING btree ("main_id") WHERE main_id is not null;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_main_other" CHECK (main_id is distinct from id);