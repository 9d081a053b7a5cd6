-- What the desk of a hall kept while there was no network joins afterwards: each writing once, by who writes there,
-- and what came is never changed. It is for the office that holds the dialogue alone: it may name who spoke.
ALTER TABLE dialogue_joined ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE dialogue_joined FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON dialogue_joined TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE TRIGGER dialogue_joined_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_joined
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON dialogue_joined FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY joined ON dialogue_joined FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and received_at = acl.now_at() and acl.records_dialogue(dialogue_id)
  and exists (select 1 from dialogue_site s where s.id = site_id and s.dialogue_id = dialogue_joined.dialogue_id)
  and (turn_id is null or exists (select 1 from dialogue_turn t where t.id = turn_id and t.dialogue_id = dialogue_joined.dialogue_id)));
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_joined TO namro_web;
