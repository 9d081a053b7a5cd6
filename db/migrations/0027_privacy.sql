CREATE TABLE "breach" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"notify_due_at" timestamp with time zone NOT NULL,
	"what" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"people" integer NOT NULL,
	"measures" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"notified_at" timestamp with time zone,
	"notified_note" text,
	"told_at" timestamp with time zone,
	"told_note" text,
	"closed_at" timestamp with time zone,
	"closed_note" text,
	CONSTRAINT "breach_closed_told" CHECK (closed_at is null or notified_at is not null),
	CONSTRAINT "breach_found_before" CHECK (found_at <= recorded_at)
);
--> statement-breakpoint
CREATE TABLE "data_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"number" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"correction" jsonb,
	"masked_body" text,
	"at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"extended_to" date,
	"extension_reason" text,
	"result" text,
	"article" text DEFAULT '' NOT NULL,
	"reply" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "data_request_corrects" CHECK ((kind = 'correct') = (correction is not null)),
	CONSTRAINT "data_request_decided" CHECK ((result is null) = (decided_at is null) and (result is null) = (decided_by is null)
        and (result is null) = (reply is null)),
	CONSTRAINT "data_request_by_article" CHECK (result is null or result = 'done' or btrim(article) <> ''),
	CONSTRAINT "data_request_not_erased" CHECK (kind <> 'delete' or result is distinct from 'done'),
	CONSTRAINT "data_request_extended" CHECK ((extended_to is null) = (extension_reason is null))
);
--> statement-breakpoint
CREATE TABLE "data_restriction" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"petition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"masked" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_petition_id_person_id_on_day_masked_pk" PRIMARY KEY("petition_id","person_id","on_day","masked")
);
--> statement-breakpoint
ALTER TABLE "breach" ADD CONSTRAINT "breach_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breach" ADD CONSTRAINT "breach_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_restriction" ADD CONSTRAINT "data_restriction_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_restriction" ADD CONSTRAINT "data_restriction_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breach_unit" ON "breach" USING btree ("unit_id","found_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "data_request_petition" ON "data_request" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "data_request_open" ON "data_request" USING btree ("unit_id","due_on") WHERE result is null;--> statement-breakpoint
CREATE INDEX "data_request_unit" ON "data_request" USING btree ("unit_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reading_day" ON "reading" USING btree ("on_day");