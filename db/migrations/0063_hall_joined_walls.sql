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
--> statement-breakpoint
-- Whoever follows a dialogue is told that something became otherwise: which one, and whom it concerns where not
-- everybody. What waits for the desk is for the desk; how many support a question is told to phones together.
CREATE OR REPLACE FUNCTION acl.tell_hall() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_table_name = 'dialogue' then
    perform pg_notify('hall', new.id::text);
  elsif tg_table_name = 'dialogue_presence' or (tg_table_name = 'hall_question' and tg_op = 'INSERT') then
    perform pg_notify('hall', new.dialogue_id || ' desk');
  elsif tg_table_name = 'hall_support' then
    perform pg_notify('hall', new.dialogue_id || ' counts');
  else
    perform pg_notify('hall', new.dialogue_id::text);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- The open questions that most want asked, and how many are open, for the desk that deals with them: supports are
-- counted once for all, and whether the person may read them is asked once.
CREATE FUNCTION acl.desk_questions(p_dialogue uuid, p_most int) RETURNS TABLE (id uuid, supports int, open int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with counted as materialized (
    select question_id, count(*)::int as n from hall_support where dialogue_id = p_dialogue group by 1)
  select q.id, 1 + coalesce(c.n, 0), (count(*) over ())::int
  from hall_question q left join counted c on c.question_id = q.id
  where q.dialogue_id = p_dialogue and q.state in ('sent', 'shown', 'held')
    and exists (select 1 from dialogue d where d.id = p_dialogue and d.unit_id in (select acl.units('dialogue.prepare')))
  order by 2 desc, q.at, q.id limit p_most
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.desk_questions(uuid, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.desk_questions(uuid, int) TO namro_web;
