ALTER TABLE "petition" ADD COLUMN "other_matter" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "reception_ground" text;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "refusal_notice_due_on" date;--> statement-breakpoint
ALTER TABLE "petition" ADD CONSTRAINT "petition_reception_refused" CHECK (coalesce(intake_outcome = 'REFUSE_RECEPTION', false) = (reception_ground is not null)
        and (reception_ground is null or (source = 'reception' and state = 'REFUSED'))
        and (refusal_notice_due_on is null or reception_ground is not null));