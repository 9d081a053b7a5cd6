CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"invited_on" date NOT NULL,
	"held_on" date NOT NULL,
	"held_by" text NOT NULL,
	"in_person" boolean NOT NULL,
	"attendance" text NOT NULL,
	"file_id" uuid NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_order" CHECK (held_on >= invited_on)
);
--> statement-breakpoint
CREATE TABLE "stop_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"act" text NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"decision_no" text NOT NULL,
	"decision_on" date NOT NULL,
	"send_by" date,
	"sent_on" date,
	"file_id" uuid NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "stop_decision_ground" CHECK (act = 'resume' or btrim(ground) <> ''),
	CONSTRAINT "stop_decision_order" CHECK (sent_on is null or sent_on >= decision_on)
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_decision" ADD CONSTRAINT "stop_decision_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_decision" ADD CONSTRAINT "stop_decision_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_decision" ADD CONSTRAINT "stop_decision_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_petition" ON "meeting" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "stop_decision_petition" ON "stop_decision" USING btree ("petition_id");