CREATE TABLE "reception_ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"booking_id" uuid,
	"called_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reception_ticket_booking_id_unique" UNIQUE("booking_id")
);
--> statement-breakpoint
ALTER TABLE "reception_booking" ALTER COLUMN "by_person" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "moved_from_id" uuid;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_sitting_id_reception_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_booking_id_reception_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."reception_booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_ticket" ADD CONSTRAINT "reception_ticket_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reception_ticket_number" ON "reception_ticket" USING btree ("sitting_id","number");--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_moved_from_id_reception_sitting_id_fk" FOREIGN KEY ("moved_from_id") REFERENCES "public"."reception_sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_code_hash_unique" UNIQUE("code_hash");--> statement-breakpoint
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_somebody" CHECK (by_person is not null or code_hash is not null);