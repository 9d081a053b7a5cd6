CREATE TABLE "trouble_told" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "trouble_told_kind_subject_id_day_pk" PRIMARY KEY("kind","subject_id","day")
);
--> statement-breakpoint
ALTER TABLE "dialogue_remark" ALTER COLUMN "by_person" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "dialogue_minutes" ADD COLUMN "comment_copy" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "registration_id" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "turn_no" integer;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "promised_by" uuid;--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_registration_id_dialogue_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."dialogue_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_promised_by_unit_id_fk" FOREIGN KEY ("promised_by") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_remark_registration" ON "dialogue_remark" USING btree ("registration_id");--> statement-breakpoint
ALTER TABLE "dialogue_remark" ADD CONSTRAINT "dialogue_remark_author" CHECK ((by_person is null) <> (registration_id is null));