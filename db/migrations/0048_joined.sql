CREATE TABLE "reception_joined" (
	"unit_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"short_code" text NOT NULL,
	"took_place_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	CONSTRAINT "reception_joined_unit_id_entry_id_pk" PRIMARY KEY("unit_id","entry_id"),
	CONSTRAINT "reception_joined_in_time" CHECK (took_place_at <= received_at),
	CONSTRAINT "reception_joined_recorded" CHECK (outcome <> 'recorded' or visit_id = entry_id)
);
--> statement-breakpoint
ALTER TABLE "reception_joined" ADD CONSTRAINT "reception_joined_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_joined" ADD CONSTRAINT "reception_joined_visit_id_reception_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."reception_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_joined" ADD CONSTRAINT "reception_joined_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reception_joined_code" ON "reception_joined" USING btree ("unit_id","short_code");--> statement-breakpoint
CREATE INDEX "reception_joined_visit" ON "reception_joined" USING btree ("visit_id");