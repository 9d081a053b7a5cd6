CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"url" text NOT NULL,
	"topics" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "webhook_topics" CHECK (jsonb_typeof(topics) = 'array' and jsonb_array_length(topics) > 0)
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"event_seq" bigint NOT NULL,
	"type" text NOT NULL,
	"number" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"status" integer,
	"fault" text,
	CONSTRAINT "webhook_delivery_once" UNIQUE("webhook_id","event_id"),
	CONSTRAINT "webhook_delivery_waits" CHECK ((state = 'waiting') = (due_at is not null))
);
--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_active" ON "webhook" USING btree ("id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_over" ON "webhook_delivery" USING btree ("at") WHERE due_at is null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_latest" ON "webhook_delivery" USING btree ("webhook_id","at");