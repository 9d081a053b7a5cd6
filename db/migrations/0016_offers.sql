DROP INDEX "petition_offered";--> statement-breakpoint
DROP INDEX "petition_origin";--> statement-breakpoint
CREATE INDEX "petition_offered" ON "petition" USING btree ("offered_unit_id","state","next_limit_on",number desc) WHERE offered_unit_id is not null;--> statement-breakpoint
CREATE INDEX "petition_origin" ON "petition" USING btree ("origin_unit_id","state","next_limit_on",number desc) WHERE origin_unit_id is not null;