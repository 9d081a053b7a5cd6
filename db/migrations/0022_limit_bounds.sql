ALTER TABLE "time_limit" ADD COLUMN "bound" text DEFAULT 'within' NOT NULL;--> statement-breakpoint
-- The one limit kept so far that is counted back from its event; rows are never overwritten by the shipped ones.
UPDATE time_limit SET bound = 'before', starts_with = 'ngày đối thoại' WHERE key = 'kn.dialogue.invite';
