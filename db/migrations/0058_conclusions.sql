CREATE TABLE "dialogue_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"body" text NOT NULL,
	"due_on" date NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_title" text,
	"answered_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_minutes" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"began_at" time NOT NULL,
	"ended_at" time NOT NULL,
	"composition" text DEFAULT '' NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"past_promises" text DEFAULT '' NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	"read_back_at" text DEFAULT '' NOT NULL,
	"other_opinions" text DEFAULT '' NOT NULL,
	"secretary" text DEFAULT '' NOT NULL,
	"comments_until" date,
	"facts" jsonb,
	"text" text,
	"sha256" text,
	"locked_at" timestamp with time zone,
	"locked_by_title" text,
	"version" integer DEFAULT 1 NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_minutes_locked" CHECK ((stage = 'locked') = (facts is not null and text is not null and sha256 is not null and locked_at is not null)),
	CONSTRAINT "dialogue_minutes_comments" CHECK (stage = 'draft' or comments_until is not null)
);
--> statement-breakpoint
CREATE TABLE "dialogue_minutes_copy" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"whole_sha256" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"is_public" boolean NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_paper_number" UNIQUE("unit_id","kind","year","seq"),
	CONSTRAINT "dialogue_paper_once" UNIQUE("dialogue_id","unit_id","kind"),
	CONSTRAINT "dialogue_paper_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')),
	CONSTRAINT "dialogue_paper_report" CHECK (kind = 'conclusion' or not is_public)
);
--> statement-breakpoint
CREATE TABLE "dialogue_remark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"from_words" text NOT NULL,
	"body" text NOT NULL,
	"answer" text DEFAULT 'open' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"answered_by_title" text,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_remark_reason" CHECK (answer <> 'kept' or reason <> '')
);
--> statement-breakpoint
CREATE TABLE "dialogue_year" (
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"done" text NOT NULL,
	"missing" text NOT NULL,
	"next_words" text NOT NULL,
	"figures" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_year_unit_id_year_pk" PRIMARY KEY("unit_id","year")
);
--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_finding" ADD CONSTRAINT "dialogue_finding_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD CONSTRAINT "dialogue_minutes_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD CONSTRAINT "dialogue_minutes_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_minutes_copy" ADD CONSTRAINT "dialogue_minutes_copy_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_paper" ADD CONSTRAINT "dialogue_paper_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_year" ADD CONSTRAINT "dialogue_year_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_year" ADD CONSTRAINT "dialogue_year_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_finding_of" ON "dialogue_finding" USING btree ("dialogue_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_minutes_by" ON "dialogue_minutes" USING btree ("by_person");--> statement-breakpoint
CREATE INDEX "dialogue_remark_of" ON "dialogue_remark" USING btree ("dialogue_id","at");