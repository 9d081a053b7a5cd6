-- The second wall around voter contacts. The council's office plans rounds, writes opinions down and forwards them; its
-- deputies, and the Front and councils of the area, read them; everybody reads what is announced, without names.
DO $$
declare t text;
begin
  foreach t in array array['contact_round','contact_meeting','contact_opinion','contact_speaker','contact_step','contact_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Does the person read the rounds of this council?
CREATE FUNCTION acl.reads_contacts(p_unit uuid, p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and (p_area in (select acl.areas('contact.read'))
    or p_unit in (select acl.units('contact.read')) or p_unit in (select acl.units('contact.write')))
$$;
--> statement-breakpoint
-- May the person write in this round, as far as their office is asked?
CREATE FUNCTION acl.writes_contact(p_round uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from contact_round
    where id = p_round and unit_id in (select acl.units('contact.write')))
$$;
--> statement-breakpoint
CREATE POLICY read ON contact_round FOR SELECT TO namro_web USING (acl.reads_contacts(unit_id, area_code));
--> statement-breakpoint
CREATE POLICY announced ON contact_round FOR SELECT TO namro_web USING (
  acl.kind() in ('public', 'holder', 'citizen') and announced_on is not null);
--> statement-breakpoint
CREATE POLICY planned ON contact_round FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'planned' and unit_id in (select acl.units('contact.write'))
  and exists (select 1 from unit u where u.id = unit_id and u.kind = 'council' and u.area_code = contact_round.area_code));
--> statement-breakpoint
CREATE POLICY changed ON contact_round FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('contact.write'))) WITH CHECK (unit_id in (select acl.units('contact.write')));
--> statement-breakpoint
-- Each step follows another. What people were told of is not renamed; a report is filed when nothing is left open.
CREATE FUNCTION acl.contact_round_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return new; end if;
  if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'announced'), ('announced', 'announced'),
      ('announced', 'closed'), ('closed', 'closed'), ('closed', 'reported')) then
    raise exception 'round % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'contact_round_steps';
  end if;
  if old.state <> 'planned' and (new.session, new.phase, new.from_on, new.to_on, new.announced_on)
      is distinct from (old.session, old.phase, old.from_on, old.to_on, old.announced_on) then
    raise exception 'round % was announced', old.id using errcode = '23514', constraint = 'contact_round_kept';
  end if;
  if new.state = 'announced' and old.state = 'planned' and not exists (
      select 1 from contact_meeting m where m.round_id = new.id and m.state <> 'cancelled') then
    raise exception 'round % has no meeting', old.id using errcode = '23514', constraint = 'contact_round_meets';
  end if;
  if new.state = 'closed' and exists (select 1 from contact_meeting m where m.round_id = new.id and m.state = 'planned') then
    raise exception 'round % has meetings to come', old.id using errcode = '23514', constraint = 'contact_round_over';
  end if;
  if new.state = 'reported' and (exists (select 1 from contact_opinion o where o.round_id = new.id and o.outcome is null)
      or not exists (select 1 from contact_report r where r.round_id = new.id)) then
    raise exception 'round % has opinions without an end', old.id using errcode = '23514', constraint = 'contact_round_whole';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER contact_round_guarded BEFORE UPDATE ON contact_round FOR EACH ROW EXECUTE FUNCTION acl.contact_round_guard();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (session, phase, from_on, to_on, state, announced_on, version, changed_at) ON contact_round TO namro_web;
--> statement-breakpoint

-- Meetings: read with their round.
CREATE POLICY read ON contact_meeting FOR SELECT TO namro_web USING (exists (select 1 from contact_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY added ON contact_meeting FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'planned' and acl.writes_contact(round_id)
  and exists (select 1 from contact_round r join area_lineage l on l.ancestor_code = r.area_code and l.code = contact_meeting.area_code
    where r.id = round_id and r.state in ('planned', 'announced')));
--> statement-breakpoint
CREATE POLICY changed ON contact_meeting FOR UPDATE TO namro_web
  USING (acl.writes_contact(round_id)) WITH CHECK (acl.writes_contact(round_id)
    and exists (select 1 from contact_round r join area_lineage l on l.ancestor_code = r.area_code and l.code = contact_meeting.area_code
      where r.id = round_id));
--> statement-breakpoint
CREATE FUNCTION acl.contact_meeting_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  stands text;
begin
  if acl.who() is null then return new; end if;
  select state into stands from contact_round where id = old.round_id;
  if stands not in ('planned', 'announced') or old.state = 'cancelled' or (old.state = 'held' and new.state <> 'held')
      or (new.state = 'held' and (stands <> 'announced' or new.day > acl.today())) then
    raise exception 'meeting % stays as it is', old.id using errcode = '23514', constraint = 'contact_meeting_steps';
  end if;
  if stands = 'announced' and old.state = 'planned' and (new.day, new.from_time, new.place, new.area_code, new.deputies)
      is distinct from (old.day, old.from_time, old.place, old.area_code, old.deputies) and new.reason = '' then
    raise exception 'meeting % was announced', old.id using errcode = '23514', constraint = 'contact_meeting_reason';
  end if;
  if old.state = 'held' and (new.day, new.from_time, new.place, new.area_code, new.deputies)
      is distinct from (old.day, old.from_time, old.place, old.area_code, old.deputies) then
    raise exception 'meeting % was held', old.id using errcode = '23514', constraint = 'contact_meeting_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER contact_meeting_guarded BEFORE UPDATE ON contact_meeting FOR EACH ROW EXECUTE FUNCTION acl.contact_meeting_guard();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (area_code, place, day, from_time, deputies, writer, state, reason, voters, speakers, version, changed_at)
  ON contact_meeting TO namro_web;
--> statement-breakpoint

-- Opinions: for staff who read the round. They are written after a meeting of an announced round began.
CREATE POLICY read ON contact_opinion FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from contact_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY written ON contact_opinion FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and petition_id is null and matter_id = id and acl.writes_contact(round_id)
  and exists (select 1 from contact_meeting m join contact_round r on r.id = m.round_id
    join area_lineage l on l.ancestor_code = r.area_code and l.code = contact_opinion.area_code
    where m.id = meeting_id and r.id = round_id and r.state = 'announced' and m.state <> 'cancelled' and m.day <= acl.today()));
--> statement-breakpoint
-- What it lives on as is an open petition that came from a voter contact and that the person reads.
CREATE POLICY changed ON contact_opinion FOR UPDATE TO namro_web
  USING (acl.writes_contact(round_id)) WITH CHECK (acl.writes_contact(round_id)
    and (petition_id is null or exists (select 1 from petition p
      where p.id = petition_id and p.source = 'voter_contact' and not p.restricted)));
--> statement-breakpoint
-- Positions run within the round without a gap. What was forwarded keeps its words; what was reported stays. What was
-- said before is an opinion of an earlier round of the same council.
CREATE FUNCTION acl.contact_opinion_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r contact_round;
begin
  if tg_op = 'DELETE' then
    raise exception 'opinions are kept' using errcode = '23514', constraint = 'append_only';
  end if;
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('contact ' || new.round_id, 0));
    select coalesce(max(position), 0) + 1 into new.position from contact_opinion where round_id = new.round_id;
    return new;
  end if;
  if acl.who() is null then return new; end if;
  select * into r from contact_round where id = old.round_id;
  if r.state not in ('announced', 'closed') then
    raise exception 'opinion % was reported', old.id using errcode = '23514', constraint = 'contact_opinion_reported';
  end if;
  if old.petition_id is not null and to_jsonb(new) - array['matter_id', 'version', 'changed_at']
      is distinct from to_jsonb(old) - array['matter_id', 'version', 'changed_at'] then
    raise exception 'opinion % was forwarded', old.id using errcode = '23514', constraint = 'contact_opinion_kept';
  end if;
  if new.matter_id <> old.matter_id and new.matter_id <> new.id and not exists (
      select 1 from contact_opinion o join contact_round e on e.id = o.round_id
      where o.matter_id = new.matter_id and o.id <> new.id and e.id <> r.id and e.unit_id = r.unit_id and e.at < r.at) then
    raise exception 'opinion % was not said in an earlier round', old.id using errcode = '23514', constraint = 'contact_opinion_earlier';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER contact_opinion_guarded BEFORE INSERT OR UPDATE OR DELETE ON contact_opinion
  FOR EACH ROW EXECUTE FUNCTION acl.contact_opinion_guard();
--> statement-breakpoint
CREATE TRIGGER contact_opinion_not_emptied BEFORE TRUNCATE ON contact_opinion FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (area_code, field, body, competence, outcome, answer, answered_by_title, to_unit_id, passed_to, task,
  expected_result, due_on, petition_id, matter_id, version, changed_at) ON contact_opinion TO namro_web;
--> statement-breakpoint

-- A name that somebody agreed to give: for the office that wrote it down, and nobody else.
CREATE POLICY read ON contact_speaker FOR SELECT TO namro_web USING (acl.writes_contact(round_id));
--> statement-breakpoint
CREATE POLICY written ON contact_speaker FOR INSERT TO namro_web WITH CHECK (acl.writes_contact(round_id)
  and exists (select 1 from contact_opinion o where o.id = opinion_id and o.round_id = contact_speaker.round_id));
--> statement-breakpoint
CREATE POLICY changed ON contact_speaker FOR UPDATE TO namro_web
  USING (acl.writes_contact(round_id)) WITH CHECK (acl.writes_contact(round_id));
--> statement-breakpoint
CREATE POLICY taken_back ON contact_speaker FOR DELETE TO namro_web USING (acl.writes_contact(round_id));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (name), DELETE ON contact_speaker TO namro_web;
--> statement-breakpoint

-- The history: in one's own name, never changed; what was done after people were told is for them too.
CREATE POLICY read ON contact_step FOR SELECT TO namro_web USING (
  (shown or acl.who() is not null) and exists (select 1 from contact_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY done ON contact_step FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and acl.writes_contact(round_id));
--> statement-breakpoint
CREATE TRIGGER contact_step_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_step
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT ON contact_step TO namro_web;
--> statement-breakpoint

-- The report: once a round is closed, numbered with the other reports of the council, never changed.
CREATE FUNCTION acl.number_contact_report() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, 'BC', new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER contact_report_numbered BEFORE INSERT ON contact_report FOR EACH ROW EXECUTE FUNCTION acl.number_contact_report();
--> statement-breakpoint
CREATE TRIGGER contact_report_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_report
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON contact_report FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from contact_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY issued ON contact_report FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.writes_contact(round_id)
  and exists (select 1 from contact_round r where r.id = round_id and r.unit_id = contact_report.unit_id and r.state = 'closed'));
--> statement-breakpoint
GRANT SELECT, INSERT ON contact_report TO namro_web;
--> statement-breakpoint

-- What became of each opinion, for staff who read the round, and for everybody once meetings are over: figures then, the
-- words when the report is out. Offices, never persons.
CREATE FUNCTION acl.contact_ledger(p_round uuid)
RETURNS TABLE (id uuid, no int, meeting_id uuid, village text, field text, body text, competence text, outcome text, answer text,
  answered_by text, number text, task text, office text, passed_to text, due_on date, state text, petition_outcome text,
  disputed boolean, closed_on date, times int, matter_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with r as (
    select c.*, (acl.kind() = 'person' or c.state = 'reported') as told from contact_round c
    where c.id = p_round and ((acl.kind() in ('public', 'holder', 'citizen') and c.state in ('closed', 'reported'))
      or acl.reads_contacts(c.unit_id, c.area_code)))
  select o.id, o.position, o.meeting_id, a.name, o.field, case when r.told then o.body else '' end, o.competence, o.outcome,
    case when r.told then o.answer else '' end, case when r.told then o.answered_by_title else '' end,
    case when r.told and not p.restricted then p.number end, case when r.told then o.task else '' end,
    case when not p.restricted then u.name end, case when r.told then o.passed_to else '' end, coalesce(p.due_on, o.due_on),
    p.state, p.outcome, coalesce(p.disputed_at is not null and p.dispute_ended_at is null, false),
    (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date,
    (select count(distinct e.round_id)::int from contact_opinion e join contact_round er on er.id = e.round_id
      where e.matter_id = o.matter_id and er.unit_id = r.unit_id and er.at <= r.at),
    o.matter_id
  from r join contact_opinion o on o.round_id = r.id join area a on a.code = o.area_code
    left join petition p on p.id = o.petition_id left join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
  order by o.position
$$;
--> statement-breakpoint

-- May the person forward what a voter of this area said to this committee? The council of the area does, to the
-- committee of its own level, of one above or below; those deal with letters of citizens anyway.
CREATE FUNCTION acl.forwards_contact(p_unit uuid, p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (
    select 1 from unit c join area_lineage l on l.code = p_area and l.ancestor_code = c.area_code
      join unit u on u.id = p_unit and u.kind = 'government' and u.receives and (u.valid_to is null or u.valid_to >= acl.today())
    where c.kind = 'council' and c.id in (select acl.units('contact.write'))
      and exists (select 1 from area_lineage a where (a.code, a.ancestor_code) in ((c.area_code, u.area_code), (u.area_code, c.area_code))))
$$;
--> statement-breakpoint
CREATE POLICY forwarded ON petition FOR INSERT TO namro_web WITH CHECK (
  acl.who() is not null and source = 'voter_contact' and state = 'RECEIVED' and family = 'opinion' and not restricted
  and answer_due_on is not null and acl.forwards_contact(unit_id, area_code)
  and handling_unit_id is null and assignee_id is null and head_id is null and outcome is null and answered_at is null and says is null);
--> statement-breakpoint
-- What is said to come from voters was taken down by staff: nobody files it from outside.
CREATE POLICY not_from_outside ON petition AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (
  source <> 'voter_contact' or acl.who() is not null);
--> statement-breakpoint
-- Is this petition being registered, or forwarded from a voter contact, by this person in this very transaction?
CREATE OR REPLACE FUNCTION acl.registers(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (select 1 from petition p where p.id = p_petition
    and p.xmin = pg_current_xact_id()::xid and (acl.holds_at('petition.register', p.unit_id, null, null, null)
      or (p.promised_by is not null and acl.holds_at('dialogue.prepare', p.promised_by, null, null, null))
      or (p.source = 'voter_contact' and acl.forwards_contact(p.unit_id, p.area_code))));
end $$;
--> statement-breakpoint
CREATE POLICY forwarded ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and type = 'petition.registered' and acl.registers(petition_id));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.reads_contacts(uuid, text), acl.writes_contact(uuid), acl.contact_round_guard(), acl.contact_meeting_guard(),
  acl.contact_opinion_guard(), acl.number_contact_report(), acl.contact_ledger(uuid), acl.forwards_contact(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.reads_contacts(uuid, text), acl.writes_contact(uuid), acl.contact_round_guard(), acl.contact_meeting_guard(),
  acl.contact_opinion_guard(), acl.number_contact_report(), acl.contact_ledger(uuid), acl.forwards_contact(uuid, text) TO namro_web;
