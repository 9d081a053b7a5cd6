CREATE TABLE "destruction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"number" text NOT NULL,
	"decided_on" date NOT NULL,
	"committee" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"erase_from" date,
	"dropped_by" uuid,
	"dropped_at" timestamp with time zone,
	"dropped_reason" text,
	CONSTRAINT "destruction_number" UNIQUE("unit_id","number","decided_on"),
	CONSTRAINT "destruction_two_people" CHECK (approved_by is null or approved_by <> proposed_by),
	CONSTRAINT "destruction_approved" CHECK ((approved_at is null) = (approved_by is null) and (approved_at is null) = (erase_from is null)),
	CONSTRAINT "destruction_answered_once" CHECK (approved_at is null or dropped_at is null),
	CONSTRAINT "destruction_dropped" CHECK ((dropped_at is null) = (dropped_by is null) and (dropped_at is null) = (dropped_reason is null))
);
--> statement-breakpoint
CREATE TABLE "destruction_item" (
	"destruction_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"dropped_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "destruction_item_destruction_id_petition_id_pk" PRIMARY KEY("destruction_id","petition_id"),
	CONSTRAINT "destruction_item_end" CHECK (dropped_at is null or erased_at is null)
);
--> statement-breakpoint
CREATE TABLE "legal_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_reason" text,
	CONSTRAINT "legal_hold_lifted" CHECK ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null)),
	CONSTRAINT "legal_hold_reason" CHECK (btrim(reason) <> '' and (lifted_reason is null or btrim(lifted_reason) <> ''))
);
--> statement-breakpoint
CREATE TABLE "retention_term" (
	"subject" text NOT NULL,
	"valid_from" date NOT NULL,
	"years" integer,
	"article" text NOT NULL,
	CONSTRAINT "retention_term_subject_valid_from_pk" PRIMARY KEY("subject","valid_from"),
	CONSTRAINT "retention_term_years" CHECK (years between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "destruction" ADD CONSTRAINT "destruction_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction" ADD CONSTRAINT "destruction_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction" ADD CONSTRAINT "destruction_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction" ADD CONSTRAINT "destruction_dropped_by_person_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction_item" ADD CONSTRAINT "destruction_item_destruction_id_destruction_id_fk" FOREIGN KEY ("destruction_id") REFERENCES "public"."destruction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction_item" ADD CONSTRAINT "destruction_item_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_placed_by_person_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "destruction_waiting" ON "destruction" USING btree ("erase_from") WHERE approved_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "destruction_item_one" ON "destruction_item" USING btree ("petition_id") WHERE dropped_at is null;--> statement-breakpoint
CREATE INDEX "legal_hold_petition" ON "legal_hold" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_hold_one" ON "legal_hold" USING btree ("petition_id") WHERE lifted_at is null;