CREATE TABLE "dialogue_arrival" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"registration_id" uuid,
	"persons" integer NOT NULL,
	"seat" integer NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	CONSTRAINT "dialogue_arrival_registration_id_unique" UNIQUE("registration_id"),
	CONSTRAINT "dialogue_arrival_persons" CHECK (persons between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "dialogue_door" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"closes_before" integer NOT NULL,
	"questions_each" integer NOT NULL,
	CONSTRAINT "dialogue_door_closes" CHECK (closes_before between 0 and 14),
	CONSTRAINT "dialogue_door_questions" CHECK (questions_each between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "dialogue_guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dialogue_headcount" (
	"site_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"village" text NOT NULL,
	"persons" integer NOT NULL,
	CONSTRAINT "dialogue_headcount_site_id_sex_age_village_pk" PRIMARY KEY("site_id","sex","age","village")
);
--> statement-breakpoint
CREATE TABLE "dialogue_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_person" uuid NOT NULL,
	"by_title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_invitation_number" UNIQUE("unit_id","year","seq"),
	CONSTRAINT "dialogue_invitation_year" CHECK (year = extract(year from at at time zone 'Asia/Ho_Chi_Minh'))
);
--> statement-breakpoint
CREATE TABLE "dialogue_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"body" text NOT NULL,
	"owner_hash" text NOT NULL,
	"state" text NOT NULL,
	"held_for" text,
	"main_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dialogue_question_body" CHECK (length(body) between 5 and 500),
	CONSTRAINT "dialogue_question_held" CHECK ((state = 'held') = (held_for is not null)),
	CONSTRAINT "dialogue_question_merged" CHECK ((state = 'merged') = (main_id is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_question_support" (
	"question_id" uuid NOT NULL,
	"voter_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_question_support_question_id_voter_hash_pk" PRIMARY KEY("question_id","voter_hash")
);
--> statement-breakpoint
CREATE TABLE "dialogue_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"state" text NOT NULL,
	"line" integer NOT NULL,
	"persons" integer NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"village" text DEFAULT '' NOT NULL,
	"needs" jsonb NOT NULL,
	"way" text NOT NULL,
	"code_hash" text NOT NULL,
	"by_person" uuid,
	"at" timestamp with time zone NOT NULL,
	"promoted_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "dialogue_registration_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "dialogue_registration_persons" CHECK (persons between 1 and 5),
	CONSTRAINT "dialogue_registration_cancelled" CHECK ((state = 'cancelled') = (cancelled_at is not null))
);
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "registration_id" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_arrival" ADD CONSTRAINT "dialogue_arrival_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_door" ADD CONSTRAINT "dialogue_door_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_door" ADD CONSTRAINT "dialogue_door_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_guest" ADD CONSTRAINT "dialogue_guest_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_headcount" ADD CONSTRAINT "dialogue_headcount_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_headcount" ADD CONSTRAINT "dialogue_headcount_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_main_id_dialogue_question_id_fk" FOREIGN KEY ("main_id") REFERENCES "public"."dialogue_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question_support" ADD CONSTRAINT "dialogue_question_support_of" FOREIGN KEY ("question_id") REFERENCES "public"."dialogue_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_registration" ADD CONSTRAINT "dialogue_registration_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_arrival_seat" ON "dialogue_arrival" USING btree ("site_id","seat");--> statement-breakpoint
CREATE INDEX "dialogue_arrival_of" ON "dialogue_arrival" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_guest_once" ON "dialogue_guest" USING btree ("dialogue_id","title");--> statement-breakpoint
CREATE INDEX "dialogue_invitation_of" ON "dialogue_invitation" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "dialogue_question_of" ON "dialogue_question" USING btree ("dialogue_id","state");--> statement-breakpoint
CREATE INDEX "dialogue_question_owner" ON "dialogue_question" USING btree ("dialogue_id","owner_hash");--> statement-breakpoint
CREATE INDEX "dialogue_question_main" ON "dialogue_question" USING btree ("main_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_registration_line" ON "dialogue_registration" USING btree ("site_id","line");--> statement-breakpoint
CREATE INDEX "dialogue_registration_of" ON "dialogue_registration" USING btree ("dialogue_id","state");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_registration" ON "notice" USING btree ("registration_id") WHERE registration_id is not null;