CREATE TABLE "critique" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"front_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"asks" text NOT NULL,
	"opinions_due_on" date NOT NULL,
	"submit_on" date NOT NULL,
	"send_due_on" date,
	"state" text NOT NULL,
	"form" text,
	"accepted_on" date,
	"collect_to" date,
	"to_public" boolean DEFAULT false NOT NULL,
	"decline_reason" text DEFAULT '' NOT NULL,
	"criticised_on" date,
	"reply_due_on" date,
	"published_on" date,
	"withdraw_reason" text DEFAULT '' NOT NULL,
	"answered_on" date,
	"doc_number" text DEFAULT '' NOT NULL,
	"doc_day" date,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "critique_readable" CHECK (body <> '' or link <> ''),
	CONSTRAINT "critique_days" CHECK (submit_on > opinions_due_on),
	CONSTRAINT "critique_accepted" CHECK ((accepted_on is null) = (form is null) and (form is null) = (collect_to is null)),
	CONSTRAINT "critique_declined" CHECK ((state = 'declined') = (decline_reason <> '')),
	CONSTRAINT "critique_withdrawn" CHECK ((state = 'withdrawn') = (withdraw_reason <> '')),
	CONSTRAINT "critique_criticised" CHECK ((criticised_on is null) = (reply_due_on is null)
      and (criticised_on is not null) = (state in ('criticised', 'answered', 'issued'))),
	CONSTRAINT "critique_answered" CHECK ((answered_on is not null) = (state in ('answered', 'issued'))),
	CONSTRAINT "critique_issued" CHECK ((doc_day is not null) = (state = 'issued') and (doc_number <> '') = (state = 'issued')),
	CONSTRAINT "critique_published" CHECK (published_on is null or criticised_on is not null)
);
--> statement-breakpoint
CREATE TABLE "critique_answer" (
	"point_id" uuid PRIMARY KEY NOT NULL,
	"critique_id" uuid NOT NULL,
	"result" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "critique_answer_reason" CHECK (result = 'accepted' or btrim(reason) <> '')
);
--> statement-breakpoint
CREATE TABLE "critique_opinion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"critique_id" uuid NOT NULL,
	"source" text NOT NULL,
	"unit_id" uuid,
	"area_code" text,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"held_for" text,
	"owner_hash" text,
	"by_person" uuid,
	"by_title" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "critique_opinion_owner" CHECK ((source = 'public') = (owner_hash is not null) and (source = 'public') = (by_person is null)),
	CONSTRAINT "critique_opinion_from" CHECK ((source = 'organisation') = (unit_id is not null) and (source = 'village') = (area_code is not null)),
	CONSTRAINT "critique_opinion_held" CHECK ((state = 'held') = (held_for is not null)),
	CONSTRAINT "critique_opinion_taken" CHECK (source = 'public' or state = 'taken')
);
--> statement-breakpoint
CREATE TABLE "critique_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"critique_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "critique_paper_critique_id_unique" UNIQUE("critique_id"),
	CONSTRAINT "critique_paper_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "critique_paper_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "critique_point" (
	"id" uuid PRIMARY KEY NOT NULL,
	"critique_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"proposal" text NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "critique_point_opinion" (
	"critique_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"opinion_id" uuid NOT NULL,
	CONSTRAINT "critique_point_opinion_point_id_opinion_id_pk" PRIMARY KEY("point_id","opinion_id")
);
--> statement-breakpoint
CREATE TABLE "critique_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"critique_id" uuid NOT NULL,
	"act" text NOT NULL,
	"side" text NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "critique" ADD CONSTRAINT "critique_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique" ADD CONSTRAINT "critique_front_id_unit_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique" ADD CONSTRAINT "critique_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique" ADD CONSTRAINT "critique_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_answer" ADD CONSTRAINT "critique_answer_point_id_critique_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."critique_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_answer" ADD CONSTRAINT "critique_answer_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_answer" ADD CONSTRAINT "critique_answer_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_opinion" ADD CONSTRAINT "critique_opinion_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_opinion" ADD CONSTRAINT "critique_opinion_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_opinion" ADD CONSTRAINT "critique_opinion_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_opinion" ADD CONSTRAINT "critique_opinion_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_opinion" ADD CONSTRAINT "critique_opinion_checked_by_person_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_paper" ADD CONSTRAINT "critique_paper_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_paper" ADD CONSTRAINT "critique_paper_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_paper" ADD CONSTRAINT "critique_paper_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_point" ADD CONSTRAINT "critique_point_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_point" ADD CONSTRAINT "critique_point_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_point_opinion" ADD CONSTRAINT "critique_point_opinion_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_point_opinion" ADD CONSTRAINT "critique_point_opinion_point_id_critique_point_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."critique_point"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_point_opinion" ADD CONSTRAINT "critique_point_opinion_opinion_id_critique_opinion_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."critique_opinion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_step" ADD CONSTRAINT "critique_step_critique_id_critique_id_fk" FOREIGN KEY ("critique_id") REFERENCES "public"."critique"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "critique_step" ADD CONSTRAINT "critique_step_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "critique_unit" ON "critique" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "critique_front" ON "critique" USING btree ("front_id","at");--> statement-breakpoint
CREATE INDEX "critique_area" ON "critique" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "critique_answer_of" ON "critique_answer" USING btree ("critique_id");--> statement-breakpoint
CREATE INDEX "critique_opinion_of" ON "critique_opinion" USING btree ("critique_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "critique_point_order" ON "critique_point" USING btree ("critique_id","position");--> statement-breakpoint
CREATE INDEX "critique_point_opinion_of" ON "critique_point_opinion" USING btree ("critique_id");--> statement-breakpoint
CREATE INDEX "critique_step_of" ON "critique_step" USING btree ("critique_id","at");