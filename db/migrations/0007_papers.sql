CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"petition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"type_code" text NOT NULL,
	"year" integer NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"for_sender" boolean NOT NULL,
	"issued_by" uuid NOT NULL,
	"signer_title" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text DEFAULT 'issued' NOT NULL,
	"docx_file_id" uuid,
	"pdf_file_id" uuid,
	"scan_file_id" uuid,
	CONSTRAINT "paper_number" UNIQUE("unit_id","type_code","year","seq"),
	CONSTRAINT "paper_year" CHECK (year = extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')),
	CONSTRAINT "paper_written_whole" CHECK ((state = 'written') = (docx_file_id is not null and pdf_file_id is not null))
);
--> statement-breakpoint
CREATE TABLE "paper_counter" (
	"unit_id" uuid NOT NULL,
	"type_code" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "paper_counter_unit_id_type_code_year_pk" PRIMARY KEY("unit_id","type_code","year")
);
--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_petition_id_petition_id_fk" FOREIGN KEY ("petition_id") REFERENCES "public"."petition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_issued_by_person_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_docx_file_id_file_id_fk" FOREIGN KEY ("docx_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_pdf_file_id_file_id_fk" FOREIGN KEY ("pdf_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_scan_file_id_file_id_fk" FOREIGN KEY ("scan_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_counter" ADD CONSTRAINT "paper_counter_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_petition" ON "paper" USING btree ("petition_id");--> statement-breakpoint
CREATE INDEX "paper_unwritten" ON "paper" USING btree ("id") WHERE state = 'issued';