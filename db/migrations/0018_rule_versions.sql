CREATE TABLE "calendar_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calendar_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"day" date NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"moved_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "kind_since" date;--> statement-breakpoint
ALTER TABLE "calendar_change" ADD CONSTRAINT "calendar_change_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_change_waiting" ON "calendar_change" USING btree ("id") WHERE moved_at is null;