CREATE TABLE "round_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "round_finding_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"result" text NOT NULL,
	"seen" text NOT NULL,
	"missing" text DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"visit_id" uuid,
	"verdict_id" uuid,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_finding_seen" CHECK ((result = 'unseen') = (verdict_id is null) and (result = 'unseen') = (visit_id is null)),
	CONSTRAINT "round_finding_says" CHECK (btrim(seen) <> '' and (result in ('done', 'unseen') or btrim(missing) <> ''))
);
--> statement-breakpoint
CREATE TABLE "round_item" (
	"round_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"number" text NOT NULL,
	"drawn" integer NOT NULL,
	"sampled" boolean NOT NULL,
	CONSTRAINT "round_item_round_id_petition_id_pk" PRIMARY KEY("round_id","petition_id")
);
--> statement-breakpoint
CREATE TABLE "round_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text DEFAULT '' NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_member_ended" CHECK ((ended_at is null) = (end_reason = ''))
);
--> statement-breakpoint
CREATE TABLE "round_recommendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"petition_id" uuid NOT NULL,
	"to_unit_id" uuid NOT NULL,
	"task" text NOT NULL,
	"expected_result" text NOT NULL,
	"reply_due_on" date NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_recommendation_petition_id_unique" UNIQUE("petition_id")
);
--> statement-breakpoint
CREATE TABLE "round_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_report_round_id_unique" UNIQUE("round_id"),
	CONSTRAINT "round_report_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "round_report_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "round_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"act" text NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"theme" text NOT NULL,
	"ground" text NOT NULL,
	"area_code" text NOT NULL,
	"covers" text NOT NULL,
	"field" text,
	"office_id" uuid,
	"received_from" date NOT NULL,
	"received_to" date NOT NULL,
	"sample_size" integer NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"state" text NOT NULL,
	"seed" text DEFAULT '' NOT NULL,
	"seed_at" timestamp with time zone,
	"rule_sha256" text DEFAULT '' NOT NULL,
	"frozen_at" timestamp with time zone,
	"list_sha256" text DEFAULT '' NOT NULL,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "supervision_round_days" CHECK (to_on >= from_on and received_to >= received_from),
	CONSTRAINT "supervision_round_size" CHECK (sample_size between 1 and 200),
	CONSTRAINT "supervision_round_seed" CHECK ((seed = '') = (seed_at is null) and (state <> 'planned' or seed = '')),
	CONSTRAINT "supervision_round_order" CHECK (frozen_at is null or frozen_at > seed_at),
	CONSTRAINT "supervision_round_frozen" CHECK ((frozen_at is null) = (list_sha256 = '')),
	CONSTRAINT "supervision_round_stopped" CHECK ((state = 'cancelled') = (cancel_reason <> ''))
);
--> statement-breakpoint
ALTER TABLE "round_finding" ADD CONSTRAINT "round_finding_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_finding" ADD CONSTRAINT "round_finding_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_finding" ADD CONSTRAINT "round_finding_visit_id_field_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."field_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_finding" ADD CONSTRAINT "round_finding_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_finding" ADD CONSTRAINT "round_finding_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_item" ADD CONSTRAINT "round_item_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_item" ADD CONSTRAINT "round_item_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_member" ADD CONSTRAINT "round_member_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_member" ADD CONSTRAINT "round_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_member" ADD CONSTRAINT "round_member_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_recommendation" ADD CONSTRAINT "round_recommendation_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_recommendation" ADD CONSTRAINT "round_recommendation_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_recommendation" ADD CONSTRAINT "round_recommendation_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_recommendation" ADD CONSTRAINT "round_recommendation_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_report" ADD CONSTRAINT "round_report_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_report" ADD CONSTRAINT "round_report_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_report" ADD CONSTRAINT "round_report_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_step" ADD CONSTRAINT "round_step_round_id_supervision_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supervision_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_step" ADD CONSTRAINT "round_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_round" ADD CONSTRAINT "supervision_round_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_round" ADD CONSTRAINT "supervision_round_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_round" ADD CONSTRAINT "supervision_round_office_id_unit_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_round" ADD CONSTRAINT "supervision_round_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_finding_of" ON "round_finding" USING btree ("round_id","petition_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "round_item_order" ON "round_item" USING btree ("round_id","drawn");--> statement-breakpoint
CREATE INDEX "round_item_petition" ON "round_item" USING btree ("petition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "round_member_once" ON "round_member" USING btree ("round_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "round_recommendation_of" ON "round_recommendation" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "round_step_of" ON "round_step" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "supervision_round_unit" ON "supervision_round" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "supervision_round_area" ON "supervision_round" USING btree ("area_code");