CREATE TABLE "heat_day" (
	"day" date NOT NULL,
	"area_code" text NOT NULL,
	"field" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "heat_day_day_area_code_field_pk" PRIMARY KEY("day","area_code","field")
);
--> statement-breakpoint
CREATE TABLE "heat_petition" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"area_code" text NOT NULL,
	"field" text NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "warning_flag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"version" integer NOT NULL,
	"petition_id" uuid,
	"area_code" text NOT NULL,
	"field" text DEFAULT '' NOT NULL,
	"unit_id" uuid,
	"figures" jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"check_on" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "warning_flag_about" CHECK ((rule in ('hot-place', 'hot-field')) = (petition_id is null)),
	CONSTRAINT "warning_flag_field" CHECK (rule <> 'hot-field' or field <> ''),
	CONSTRAINT "warning_flag_ends" CHECK (ended_at is null or ended_at >= raised_at)
);
--> statement-breakpoint
CREATE TABLE "warning_queue" (
	"petition_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "warning_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "warning_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"rules" text NOT NULL,
	"queued" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch_item" (
	"list_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "watch_item_list_id_petition_id_pk" PRIMARY KEY("list_id","petition_id")
);
--> statement-breakpoint
CREATE TABLE "watch_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"shared" boolean NOT NULL,
	"area_code" text,
	"field" text,
	"office_id" uuid,
	"head_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "watch_list_named" CHECK (btrim(name) <> ''),
	CONSTRAINT "watch_list_covers" CHECK ((kind = 'rule') = (num_nonnulls(area_code, field, office_id, head_id) > 0))
);
--> statement-breakpoint
ALTER TABLE "heat_petition" ADD CONSTRAINT "heat_petition_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warning_flag" ADD CONSTRAINT "warning_flag_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warning_flag" ADD CONSTRAINT "warning_flag_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warning_flag" ADD CONSTRAINT "warning_flag_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warning_queue" ADD CONSTRAINT "warning_queue_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_item" ADD CONSTRAINT "watch_item_list_id_watch_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."watch_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_item" ADD CONSTRAINT "watch_item_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_office_id_unit_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_list" ADD CONSTRAINT "watch_list_head_id_person_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "heat_petition_day" ON "heat_petition" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "warning_flag_petition" ON "warning_flag" USING btree ("petition_id","rule") WHERE ended_at is null and petition_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "warning_flag_hot" ON "warning_flag" USING btree ("rule","area_code","field") WHERE ended_at is null and petition_id is null;--> statement-breakpoint
CREATE INDEX "warning_flag_open" ON "warning_flag" USING btree ("area_code","rule","raised_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "warning_flag_ended" ON "warning_flag" USING btree ("area_code","ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "warning_flag_check" ON "warning_flag" USING btree ("check_on") WHERE ended_at is null and check_on is not null;--> statement-breakpoint
CREATE INDEX "warning_flag_of" ON "warning_flag" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "watch_item_petition" ON "watch_item" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watch_list_name" ON "watch_list" USING btree ("person_id","name") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "watch_list_shared" ON "watch_list" USING btree ("unit_id") WHERE shared and ended_at is null;--> statement-breakpoint
CREATE INDEX "petition_repeat" ON "petition" USING btree ("repeat_of_id") WHERE repeat_of_id is not null;--> statement-breakpoint
CREATE INDEX "petition_unanswered" ON "petition" USING btree ("accepted_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "reception_visit_at" ON "reception_visit" USING brin ("at");--> statement-breakpoint
CREATE INDEX "limit_alert_breach" ON "limit_alert" USING btree ("at","petition_id") WHERE level = 'breach';