CREATE TABLE "dialogue_joined" (
	"entry_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"turn_id" uuid,
	"turn_version" integer,
	"outcome" text NOT NULL,
	"entry" jsonb NOT NULL,
	"short_code" text NOT NULL,
	"took_place_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by_person" uuid NOT NULL,
	CONSTRAINT "dialogue_joined_entry_id_written_at_pk" PRIMARY KEY("entry_id","written_at"),
	CONSTRAINT "dialogue_joined_in_time" CHECK (took_place_at <= received_at),
	CONSTRAINT "dialogue_joined_beside" CHECK ((outcome = 'beside') = (turn_id is null)),
	CONSTRAINT "dialogue_joined_version" CHECK ((turn_id is null) = (turn_version is null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_pause" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"by_person" uuid NOT NULL,
	CONSTRAINT "dialogue_pause_time" CHECK (until > at and ended_at >= at)
);
--> statement-breakpoint
ALTER TABLE "hall_question" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_site_id_dialogue_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."dialogue_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_turn_id_dialogue_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."dialogue_turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_joined" ADD CONSTRAINT "dialogue_joined_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_pause" ADD CONSTRAINT "dialogue_pause_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_pause" ADD CONSTRAINT "dialogue_pause_by_person_person_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_joined_of" ON "dialogue_joined" USING btree ("dialogue_id","written_at");--> statement-breakpoint
CREATE INDEX "dialogue_joined_turn" ON "dialogue_joined" USING btree ("turn_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_pause_open" ON "dialogue_pause" USING btree ("dialogue_id") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_merged_into_hall_question_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."hall_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hall_question_merged" ON "hall_question" USING btree ("merged_into");--> statement-breakpoint
ALTER TABLE "hall_question" ADD CONSTRAINT "hall_question_not_itself" CHECK (merged_into <> id);