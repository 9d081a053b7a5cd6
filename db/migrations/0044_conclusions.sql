CREATE TABLE "reception_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_notice_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "reception_notice_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_notice" ADD CONSTRAINT "reception_notice_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reception_notice_visit" ON "reception_notice" USING btree ("visit_id");