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
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_from_matter_id_reception_matter_id_fk" FOREIGN KEY ("from_matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_to_matter_id_reception_matter_id_fk" FOREIGN KEY ("to_matter_id") REFERENCES "public"."reception_matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_retie" ADD CONSTRAINT "reception_retie_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_speakers" ADD CONSTRAINT "reception_speakers_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reception_retie_visit" ON "reception_retie" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "reception_speakers_visit" ON "reception_speakers" USING btree ("visit_id");