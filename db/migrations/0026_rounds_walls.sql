-- A second complaint goes to the office above, which does not read the first one's file: it learns that there
-- is such a complaint in an office below, and nothing of it (Điều 21, 33 Luật Khiếu nại).
CREATE FUNCTION acl.first_round(p_number text) RETURNS TABLE (id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, p.number from petition p
  where p.number = p_number and p.family = 'complaint' and not p.restricted
    and exists (select 1 from unit_lineage l where l.unit_id = p.unit_id
      and l.ancestor_id in (select acl.units('petition.register')))
$$;
--> statement-breakpoint
-- Was the decision taken further, wherever that is? Asked by who reads the first file.
CREATE FUNCTION acl.complained_again(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.reads(p_petition) and exists (select 1 from petition where first_round_id = p_petition)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.first_round(text), acl.complained_again(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.first_round(text), acl.complained_again(uuid) TO namro_web;
--> statement-breakpoint
-- Whom a letter is about is said by who classifies or accepts letters there, and by nobody else who handles it.
CREATE FUNCTION acl.petition_concerned_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if acl.kind() = 'person'
    and (new.concerns_person_id is distinct from old.concerns_person_id or new.concerns_unit_id is distinct from old.concerns_unit_id)
    and not (acl.may_here('petition.triage', old.id) or acl.may_here('petition.accept', old.id)) then
    raise exception 'not theirs to say whom it is about' using errcode = '42501', constraint = 'petition_concerned_named';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_concerned_named BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_concerned_guard();
--> statement-breakpoint
-- A head who leaves: the nearest chair above whom the letter is not about answers instead.
CREATE OR REPLACE FUNCTION acl.name_chair(p_from uuid) RETURNS SETOF petition
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.may('people.manage') then raise exception 'not permitted' using errcode = '42501'; end if;
  return query update petition p set head_id = chair.id, head_title = chair.title, version = p.version + 1
    from petition q cross join lateral (
      select person.id, person.title from unit_lineage l join role_grant g on g.unit_id = l.ancestor_id and g.role = 'gov_head'
        and g.person_id <> p_from and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
        join person on person.id = g.person_id
      where l.unit_id = q.unit_id and person.id is distinct from q.concerns_person_id
      order by (select count(*) from unit_lineage up where up.unit_id = l.ancestor_id) desc, person.id limit 1) as chair
    where p.id = q.id and q.head_id = p_from and acl.is_open(q.state)
    returning p.*;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.petition_concerned_guard() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.petition_concerned_guard() TO namro_web, namro_worker;
