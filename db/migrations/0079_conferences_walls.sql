-- Review conferences stand in the table of dialogues, and nobody announces them: every public door asks whether one was
-- announced, so none of them opens here. The office that holds one plans it; its head decides whether everybody reads it.
DO $$
declare t text;
begin
  foreach t in array array['conference','conference_unit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Did its holder open it to everybody? Asked by policies of the table of dialogues, so it does not ask them back.
CREATE FUNCTION acl.conference_open(p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from conference where dialogue_id = p_dialogue and open_on is not null)
$$;
--> statement-breakpoint
CREATE POLICY opened ON dialogue FOR SELECT TO namro_web USING (
  form = 'conference' and acl.kind() in ('public', 'holder', 'citizen') and acl.conference_open(id));
--> statement-breakpoint
-- It is planned at once, by the office that holds it: nobody proposes it, and it comes from no file.
CREATE POLICY conference_planned ON dialogue FOR INSERT TO namro_web WITH CHECK (
  form = 'conference' and by_person = acl.who() and state = 'planned' and petition_id is null and proposed_by = unit_id
  and unit_id in (select acl.units('dialogue.prepare'))
  and exists (select 1 from unit u where u.id = unit_id and u.area_code = dialogue.area_code));
--> statement-breakpoint
-- The Front holds conferences and no dialogues; what only who holds dialogues decides stays with them.
CREATE FUNCTION acl.holds_dialogues(p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from unit where id = p_unit and kind in ('government', 'party', 'department'))
$$;
--> statement-breakpoint
CREATE POLICY by_holder ON dialogue_finding AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (acl.holds_dialogues(unit_id));
--> statement-breakpoint
CREATE POLICY by_holder ON dialogue_year AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (acl.holds_dialogues(unit_id));
--> statement-breakpoint

CREATE POLICY read ON conference FOR SELECT TO namro_web USING (exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY planned ON conference FOR INSERT TO namro_web WITH CHECK (open_on is null and exists (select 1 from dialogue d
  where d.id = dialogue_id and d.form = 'conference' and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY changed ON conference FOR UPDATE TO namro_web USING (exists (select 1 from dialogue d
  where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
-- The head opens it to everybody, for good: what people have read is not taken from them.
CREATE FUNCTION acl.conference_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare d dialogue;
begin
  if acl.who() is null then return new; end if;
  select * into d from dialogue where id = new.dialogue_id;
  if new.open_on is distinct from old.open_on then
    if old.open_on is not null or d.state = 'cancelled' then
      raise exception 'conference % stays as it is', d.id using errcode = '23514', constraint = 'conference_opened';
    end if;
    if d.unit_id not in (select acl.units('dialogue.decide')) then
      raise exception 'conference % is opened by its head', d.id using errcode = '42501', constraint = 'conference_opened';
    end if;
  end if;
  if (new.kind, new.subject, new.from_on, new.to_on) is distinct from (old.kind, old.subject, old.from_on, old.to_on)
      and d.state <> 'planned' then
    raise exception 'conference % was opened', d.id using errcode = '23514', constraint = 'conference_planned';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER conference_guarded BEFORE UPDATE ON conference FOR EACH ROW EXECUTE FUNCTION acl.conference_guard();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (kind, subject, from_on, to_on, open_on) ON conference TO namro_web;
--> statement-breakpoint

-- Offices that are invited: the one that holds it writes the list; each hands in its own report, once, before it is over.
CREATE FUNCTION acl.conference_of(p_dialogue uuid, p_own boolean) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from dialogue where id = p_dialogue and form = 'conference' and state in ('planned', 'in_progress')
    and (not p_own or unit_id in (select acl.units('dialogue.prepare'))))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.reports_for(p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p_unit in (select acl.units('dialogue.answer') union select acl.units('dialogue.prepare'))
$$;
--> statement-breakpoint
CREATE POLICY read ON conference_unit FOR SELECT TO namro_web USING (acl.who() is not null
  and (acl.reports_for(unit_id) or exists (select 1 from dialogue d where d.id = dialogue_id)));
--> statement-breakpoint
CREATE POLICY invited ON conference_unit FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and body = '' and sent_at is null and acl.conference_of(dialogue_id, true));
--> statement-breakpoint
CREATE POLICY left_out ON conference_unit FOR DELETE TO namro_web USING (sent_at is null and acl.conference_of(dialogue_id, true));
--> statement-breakpoint
CREATE POLICY handed_in ON conference_unit FOR UPDATE TO namro_web
  USING (sent_at is null and acl.reports_for(unit_id) and acl.conference_of(dialogue_id, false))
  WITH CHECK (sent_at is not null and acl.reports_for(unit_id));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (body, sent_at, sent_by_title, version) ON conference_unit TO namro_web;
--> statement-breakpoint
-- What an invited office is told of a conference that is held outside what it reads: when, where, on what, and its own report.
CREATE FUNCTION acl.conference_invitations()
RETURNS TABLE (id uuid, number text, kind text, topic text, subject text, office text, state text, day date, from_time time, to_time time,
  programme text, chairs text, sites text, unit text, asks text, due_on date, body text, sent_at timestamptz, version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select i.id, d.number, c.kind, d.topic, c.subject, o.name, d.state, d.day, d.from_time, d.to_time, d.programme,
    (select string_agg(h.title, ', ' order by h.position) from dialogue_chair h where h.dialogue_id = d.id),
    (select string_agg(s.place, '; ' order by s.position) from dialogue_site s where s.dialogue_id = d.id),
    u.name, i.asks, i.due_on, i.body, i.sent_at, i.version
  from conference_unit i join dialogue d on d.id = i.dialogue_id join conference c on c.dialogue_id = d.id
    join unit o on o.id = d.unit_id join unit u on u.id = i.unit_id
  where acl.who() is not null and acl.reports_for(i.unit_id)
  order by d.day desc, d.number desc, u.name
$$;
--> statement-breakpoint
-- Who is told of the invitation of an office: those who answer for it and prepare for it. Asked by who invites.
CREATE FUNCTION acl.conference_invitees(p_invited uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct p.id, coalesce(p.email, '') <> ''
  from conference_unit i join role_grant g on g.unit_id = i.unit_id join person p on p.id = g.person_id
  where i.id = p_invited and acl.conference_of(i.dialogue_id, true)
    and g.role in ('gov_head', 'party_head', 'party_office', 'unit_head', 'reception_officer', 'reception_board', 'front')
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
CREATE POLICY written_after_conference ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and key = 'dialogue.conferenceConcluded'
  and channel in ('app', 'email')
  and exists (select 1 from dialogue d where d.form = 'conference' and d.unit_id = notice.unit_id
    and d.number = notice.payload->>'number' and acl.tells_of_dialogue(d.id)));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.conference_open(uuid), acl.holds_dialogues(uuid), acl.conference_guard(), acl.conference_of(uuid, boolean),
  acl.reports_for(uuid), acl.conference_invitations(), acl.conference_invitees(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.conference_open(uuid), acl.holds_dialogues(uuid), acl.conference_guard(), acl.conference_of(uuid, boolean),
  acl.reports_for(uuid), acl.conference_invitations(), acl.conference_invitees(uuid) TO namro_web;
--> statement-breakpoint

-- No seat asks at a conference, and no seat sees its queue.
CREATE FUNCTION acl.hall_asks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if exists (select 1 from dialogue where id = new.dialogue_id and form = 'conference') then
    raise exception 'nobody asks from a seat of a conference' using errcode = '42501', constraint = 'conference_hall';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER hall_question_asked BEFORE INSERT ON hall_question FOR EACH ROW EXECUTE FUNCTION acl.hall_asks();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.hall_queue(p_dialogue uuid)
RETURNS TABLE (id uuid, site_id uuid, state text, seat text, started_at timestamptz, minutes int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select t.id, t.site_id, t.state, t.seat, t.started_at, t.minutes
  from dialogue_turn t join dialogue d on d.id = t.dialogue_id
  where t.dialogue_id = p_dialogue and d.form = 'dialogue' and d.state = 'in_progress' and acl.kind() = 'public'
    and t.state in ('speaking', 'waiting')
  order by t.queued_at, t.position
$$;
--> statement-breakpoint
-- The Front gives no work to offices of the government: what its conference concludes becomes a promise where an office that
-- gives out work chairs beside it.
CREATE FUNCTION acl.conference_promises() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.petition_id is not null and old.petition_id is null
      and exists (select 1 from dialogue d where d.id = new.dialogue_id and d.form = 'conference'
        and not acl.holds_dialogues(d.unit_id))
      and not exists (select 1 from dialogue_chair c where c.dialogue_id = new.dialogue_id and acl.holds_dialogues(c.unit_id)) then
    raise exception 'nobody who gives out work chairs there' using errcode = '42501', constraint = 'conference_promised';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_turn_promised BEFORE UPDATE OF petition_id ON dialogue_turn
  FOR EACH ROW EXECUTE FUNCTION acl.conference_promises();
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.hall_asks(), acl.conference_promises() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.hall_asks(), acl.conference_promises() TO namro_web;
--> statement-breakpoint

-- As in 0058, and a conference goes from its plan to the opening.
CREATE OR REPLACE FUNCTION acl.dialogue_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return new; end if;
  if (old.state, new.state) not in (('proposed', 'approved'), ('proposed', 'declined'), ('approved', 'planned'),
      ('approved', 'cancelled'), ('planned', 'planned'), ('planned', 'announced'), ('planned', 'cancelled'),
      ('announced', 'announced'), ('announced', 'postponed'), ('announced', 'cancelled'), ('postponed', 'announced'),
      ('postponed', 'cancelled'), ('announced', 'in_progress'), ('planned', 'in_progress'), ('in_progress', 'held'))
      or (new.form <> 'conference' and (old.state, new.state) = ('planned', 'in_progress'))
      or (old.state = 'announced' and old.day < acl.today() and new.state <> 'in_progress')
      or (new.state = 'in_progress' and old.day > acl.today())
      or (new.state in ('in_progress', 'held') and new.day is distinct from old.day) then
    raise exception 'dialogue % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'dialogue_steps';
  end if;
  if ((new.state <> old.state and new.state not in ('planned', 'in_progress', 'held'))
      or (old.announced_on is not null and new.day is distinct from old.day))
      and new.unit_id not in (select acl.units('dialogue.decide')) then
    raise exception 'dialogue % is decided by its head', old.id using errcode = '42501', constraint = 'dialogue_decided';
  end if;
  if old.announced_on is not null and new.announced_on is null then
    raise exception 'dialogue % was announced', old.id using errcode = '23514', constraint = 'dialogue_announced_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- As in 0061, and of a conference for the offices that read it, and for everybody where its holder opened it.
CREATE OR REPLACE FUNCTION acl.dialogue_ledger(p_dialogue uuid)
RETURNS TABLE (no int, site text, outcome text, field text, body text, answer text, answered_by text, number text, task text, office text,
  due_on date, state text, petition_outcome text, disputed boolean, closed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (
    select id, (acl.kind() = 'person' or exists (select 1 from dialogue_paper n where n.dialogue_id = dialogue.id and n.is_public)) as told
    from dialogue where id = p_dialogue and state in ('in_progress', 'held')
      and (announced_on is not null or (form = 'conference' and (acl.kind() = 'person' or acl.conference_open(id))))
      and (acl.kind() in ('public', 'holder', 'citizen') or area_code = any(array(select acl.areas('dialogue.read')))
        or unit_id in (select acl.units('dialogue.prepare'))))
  select t.position, s.place, t.outcome, t.field,
    case when d.told then t.body else '' end, case when d.told then t.answer else '' end, case when d.told then t.answered_by_title else '' end,
    case when d.told and not p.restricted then p.number end, case when d.told and not p.restricted then p.task end,
    case when not p.restricted then u.name end, coalesce(p.due_on, t.due_on), p.state, p.outcome,
    coalesce(p.disputed_at is not null and p.dispute_ended_at is null, false),
    (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date
  from d join dialogue_turn t on t.dialogue_id = d.id and (t.state = 'done' or t.outcome is not null)
    join dialogue_site s on s.id = t.site_id
    left join petition p on p.id = t.petition_id
    left join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
  order by t.position
$$;
--> statement-breakpoint
-- As in 0061; of a conference the Front is told where it holds it or chairs there, and not for watching over it.
CREATE OR REPLACE FUNCTION acl.dialogue_audience(p_dialogue uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (
    select * from dialogue where id = p_dialogue and acl.tells_of_dialogue(p_dialogue)),
  offices as (
    select unit_id from d union select proposed_by from d
    union select c.unit_id from dialogue_chair c join d on d.id = c.dialogue_id),
  found as (
    select g.person_id from role_grant g join unit u on u.id = g.unit_id, d
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and ((g.unit_id in (select unit_id from offices)
          and (g.role in ('gov_head', 'party_head', 'party_office', 'unit_head', 'council', 'reception_officer', 'reception_board')
            or (g.role = 'front' and d.form = 'conference')))
        or (g.role = 'front' and d.form = 'dialogue' and u.area_code = d.area_code)
        or (g.person_id = d.by_person)))
  select distinct p.id, coalesce(p.email, '') <> '' from found join person p on p.id = found.person_id
$$;
--> statement-breakpoint
-- As in 0068; nobody is warned of a conference, which no law dates.
CREATE OR REPLACE FUNCTION acl.dialogues_to_watch()
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
  where d.form = 'dialogue' and d.day is not null and ((d.state in ('planned', 'announced') and d.day >= acl.today())
    or (d.state = 'held' and not exists (select 1 from dialogue_paper p
      where p.dialogue_id = d.id and p.kind = 'conclusion' and p.unit_id = d.unit_id)));
end $$;
--> statement-breakpoint
-- Nobody gathers opinions of the people for a conference: a village neither reads one nor adds to it.
ALTER POLICY gathering ON dialogue USING (
  form = 'dialogue' and state not in ('proposed', 'declined') and area_code = any(array(select acl.areas_above('dialogue.gather'))));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.dialogue_to_come(p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from dialogue where id = p_dialogue and form = 'dialogue'
    and state in ('approved', 'planned', 'announced', 'postponed')
    and not (state = 'announced' and day < acl.today()))
$$;
--> statement-breakpoint
-- What an office gave out at its own conference is nothing that a citizen brought: figures for everybody leave it out.
CREATE FUNCTION acl.counted_for_everybody() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if exists (select 1 from dialogue_turn t join dialogue d on d.id = t.dialogue_id
      where t.petition_id = new.petition_id and d.form = 'conference') then return null; end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER counted_petition_brought BEFORE INSERT ON counted_petition FOR EACH ROW EXECUTE FUNCTION acl.counted_for_everybody();
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.counted_for_everybody() FROM PUBLIC;
