CREATE TABLE "petition_search" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"next_limit_on" date NOT NULL,
	"unit_id" uuid NOT NULL,
	"handling_unit_id" uuid,
	"offered_unit_id" uuid,
	"origin_unit_id" uuid,
	"assignee_id" uuid,
	"area_code" text NOT NULL,
	"restricted" boolean NOT NULL,
	"concerns_person_id" uuid,
	"concerns_unit_id" uuid,
	"tokens" "tsvector" NOT NULL,
	"own" text NOT NULL,
	"masked" text
);
--> statement-breakpoint
CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_search_name" UNIQUE("person_id","name")
);
--> statement-breakpoint
ALTER TABLE "petition_search" ADD CONSTRAINT "petition_search_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;