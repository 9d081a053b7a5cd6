CREATE TABLE "follow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"target" text NOT NULL,
	"ref" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "follow_once" UNIQUE("account_id","target","ref")
);
--> statement-breakpoint
CREATE TABLE "follow_choice" (
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"pace" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "follow_choice_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "follow_digest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "follow_news" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"number" text NOT NULL,
	"step" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"digest_id" uuid,
	CONSTRAINT "follow_news_once" UNIQUE("account_id","cause")
);
--> statement-breakpoint
CREATE TABLE "follow_way" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sender_visit" (
	"petition_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unread_step" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"key" text NOT NULL,
	"news_at" timestamp with time zone NOT NULL,
	"sms_at" timestamp with time zone,
	"call_at" timestamp with time zone,
	"skipped" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "answer_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "follow_digest_id" uuid;--> statement-breakpoint
ALTER TABLE "follow_news" ADD CONSTRAINT "follow_news_digest_id_follow_digest_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."follow_digest"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sender_visit" ADD CONSTRAINT "sender_visit_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_step" ADD CONSTRAINT "unread_step_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_step" ADD CONSTRAINT "unread_step_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_target" ON "follow" USING btree ("target","ref");--> statement-breakpoint
CREATE INDEX "follow_digest_newest" ON "follow_digest" USING btree ("account_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "follow_news_untold" ON "follow_news" USING btree ("account_id","from_at") WHERE digest_id is null;--> statement-breakpoint
CREATE INDEX "follow_news_digest" ON "follow_news" USING btree ("digest_id");--> statement-breakpoint
CREATE INDEX "unread_step_petition" ON "unread_step" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "unread_step_skipped" ON "unread_step" USING btree ("unit_id","news_at") WHERE skipped is not null;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_follow_digest_id_follow_digest_id_fk" FOREIGN KEY ("follow_digest_id") REFERENCES "public"."follow_digest"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publication_untold" ON "publication" USING btree ("answer_from") WHERE answer_from is not null and answer_told_at is null;--> statement-breakpoint
CREATE INDEX "notice_follow_digest" ON "notice" USING btree ("follow_digest_id") WHERE follow_digest_id is not null;