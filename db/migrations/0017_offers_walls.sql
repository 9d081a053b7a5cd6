-- The second wall around offers: a petition changes its office by being offered and taken, and no other way.

-- What few may read is read by whom it was given to, whatever role brings them to it: can() and the
-- conditions say so already.
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
  return acl.holds_at('petition.read', p.unit_id, p.handling_unit_id, p.offered_unit_id, p.origin_unit_id)
    or (p.assignee_id is not null and p.assignee_id in (select acl.covered()))
    or (acl.own('petition.read') is not null and exists (select 1 from petition_member m
      where m.petition_id = p.id and m.person_id = acl.who() and m.ended_at is null));
end $$;
--> statement-breakpoint
DROP POLICY read ON petition;
--> statement-breakpoint
CREATE POLICY read ON petition FOR SELECT TO namro_web USING (
  id = (select acl.held())
  or (not restricted and area_code in (select acl.areas('petition.watch')))
  or ((unit_id in (select acl.units('petition.read'))
      or handling_unit_id in (select acl.units('petition.read'))
      or assignee_id = (select acl.own('petition.read'))
      or offered_unit_id in (select acl.units('petition.read'))
      or origin_unit_id in (select acl.units('petition.read'))
      or id in (select acl.joined()))
    and (not restricted
      or unit_id in (select acl.units('restricted.read'))
      or handling_unit_id in (select acl.units('restricted.read'))
      or assignee_id = (select acl.who()))
    and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
    and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed()))));
--> statement-breakpoint
DROP POLICY handled ON petition;
--> statement-breakpoint
CREATE POLICY handled ON petition FOR UPDATE TO namro_web USING (
  id = (select acl.held())
  or ((unit_id in (select acl.units('petition.read'))
      or handling_unit_id in (select acl.units('petition.read'))
      or assignee_id = (select acl.own('petition.read'))
      or offered_unit_id in (select acl.units('petition.read')))
    and (not restricted
      or unit_id in (select acl.units('restricted.read'))
      or handling_unit_id in (select acl.units('restricted.read'))
      or assignee_id = (select acl.who()))
    and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
    and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed()))))
WITH CHECK (
  id = (select acl.held())
  or unit_id in (select acl.units('petition.read'))
  or handling_unit_id in (select acl.units('petition.read'))
  or assignee_id = (select acl.own('petition.read'))
  or offered_unit_id in (select acl.units('petition.read'))
  or origin_unit_id in (select acl.units('petition.read')));
--> statement-breakpoint

-- May the person answer for the office that was asked, or head the government that has to decide?
CREATE FUNCTION acl.answers_offer(p_to uuid, p_superior uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if p_superior is null then
    return acl.holds_at('petition.accept', p_to, null, null, null) or acl.holds_at('petition.assign', p_to, null, null, null);
  end if;
  return exists (select 1 from role_grant g where g.person_id = acl.who() and g.role = 'gov_head' and g.unit_id = p_superior
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()));
end $$;
--> statement-breakpoint
-- Whose office changes, changes to the one that was asked or that the superior names, and the giver follows
-- it. Whoever sees a petition only because it is offered to them changes nothing but that they have it now.
CREATE FUNCTION acl.petition_offer_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  hop transfer;
  moved text[] := array['state', 'competence', 'intake_outcome', 'unit_id', 'handling_unit_id', 'offered_unit_id', 'origin_unit_id',
    'accepted_at', 'first_answered_at', 'answer_due_on', 'answer_due_original', 'assignee_id', 'assignee_title', 'task', 'due_on',
    'head_id', 'head_title', 'expected_result', 'authority', 'assigned_at', 'version', 'next_limit_on'];
begin
  if acl.who() is null or (old.offered_unit_id is null and new.unit_id = old.unit_id) then return new; end if;
  select * into hop from transfer t where t.petition_id = old.id order by t.hop desc limit 1;
  if new.unit_id <> old.unit_id and (old.offered_unit_id is null or new.origin_unit_id is distinct from old.unit_id
      or new.unit_id is distinct from hop.to_unit_id) then
    raise exception 'petition % goes to an office only by being taken over', old.id using errcode = '23514', constraint = 'petition_moved_by_offer';
  end if;
  if old.assignee_id is not distinct from acl.own('petition.read')
    or acl.holds_at('petition.read', old.unit_id, old.handling_unit_id, null, null) then return new; end if;
  if to_jsonb(new) - moved <> to_jsonb(old) - moved or new.state not in (old.state, 'ACCEPTED')
      or not acl.answers_offer(hop.to_unit_id, hop.superior_unit_id) then
    raise exception 'petition % is only offered here', old.id using errcode = '42501', constraint = 'petition_only_offered';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_only_offered BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_offer_guard();
--> statement-breakpoint
-- A hop is answered once, in one's own name, by whoever may: taken back by those who gave it, taken or
-- declined by the office that was asked, decided by the head of the superior.
CREATE FUNCTION acl.transfer_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.answered_at is not null or (old.to_unit_id is not null and new.to_unit_id is distinct from old.to_unit_id) then
    raise exception 'transfer % was answered', old.id using errcode = '23514', constraint = 'transfer_answered_kept';
  end if;
  if new.answered_at is null or new.answered_by is distinct from acl.who() or not (case new.state
      when 'recalled' then exists (select 1 from petition p where p.id = old.petition_id
        and acl.holds_at('petition.transfer', p.unit_id, p.handling_unit_id, null, null))
      when 'taken' then acl.answers_offer(old.to_unit_id, old.superior_unit_id)
      when 'declined' then old.superior_unit_id is null and acl.answers_offer(old.to_unit_id, null)
      else false end) then
    raise exception 'transfer % is answered by whoever may', old.id using errcode = '42501', constraint = 'transfer_answered_there';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER transfer_guarded BEFORE UPDATE ON transfer FOR EACH ROW EXECUTE FUNCTION acl.transfer_guard();
--> statement-breakpoint
DROP POLICY recorded ON transfer;
--> statement-breakpoint
-- Offered by whoever may give it away, in one's own name, one at a time.
CREATE POLICY recorded ON transfer FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and answered_at is null and state in ('waiting', 'superior') and acl.reads(petition_id)
  and exists (select 1 from petition p where p.id = petition_id and p.offered_unit_id is null
    and acl.holds_at('petition.transfer', p.unit_id, p.handling_unit_id, null, null)));
--> statement-breakpoint
CREATE UNIQUE INDEX transfer_one_open ON transfer (petition_id) WHERE answered_at is null;
--> statement-breakpoint
-- The office that declined does not see the petition any more, so it cannot write this itself.
CREATE FUNCTION acl.give_back(p_petition uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update petition p set offered_unit_id = null, version = p.version + 1
  where p.id = p_petition and p.offered_unit_id is not null and exists (
    select 1 from transfer t where t.petition_id = p.id and t.state = 'declined' and t.to_unit_id = p.offered_unit_id
      and t.answered_by = acl.who() and t.hop = (select max(hop) from transfer where petition_id = p.id));
  if not found then raise exception 'not permitted' using errcode = '42501'; end if;
end $$;
--> statement-breakpoint

-- Staff of both sides of the last hop: who is asked (their heads apart), and who gave it away.
CREATE FUNCTION acl.transfer_audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition and (id = acl.held() or acl.reads(id) or acl.job() = 'remind-offers')),
  hop as (
    select t.* from transfer t join p on p.id = t.petition_id order by t.hop desc limit 1),
  held as (
    select g.person_id, g.role, g.unit_id from role_grant g
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.role in ('reception_officer', 'triage_officer', 'unit_head', 'gov_head')),
  found as (
    select 'asked' as reader, held.person_id from hop join held on case
        when hop.superior_unit_id is null then held.unit_id = hop.to_unit_id
        else held.unit_id = hop.superior_unit_id and held.role = 'gov_head' end
    union select 'asked-heads', held.person_id from hop
      join held on held.unit_id = coalesce(hop.superior_unit_id, hop.to_unit_id) and held.role in ('unit_head', 'gov_head')
    union select 'giver', held.person_id from hop join held on held.unit_id = hop.from_unit_id or held.person_id = hop.by_person)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint

-- The daily reminder of offers that nobody answered.
CREATE POLICY job_reminds ON petition FOR SELECT TO namro_worker USING (acl.job() = 'remind-offers' and offered_unit_id is not null);
--> statement-breakpoint
CREATE POLICY job_reads ON transfer FOR SELECT TO namro_worker USING (acl.job() = 'remind-offers');
--> statement-breakpoint
CREATE POLICY job_reminded ON event FOR INSERT TO namro_worker WITH CHECK (
  acl.job() = 'remind-offers' and type = 'petition.offer-late' and actor_kind = 'job');
--> statement-breakpoint
CREATE POLICY job_reminds ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'remind-offers' and key = 'staff.transferLate');
--> statement-breakpoint
CREATE POLICY job_looks_back ON notice FOR SELECT TO namro_worker USING (acl.job() = 'remind-offers' and key = 'staff.transferLate');
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.answers_offer(uuid, uuid), acl.petition_offer_guard(), acl.transfer_guard(), acl.give_back(uuid),
  acl.transfer_audience(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.answers_offer(uuid, uuid), acl.petition_offer_guard(), acl.transfer_guard(),
  acl.transfer_audience(uuid, jsonb) TO namro_web, namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.give_back(uuid) TO namro_web;
--> statement-breakpoint
GRANT SELECT ON transfer TO namro_worker;
