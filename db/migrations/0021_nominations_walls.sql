-- Who speaks for the many that sent a letter: names, so only for those who may know the sender.
ALTER TABLE nomination ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE nomination FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON nomination TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON nomination FOR SELECT TO namro_web USING (acl.reads_words(petition_id));
--> statement-breakpoint
CREATE POLICY written ON nomination FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and (acl.registers(petition_id) or (acl.reads_words(petition_id)
    and (acl.may_here('petition.triage', petition_id) or acl.may_here('petition.draft', petition_id)))));
--> statement-breakpoint
-- What was named stays; a new naming is a new row.
CREATE TRIGGER nomination_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON nomination FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT ON nomination TO namro_web;
--> statement-breakpoint
-- Whoever leads the work prepares its papers, and so does who stands in for them.
CREATE OR REPLACE FUNCTION acl.issues(p_petition uuid, p_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.may_here('paper.issue', p_petition)
    and exists (select 1 from petition p where p.id = p_petition and p_unit in (p.unit_id, p.handling_unit_id));
end $$;
