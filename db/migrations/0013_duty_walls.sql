-- The second wall around who works on a petition: helpers, stand-ins, successors, parts of the work.
-- Policies of petition are added beside those that stand; together they are "or".

CREATE FUNCTION acl.is_open(p_state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  select p_state not in ('CLOSED', 'REFUSED', 'TRANSFERRED', 'GUIDED', 'RETURNED', 'FILED', 'SPLIT', 'TERMINATED', 'WITHDRAWN')
$$;
--> statement-breakpoint
-- Does the person handle today, in this office or, without one, anywhere? An office that ended has nobody.
CREATE FUNCTION acl.handles(p_person uuid, p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from role_grant g join unit u on u.id = g.unit_id
    where g.person_id = p_person and g.role = 'unit_handler' and (p_unit is null or g.unit_id = p_unit)
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and (u.valid_to is null or u.valid_to >= acl.today()))
$$;
--> statement-breakpoint
-- Do both hold a role in one office today?
CREATE FUNCTION acl.colleagues(p_one uuid, p_two uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from role_grant a join role_grant b on b.unit_id = a.unit_id and b.person_id = p_two
    where a.person_id = p_one
      and a.from_on <= acl.today() and (a.to_on is null or a.to_on >= acl.today())
      and b.from_on <= acl.today() and (b.to_on is null or b.to_on >= acl.today()))
$$;
--> statement-breakpoint
-- Does this person work in an office whose work the asking person gives out?
CREATE FUNCTION acl.leads(p_person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from role_grant g where g.person_id = p_person
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    and g.unit_id in (select acl.units('petition.assign')))
$$;
--> statement-breakpoint
-- Who stands in for whom today: the absence runs, and both handle in one office.
CREATE FUNCTION acl.standing() RETURNS TABLE (person_id uuid, stand_in_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct a.person_id, a.stand_in_id from absence a
    join role_grant g on g.person_id = a.person_id and g.role = 'unit_handler'
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_grant s on s.person_id = a.stand_in_id and s.role = 'unit_handler' and s.unit_id = g.unit_id
      and s.from_on <= acl.today() and (s.to_on is null or s.to_on >= acl.today())
  where a.ended_at is null and a.from_on <= acl.today() and a.to_on >= acl.today()
$$;
--> statement-breakpoint
-- For whom the asking person stands in today.
CREATE FUNCTION acl.covered() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select s.person_id from acl.standing() s where s.stand_in_id = acl.who() and acl.own('petition.read') is not null
$$;
--> statement-breakpoint
-- Petitions that the asking person works on beside the accountable one.
CREATE FUNCTION acl.helped() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.petition_id from petition_member m
  where m.person_id = acl.who() and m.ended_at is null and m.role = 'collaborator' and acl.own('petition.progress') is not null
$$;
--> statement-breakpoint
-- What few may read does not go to a stand-in with the other work: its head gives it to somebody by name.
CREATE OR REPLACE FUNCTION acl.reads(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if acl.who() is null then return false; end if;
  select * into p from petition where id = p_petition;
  if not found or p.concerns_person_id = acl.who()
    or p.concerns_unit_id in (select acl.staffed()) then return false; end if;
  if p.assignee_id = acl.own('petition.read') then return true; end if;
  if p.restricted and not acl.holds_at('restricted.read', p.unit_id, p.handling_unit_id, null, null) then
    return false;
  end if;
  return acl.holds_at('petition.read', p.unit_id, p.handling_unit_id, p.offered_unit_id, p.origin_unit_id)
    or (p.assignee_id is not null and p.assignee_id in (select acl.covered()))
    or (acl.own('petition.read') is not null and exists (select 1 from petition_member m
      where m.petition_id = p.id and m.person_id = acl.who() and m.ended_at is null));
end $$;
--> statement-breakpoint
-- May the asking person do this to this petition? can() of the pages, for one petition.
CREATE FUNCTION acl.may_here(p_permission text, p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if not acl.reads(p_petition) then return false; end if;
  select * into p from petition where id = p_petition;
  if acl.own(p_permission) is not null and (p.assignee_id = acl.who() or p.assignee_id in (select acl.covered())
      or (p_permission = 'petition.progress' and p.id in (select acl.helped()))) then
    return true;
  end if;
  return acl.holds_at(p_permission, p.unit_id, p.handling_unit_id, null, null);
end $$;
--> statement-breakpoint
CREATE POLICY stood_in ON petition FOR SELECT TO namro_web USING (
  assignee_id in (select acl.covered())
  and (not restricted or unit_id in (select acl.units('restricted.read')) or handling_unit_id in (select acl.units('restricted.read')))
  and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
  and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed())));
--> statement-breakpoint
CREATE POLICY stood_in_or_helped ON petition FOR UPDATE TO namro_web USING (
  (assignee_id in (select acl.covered()) or id in (select acl.helped()))
  and (not restricted or unit_id in (select acl.units('restricted.read')) or handling_unit_id in (select acl.units('restricted.read')))
  and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
  and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed())))
WITH CHECK (assignee_id in (select acl.covered()) or id in (select acl.helped()));
--> statement-breakpoint
-- Who only helps records progress, and leaves the five points, the answer and the dates as they are.
CREATE FUNCTION acl.petition_helper_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare own text[] := array['state', 'version', 'next_limit_on'];
begin
  if acl.who() is null or old.id not in (select acl.helped()) or old.assignee_id = acl.who()
    or old.assignee_id in (select acl.covered())
    or acl.holds_at('petition.read', old.unit_id, old.handling_unit_id, old.offered_unit_id, null) then
    return new;
  end if;
  if to_jsonb(new) - own <> to_jsonb(old) - own or (new.state <> old.state and new.state <> 'VERIFYING') then
    raise exception 'who helps only records progress' using errcode = '42501', constraint = 'petition_helper_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_helper_kept BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_helper_guard();
--> statement-breakpoint
-- No answer goes out over an open part of the work, unless a leader let it go in writing. What the sender
-- says ends it all the same: their word is theirs.
CREATE FUNCTION acl.petition_subtask_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.state in ('ANSWERED', 'EXECUTING', 'CLOSED') and new.state is distinct from old.state
    and acl.kind() is distinct from 'holder'
    and exists (select 1 from subtask s where s.petition_id = new.id and s.done_at is null and s.waived_at is null) then
    raise exception 'petition % has open parts', new.id using errcode = '23514', constraint = 'petition_subtask_open';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_subtask_done BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_subtask_guard();
--> statement-breakpoint
-- A part is done by its person or the accountable one, let go by a leader in their own name; once, for good.
CREATE FUNCTION acl.subtask_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.done_at is not null or old.waived_at is not null then
    raise exception 'subtask % is over', old.id using errcode = '23514', constraint = 'subtask_over_kept';
  end if;
  if new.done_at is not null and old.person_id is distinct from acl.who() and not acl.may_here('petition.draft', old.petition_id) then
    raise exception 'subtask % is done by its person', old.id using errcode = '42501', constraint = 'subtask_own';
  end if;
  if new.waived_at is not null and (new.waived_by is distinct from acl.who() or not acl.may_here('petition.approve', old.petition_id)) then
    raise exception 'subtask % is let go by a leader', old.id using errcode = '42501', constraint = 'subtask_leader';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER subtask_guarded BEFORE UPDATE ON subtask FOR EACH ROW EXECUTE FUNCTION acl.subtask_guard();
--> statement-breakpoint

-- No orphan: work is given to whoever handles today, and the last role of a handler ends when nothing open
-- is theirs any more. Both look under one lock of the person, so that neither overlooks the other.
CREATE FUNCTION acl.lock_person(p_person uuid) RETURNS void LANGUAGE sql VOLATILE AS
$$ select pg_advisory_xact_lock(hashtextextended('work of ' || p_person::text, 0)) $$;
--> statement-breakpoint
CREATE FUNCTION acl.petition_assignee_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.today() is null or new.assignee_id is null or (tg_op = 'UPDATE' and new.assignee_id is not distinct from old.assignee_id) then
    return new;
  end if;
  perform acl.lock_person(new.assignee_id);
  if not acl.handles(new.assignee_id, null) then
    raise exception 'petition % is given to nobody who handles', new.id using errcode = '23514', constraint = 'petition_assignee_held';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_assignee_held BEFORE INSERT OR UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_assignee_guard();
--> statement-breakpoint
CREATE FUNCTION acl.keep_handler() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.role <> 'unit_handler' or acl.today() is null then return null; end if;
  perform acl.lock_person(old.person_id);
  if not acl.handles(old.person_id, null)
    and exists (select 1 from petition where assignee_id = old.person_id and acl.is_open(state)) then
    raise exception 'open work would be nobody''s' using errcode = '23514', constraint = 'role_open_work';
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER role_grant_work_kept AFTER UPDATE OR DELETE ON role_grant FOR EACH ROW EXECUTE FUNCTION acl.keep_handler();
--> statement-breakpoint
-- How much open work a person has in an office: asked by whoever gives out work or manages people, who may
-- not read the petitions. Either may be null: then anybody, anywhere.
CREATE FUNCTION acl.open_work(p_person uuid, p_unit uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select count(*)::int from petition p
  where p.assignee_id is not null and acl.is_open(p.state)
    and (p_person is null or p.assignee_id = p_person)
    and (p_unit is null or coalesce(p.handling_unit_id, p.unit_id) = p_unit)
    and (acl.may('petition.assign') or acl.may('people.manage') or acl.may('unit.manage'))
$$;
--> statement-breakpoint
-- Everything open of a person, or of an office, goes to a successor: an administrator who ends a role or an
-- office names somebody and reads nothing. The five points stay; only who and where change.
CREATE FUNCTION acl.pass_work(p_person uuid, p_unit uuid, p_to uuid, p_to_unit uuid) RETURNS SETOF petition
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not (acl.may('people.manage') or acl.may('unit.manage')) or not acl.handles(p_to, p_to_unit)
    or (p_person is null and p_unit is null) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  return query update petition p
    set assignee_id = p_to, assignee_title = (select title from person where id = p_to), handling_unit_id = p_to_unit,
      version = p.version + 1
    where p.assignee_id is not null and p.assignee_id <> p_to and acl.is_open(p.state)
      and (p_person is null or p.assignee_id = p_person)
      and (p_unit is null or coalesce(p.handling_unit_id, p.unit_id) = p_unit)
      and p.concerns_person_id is distinct from p_to and p.concerns_unit_id is distinct from p_to_unit
    returning p.*;
end $$;
--> statement-breakpoint
-- Open petitions for which this person answers as the head.
CREATE FUNCTION acl.open_answered_for(p_person uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select count(*)::int from petition where head_id = p_person and acl.is_open(state) and acl.may('people.manage')
$$;
--> statement-breakpoint
-- A head who leaves: the nearest chair above answers instead. Petitions without one stay, and are counted above.
CREATE FUNCTION acl.name_chair(p_from uuid) RETURNS SETOF petition
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.may('people.manage') then raise exception 'not permitted' using errcode = '42501'; end if;
  return query update petition p set head_id = chair.id, head_title = chair.title, version = p.version + 1
    from petition q cross join lateral (
      select person.id, person.title from unit_lineage l join role_grant g on g.unit_id = l.ancestor_id and g.role = 'gov_head'
        and g.person_id <> p_from and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
        join person on person.id = g.person_id
      where l.unit_id = q.unit_id
      order by (select count(*) from unit_lineage up where up.unit_id = l.ancestor_id) desc, person.id limit 1) as chair
    where p.id = q.id and q.head_id = p_from and acl.is_open(q.state)
    returning p.*;
end $$;
--> statement-breakpoint
-- Was this petition passed on in this very transaction by whoever manages people or offices?
CREATE FUNCTION acl.handed(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and (acl.may('people.manage') or acl.may('unit.manage'))
    and exists (select 1 from petition p where p.id = p_petition and p.xmin = pg_current_xact_id()::xid);
end $$;
--> statement-breakpoint
CREATE POLICY handed_over ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and petition_id is not null and acl.handed(petition_id));
--> statement-breakpoint
CREATE POLICY handed_over ON event_note FOR INSERT TO namro_web WITH CHECK (acl.handed(petition_id));
--> statement-breakpoint
CREATE POLICY handed_over ON notice FOR INSERT TO namro_web WITH CHECK (status = 'waiting' and acl.handed(petition_id));
--> statement-breakpoint
-- Whether the sender left a phone, an address: enough to choose the way of a notice.
CREATE FUNCTION acl.sender_ways(p_petition uuid) RETURNS TABLE (phone boolean, email boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select coalesce(s.phone, '') <> '', coalesce(s.email, '') <> '' from petition_sender s
  where s.petition_id = p_petition and (s.petition_id = acl.held() or acl.reads(p_petition) or acl.handed(p_petition)
    or acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'))
$$;
--> statement-breakpoint
-- Whom news concerns. News for the accountable person goes to whoever stands in for them too, and to the
-- heads of the office while the person holds no role any more.
CREATE OR REPLACE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id) or acl.handed(id) or acl.job() in ('watch-limits', 'go-on', 'move-limits'))),
  held as (
    select g.person_id, g.role, g.unit_id, u.area_code from role_grant g join unit u on u.id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.person_id is distinct from (select concerns_person_id from p)
      and (g.role = 'gov_head' or g.unit_id is distinct from (select concerns_unit_id from p))),
  fronts as (
    select held.person_id, rank() over (order by (
        select count(*) from area_lineage up where up.code = held.area_code) desc) as near
    from p join area_lineage l on l.code = p.area_code
      join held on held.area_code = l.ancestor_code and held.role = 'front'
    where not p.restricted),
  above as (
    select l.ancestor_id as unit_id from p join unit_lineage l on l.unit_id = p.unit_id and l.ancestor_id <> p.unit_id),
  heads as (
    select held.person_id from p join held on held.unit_id = coalesce(p.handling_unit_id, p.unit_id)
      where held.role in ('unit_head', 'gov_head')),
  found as (
    select 'assignee' as reader, p.assignee_id as person_id from p where p.assignee_id in (select held.person_id from held)
    union select 'assignee', s.stand_in_id from p join acl.standing() s on s.person_id = p.assignee_id
      where not p.restricted and s.stand_in_id in (select held.person_id from held)
    union select 'assignee', heads.person_id from p cross join heads
      where p.assignee_id is not null and p.assignee_id not in (select held.person_id from held)
    union select 'head', p.head_id from p where p.head_id in (select held.person_id from held)
    union select 'unit-heads', heads.person_id from heads
    union select 'gov-head', held.person_id from p join held on held.unit_id = p.unit_id where held.role = 'gov_head'
    union select 'superior', held.person_id from above join held on held.unit_id = above.unit_id where held.role = 'gov_head'
    union select 'desk', held.person_id from p join held on held.unit_id = p.unit_id
      where held.role in ('reception_officer', 'triage_officer', 'reception_board')
    union select 'offered', held.person_id from p join held on held.unit_id = p.offered_unit_id
      where held.role in ('reception_officer', 'triage_officer', 'unit_head', 'gov_head')
    union select 'origin', held.person_id from p join held on held.unit_id = p.origin_unit_id
      where held.role in ('reception_officer', 'triage_officer')
    union select 'helpers', m.person_id from p join petition_member m on m.petition_id = p.id and m.ended_at is null
      where not p.restricted and m.person_id in (select held.person_id from held)
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint

-- Helpers and parts are named by whoever leads the work, not by everybody who reads it.
DROP POLICY added ON petition_member;
--> statement-breakpoint
DROP POLICY changed ON petition_member;
--> statement-breakpoint
CREATE POLICY added ON petition_member FOR INSERT TO namro_web WITH CHECK (
  added_by = acl.who() and (acl.may_here('petition.assign', petition_id) or acl.may_here('petition.draft', petition_id)));
--> statement-breakpoint
CREATE POLICY changed ON petition_member FOR UPDATE TO namro_web
  USING (acl.may_here('petition.assign', petition_id) or acl.may_here('petition.draft', petition_id))
  WITH CHECK (acl.may_here('petition.assign', petition_id) or acl.may_here('petition.draft', petition_id));
--> statement-breakpoint
DROP POLICY added ON subtask;
--> statement-breakpoint
CREATE POLICY added ON subtask FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and done_at is null and waived_at is null
  and (acl.may_here('petition.assign', petition_id) or acl.may_here('petition.draft', petition_id)));
--> statement-breakpoint
DROP POLICY held ON edit_lock;
--> statement-breakpoint
CREATE POLICY held ON edit_lock TO namro_web USING (acl.may_here('petition.draft', petition_id))
  WITH CHECK (acl.may_here('petition.draft', petition_id) and person_id = acl.who());
--> statement-breakpoint
-- Whoever may write the answer reads what the writer before them left.
CREATE POLICY read ON answer_draft FOR SELECT TO namro_web USING (acl.may_here('petition.draft', petition_id));
--> statement-breakpoint
DROP POLICY told ON absence;
--> statement-breakpoint
CREATE POLICY told ON absence FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and ended_at is null
  and (person_id = acl.who() or acl.leads(person_id) or acl.may('people.manage'))
  and (stand_in_id is null or acl.colleagues(person_id, stand_in_id)));
--> statement-breakpoint
DROP POLICY changed ON absence;
--> statement-breakpoint
CREATE POLICY changed ON absence FOR UPDATE TO namro_web
  USING (person_id = acl.who() or acl.leads(person_id) or acl.may('people.manage'))
  WITH CHECK (person_id = acl.who() or acl.leads(person_id) or acl.may('people.manage'));
--> statement-breakpoint
DROP POLICY added ON answer_template;
--> statement-breakpoint
CREATE POLICY added ON answer_template FOR INSERT TO namro_web WITH CHECK (
  unit_id in (select acl.units('template.manage')) and by_person = acl.who() and ended_at is null);
--> statement-breakpoint
DROP POLICY changed ON answer_template;
--> statement-breakpoint
CREATE POLICY changed ON answer_template FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('template.manage'))) WITH CHECK (unit_id in (select acl.units('template.manage')));
--> statement-breakpoint

REVOKE ALL ON FUNCTION acl.is_open(text), acl.handles(uuid, uuid), acl.colleagues(uuid, uuid), acl.leads(uuid), acl.standing(),
  acl.covered(), acl.helped(), acl.may_here(text, uuid), acl.petition_helper_guard(), acl.petition_subtask_guard(),
  acl.subtask_guard(), acl.lock_person(uuid), acl.petition_assignee_guard(), acl.keep_handler(), acl.open_work(uuid, uuid),
  acl.pass_work(uuid, uuid, uuid, uuid), acl.open_answered_for(uuid), acl.name_chair(uuid), acl.handed(uuid),
  acl.sender_ways(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.is_open(text), acl.handles(uuid, uuid), acl.colleagues(uuid, uuid), acl.leads(uuid), acl.standing(),
  acl.covered(), acl.helped(), acl.may_here(text, uuid), acl.petition_helper_guard(), acl.petition_subtask_guard(),
  acl.subtask_guard(), acl.lock_person(uuid), acl.petition_assignee_guard(), acl.keep_handler(), acl.handed(uuid),
  acl.sender_ways(uuid) TO namro_web, namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.open_work(uuid, uuid), acl.pass_work(uuid, uuid, uuid, uuid), acl.open_answered_for(uuid),
  acl.name_chair(uuid) TO namro_web;
