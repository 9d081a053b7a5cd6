CREATE TABLE "nomination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"representatives" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "representative_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "nomination_petition" ON "nomination" USING btree ("petition_id");