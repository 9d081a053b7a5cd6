CREATE TABLE "counted_petition" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"field" text NOT NULL,
	"state" text NOT NULL,
	"received_in" date NOT NULL,
	"due_on" date,
	"due_in" date,
	"answered_in" date,
	"disputed_in" date,
	"missed" boolean NOT NULL,
	"extended" boolean NOT NULL,
	"explained" boolean NOT NULL,
	"rated" boolean NOT NULL,
	"satisfied" boolean NOT NULL,
	CONSTRAINT "counted_petition_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "office_month" (
	"unit_id" uuid NOT NULL,
	"field" text NOT NULL,
	"month" date NOT NULL,
	"received" integer NOT NULL,
	"due" integer NOT NULL,
	"missed" integer NOT NULL,
	"extended" integer NOT NULL,
	"disputed" integer NOT NULL,
	"answered" integer NOT NULL,
	"explained" integer NOT NULL,
	"rated" integer NOT NULL,
	"satisfied" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "office_month_unit_id_field_month_pk" PRIMARY KEY("unit_id","field","month")
);
--> statement-breakpoint
ALTER TABLE "counted_petition" ADD CONSTRAINT "counted_petition_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_petition" ADD CONSTRAINT "counted_petition_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_month" ADD CONSTRAINT "office_month_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "counted_received" ON "counted_petition" USING btree ("received_in","unit_id","number");--> statement-breakpoint
CREATE INDEX "counted_due" ON "counted_petition" USING btree ("due_in","unit_id","number");--> statement-breakpoint
CREATE INDEX "counted_answered" ON "counted_petition" USING btree ("answered_in","unit_id","number");--> statement-breakpoint
CREATE INDEX "counted_disputed" ON "counted_petition" USING btree ("disputed_in","unit_id","number");--> statement-breakpoint
CREATE INDEX "counted_not_due_yet" ON "counted_petition" USING btree ("due_on") WHERE due_in is null;--> statement-breakpoint
CREATE INDEX "office_month_of_all" ON "office_month" USING btree ("field","month");--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING brin ("at");