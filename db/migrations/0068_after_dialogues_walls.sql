-- An office that takes in no letters promises at its own dialogue: what it promised is a petition of the government
-- of its area, which takes them in there. Both are asked of the row, not of what somebody types.
CREATE FUNCTION acl.office_for_promises(p_unit uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select g.id from unit u join unit g on g.area_code = u.area_code and g.kind = 'government' and g.receives and g.valid_to is null
  where u.id = p_unit and not u.receives order by g.id limit 1
$$;
--> statement-breakpoint
CREATE FUNCTION acl.promise_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'UPDATE' then
    if new.promised_by is distinct from old.promised_by then
      raise exception 'who promised petition % is kept', old.id using errcode = '23514', constraint = 'petition_promise_kept';
    end if;
    return new;
  end if;
  if new.promised_by is not null and (new.source <> 'dialogue' or new.restricted
      or new.unit_id is distinct from acl.office_for_promises(new.promised_by)
      or new.promised_by not in (select acl.units('dialogue.prepare'))) then
    raise exception 'petition % was promised by nobody who may', new.id using errcode = '42501', constraint = 'petition_promised';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_promise_kept BEFORE INSERT OR UPDATE OF promised_by ON petition FOR EACH ROW EXECUTE FUNCTION acl.promise_guard();
--> statement-breakpoint
-- Fresh until somebody begins: taken in, accepted and given out count to three, and to four where it is taken back.
CREATE FUNCTION acl.is_fresh(p_state text, p_version integer) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ select p_version <= 3 or (p_version = 4 and p_state = 'FILED') $$;
--> statement-breakpoint
CREATE POLICY promised ON petition FOR INSERT TO namro_web WITH CHECK (
  state = 'RECEIVED' and source = 'dialogue' and promised_by in (select acl.units('dialogue.prepare'))
  and assignee_id is null and head_id is null and outcome is null and answered_at is null and says is null);
--> statement-breakpoint
CREATE POLICY promised_read ON petition FOR SELECT TO namro_web USING (
  promised_by in (select acl.units('dialogue.prepare')) and not restricted and acl.is_fresh(state, version)
  and (concerns_person_id is null or concerns_person_id <> (select acl.who())));
--> statement-breakpoint
CREATE POLICY promised_given ON petition FOR UPDATE TO namro_web USING (
  promised_by in (select acl.units('dialogue.prepare')) and not restricted and acl.is_fresh(state, version))
WITH CHECK (promised_by in (select acl.units('dialogue.prepare')) and acl.is_fresh(state, version));
--> statement-breakpoint
-- In the transaction that takes a letter in: by whoever does so there, or by the office that promised it.
CREATE OR REPLACE FUNCTION acl.registers(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (select 1 from petition p where p.id = p_petition
    and p.xmin = pg_current_xact_id()::xid and (acl.holds_at('petition.register', p.unit_id, null, null, null)
      or (p.promised_by is not null and acl.holds_at('dialogue.prepare', p.promised_by, null, null, null))));
end $$;
--> statement-breakpoint
-- The words too, which it wrote itself; once somebody has begun it reads the ledger, as everybody does.
CREATE OR REPLACE FUNCTION acl.reads(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if acl.who() is null then return false; end if;
  select * into p from petition where id = p_petition;
  if not found or p.concerns_person_id = acl.who()
    or p.concerns_unit_id in (select acl.staffed()) then return false; end if;
  if p.assignee_id = acl.own('petition.read') then return true; end if;
  if p.restricted and p.assignee_id is distinct from acl.who()
    and not acl.holds_at('restricted.read', p.unit_id, p.handling_unit_id, null, null) then
    return false;
  end if;
  if p.promised_by is not null and acl.is_fresh(p.state, p.version)
    and acl.holds_at('dialogue.prepare', p.promised_by, null, null, null) then return true; end if;
  return acl.holds_at('petition.read', p.unit_id, p.handling_unit_id, p.offered_unit_id, p.origin_unit_id)
    or (p.assignee_id is not null and p.assignee_id in (select acl.covered()))
    or (acl.own('petition.read') is not null and exists (select 1 from petition_member m
      where m.petition_id = p.id and m.person_id = acl.who() and m.ended_at is null));
end $$;
--> statement-breakpoint
-- Whoever promised is told when the day is past.
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
    union select 'promiser', held.person_id from p join held on held.unit_id = p.promised_by
      where held.role in ('party_head', 'party_office', 'unit_head') and not p.restricted
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.office_for_promises(uuid), acl.promise_guard(), acl.is_fresh(text, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.office_for_promises(uuid), acl.promise_guard(), acl.is_fresh(text, integer) TO namro_web;
--> statement-breakpoint
-- What stands in the way of a dialogue or a sitting, and a conclusion that is due: looked for by the job, and told once
-- for the day that it is about, so that a dialogue that was moved is looked at anew.
DO $$
begin
  alter table trouble_told enable row level security;
  alter table trouble_told force row level security;
  create policy owner_all on trouble_told to namro_owner using (true) with check (true);
end $$;
--> statement-breakpoint
CREATE POLICY job_looks ON trouble_told FOR SELECT TO namro_worker USING (acl.job() = 'watch-limits');
--> statement-breakpoint
GRANT SELECT ON trouble_told TO namro_worker;
--> statement-breakpoint
CREATE FUNCTION acl.dialogues_to_watch()
RETURNS TABLE (id uuid, number text, unit_id uuid, unit text, day date, state text, chairs text, concluded boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query
  select d.id, d.number, d.unit_id, u.name, d.day, d.state,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'validTo', o.valid_to, 'track', c.track)), '[]')::text
      from dialogue_chair c join unit o on o.id = c.unit_id where c.dialogue_id = d.id),
    exists (select 1 from dialogue_paper p where p.dialogue_id = d.id and p.kind = 'conclusion' and p.unit_id = d.unit_id)
  from dialogue d join unit u on u.id = d.unit_id
  where d.day is not null and ((d.state in ('planned', 'announced') and d.day >= acl.today())
    or (d.state = 'held' and not exists (select 1 from dialogue_paper p
      where p.dialogue_id = d.id and p.kind = 'conclusion' and p.unit_id = d.unit_id)));
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.sittings_to_watch() RETURNS TABLE (id uuid, unit_id uuid, unit text, day date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select s.id, s.unit_id, u.name, s.day from reception_sitting s join unit u on u.id = s.unit_id
    where s.state = 'planned' and s.posted_on is not null and s.day >= acl.today();
end $$;
--> statement-breakpoint
-- @returns whom to tell: those who can act, nobody where it was told before
CREATE FUNCTION acl.tell_trouble(p_kind text, p_subject uuid, p_day date) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  insert into trouble_told values (p_kind, p_subject, p_day, acl.now_at()) on conflict do nothing;
  if not found then return; end if;
  return query
  with offices as (
    select d.unit_id from dialogue d where d.id = p_subject
    union select c.unit_id from dialogue_chair c where c.dialogue_id = p_subject and p_kind in ('day-off', 'chair-ended')
    union select s.unit_id from reception_sitting s where s.id = p_subject),
  found_there as (
    select distinct g.person_id from role_grant g join offices o on o.unit_id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.role in ('gov_head', 'party_head', 'unit_head', 'reception_officer', 'reception_board', 'party_office'))
  select p.id, coalesce(p.email, '') <> '' from found_there f join person p on p.id = f.person_id;
end $$;
--> statement-breakpoint
CREATE POLICY job_tells_troubles ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'watch-limits' and petition_id is null
  and key in ('dialogue.dayOff', 'dialogue.chairEnded', 'dialogue.conclusionSoon', 'dialogue.conclusionLate', 'sitting.dayOff'));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.dialogues_to_watch(), acl.sittings_to_watch(), acl.tell_trouble(text, uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.dialogues_to_watch(), acl.sittings_to_watch(), acl.tell_trouble(text, uuid, date) TO namro_worker;
--> statement-breakpoint
-- Who registered and came in reads the draft while remarks are asked for, by nothing but the code, and says what is
-- missing of it. Staff read a seat and a place; whose registration it is only the office that holds the dialogue can tell.
CREATE FUNCTION acl.attended(p_dialogue uuid, p_code text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select r.id from dialogue_registration r where r.code_hash = p_code and r.dialogue_id = p_dialogue and acl.is_citizen()
    and exists (select 1 from dialogue_arrival a where a.registration_id = r.id)
$$;
--> statement-breakpoint
CREATE FUNCTION acl.draft_for_attendee(p_dialogue uuid, p_code text) RETURNS TABLE (body text, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.comment_copy, m.comments_until from dialogue_minutes m
  where m.dialogue_id = p_dialogue and m.stage = 'comments' and acl.attended(p_dialogue, p_code) is not null
$$;
--> statement-breakpoint
-- @returns 'said', the same again too; 'tooMany', 'closed', or 'none' for who was not there
CREATE FUNCTION acl.remark_as_attendee(p_dialogue uuid, p_code text, p_id uuid, p_body text, p_turn integer, p_held text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  me uuid := acl.attended(p_dialogue, p_code);
  seat text;
begin
  if me is null then return 'none'; end if;
  if length(p_body) not between 5 and 2000 then raise exception 'not permitted' using errcode = '42501'; end if;
  perform 1 from dialogue_minutes m where m.dialogue_id = p_dialogue and m.stage = 'comments' and m.comments_until >= acl.today() for share;
  if not found then return 'closed'; end if;
  perform 1 from dialogue_registration r where r.id = me for update;
  if exists (select 1 from dialogue_remark where id = p_id) then return 'said'; end if;
  if (select count(*) from dialogue_remark where registration_id = me) >= 5 then return 'tooMany'; end if;
  if p_turn is not null and not exists (select 1 from dialogue_turn t where t.dialogue_id = p_dialogue and t.position = p_turn) then
    return 'noTurn';
  end if;
  select 'Ghế ' || a.seat || ', ' || s.place into seat from dialogue_arrival a join dialogue_site s on s.id = a.site_id
    where a.registration_id = me order by a.at limit 1;
  insert into dialogue_remark (id, dialogue_id, from_words, body, registration_id, turn_no, held_for, at)
    values (p_id, p_dialogue, seat, p_body, me, p_turn, p_held, acl.now_at());
  return 'said';
end $$;
--> statement-breakpoint
-- What was said with this code, and its answers, also after the minutes were locked.
CREATE FUNCTION acl.my_remarks(p_dialogue uuid, p_code text)
RETURNS TABLE (id uuid, body text, turn_no integer, held_for text, answer text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select r.id, r.body, r.turn_no, r.held_for, r.answer, r.reason from dialogue_remark r
  where r.dialogue_id = p_dialogue and r.registration_id = acl.attended(p_dialogue, p_code) order by r.at, r.id
$$;
--> statement-breakpoint
-- What a machine held (it names somebody, or sounds like a denunciation) is read by the office that writes the minutes alone.
CREATE POLICY held_back ON dialogue_remark AS RESTRICTIVE FOR SELECT TO namro_web USING (
  held_for is null or exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.attended(uuid, text), acl.draft_for_attendee(uuid, text),
  acl.remark_as_attendee(uuid, text, uuid, text, integer, text), acl.my_remarks(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.draft_for_attendee(uuid, text), acl.remark_as_attendee(uuid, text, uuid, text, integer, text),
  acl.my_remarks(uuid, text) TO namro_web;
--> statement-breakpoint
GRANT INSERT (comment_copy), UPDATE (comment_copy) ON dialogue_minutes TO namro_web;
