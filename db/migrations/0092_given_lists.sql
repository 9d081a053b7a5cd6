ALTER TABLE "watch_list" ADD COLUMN "given_to" uuid;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_given_to_unit_id_fk" FOREIGN KEY ("given_to") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "watch_list_given" ON "watch_list" USING btree ("given_to") WHERE given_to is not null and ended_at is null;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_given_picked" CHECK (given_to is null or kind = 'picked');