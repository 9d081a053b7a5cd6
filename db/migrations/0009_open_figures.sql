CREATE TABLE "open_figure" (
	"unit_id" uuid NOT NULL,
	"month" date NOT NULL,
	"code" text NOT NULL,
	"numerator" integer NOT NULL,
	"denominator" integer,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_figure_unit_id_month_code_pk" PRIMARY KEY("unit_id","month","code")
);
--> statement-breakpoint
ALTER TABLE "open_figure" ADD CONSTRAINT "open_figure_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_issued" ON "answer" USING btree ("issued_at") WHERE issued_at is not null;--> statement-breakpoint
CREATE INDEX "petition_received" ON "petition" USING btree ("received_at");