-- What comes after a dialogue: minutes, remarks on them, conclusion notices, findings of who inspects, the year.
DO $$
declare t text;
begin
  foreach t in array array['dialogue_minutes','dialogue_minutes_copy','dialogue_remark','dialogue_paper','dialogue_finding','dialogue_year'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint

-- Whoever of the staff reads the dialogue reads the draft; the office that holds it writes it. Locked, it holds the names
-- that speakers gave: the whole is for that office, all others read the copy.
CREATE POLICY read ON dialogue_minutes FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from dialogue d where d.id = dialogue_id
    and (stage <> 'locked' or d.unit_id in (select acl.units('dialogue.prepare')))));
--> statement-breakpoint
CREATE POLICY begun ON dialogue_minutes FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and stage = 'draft' and exists (select 1 from dialogue d
    where d.id = dialogue_id and d.state = 'held' and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY written ON dialogue_minutes FOR UPDATE TO namro_web
  USING (stage <> 'locked' and exists (select 1 from dialogue d
    where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))))
  WITH CHECK (by_person = acl.who());
--> statement-breakpoint
-- One stage after the other; the head of the office locks, after the last day for remarks.
CREATE FUNCTION acl.minutes_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if (old.stage, new.stage) not in (('draft', 'draft'), ('draft', 'comments'), ('comments', 'comments'), ('comments', 'locked')) then
    raise exception 'minutes do not go from % to %', old.stage, new.stage using errcode = '23514', constraint = 'minutes_stages';
  end if;
  if new.stage = 'locked' then
    if not exists (select 1 from dialogue d where d.id = new.dialogue_id and d.unit_id in (select acl.units('dialogue.decide'))) then
      raise exception 'minutes are locked by the head' using errcode = '42501', constraint = 'minutes_decided';
    end if;
    if old.comments_until >= acl.today() and not exists (select 1 from dialogue d
        where d.id = new.dialogue_id and d.day = old.comments_until and old.read_back_at <> '') then
      raise exception 'people may still remark' using errcode = '23514', constraint = 'minutes_early';
    end if;
    if new.sha256 <> encode(sha256(convert_to(new.text, 'UTF8')), 'hex') then
      raise exception 'the fingerprint is not of this text' using errcode = '23514', constraint = 'minutes_fingerprint';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_minutes_guarded BEFORE UPDATE ON dialogue_minutes FOR EACH ROW EXECUTE FUNCTION acl.minutes_guard();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (stage, began_at, ended_at, composition, agenda, past_promises, conclusion, read_back_at, other_opinions,
  secretary, comments_until, facts, text, sha256, locked_at, locked_by_title, version, by_person, at) ON dialogue_minutes TO namro_web;
--> statement-breakpoint

-- Everybody reads what is locked, without the names of who spoke; it never changes.
CREATE POLICY read ON dialogue_minutes_copy FOR SELECT TO namro_web USING (exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY locked ON dialogue_minutes_copy FOR INSERT TO namro_web WITH CHECK (
  sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')
  and exists (select 1 from dialogue_minutes m join dialogue d on d.id = m.dialogue_id
    where m.dialogue_id = dialogue_minutes_copy.dialogue_id and m.stage = 'locked' and m.sha256 = whole_sha256
      and d.unit_id in (select acl.units('dialogue.decide'))));
--> statement-breakpoint
CREATE TRIGGER dialogue_minutes_copy_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_minutes_copy
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_minutes_copy TO namro_web;
--> statement-breakpoint

-- What those who were there miss, while it is asked for; answered by who writes the minutes.
CREATE POLICY read ON dialogue_remark FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY said ON dialogue_remark FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and answer = 'open' and exists (select 1 from dialogue_minutes m
    where m.dialogue_id = dialogue_remark.dialogue_id and m.stage = 'comments' and m.comments_until >= acl.today()));
--> statement-breakpoint
CREATE POLICY answered ON dialogue_remark FOR UPDATE TO namro_web USING (
  exists (select 1 from dialogue_minutes m join dialogue d on d.id = m.dialogue_id
    where m.dialogue_id = dialogue_remark.dialogue_id and m.stage = 'comments' and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (answer, reason, answered_by_title) ON dialogue_remark TO namro_web;
--> statement-breakpoint

-- The papers of the office that holds it, and of each that chairs; the Party's notice only where its signer says so.
CREATE POLICY read ON dialogue_paper FOR SELECT TO namro_web USING (
  (is_public or acl.who() is not null) and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY issued ON dialogue_paper FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('dialogue.decide'))
  and exists (select 1 from dialogue d where d.id = dialogue_id and d.state = 'held'
    and (d.unit_id = dialogue_paper.unit_id
      or exists (select 1 from dialogue_chair c where c.dialogue_id = d.id and c.unit_id = dialogue_paper.unit_id)))
  and (is_public or kind = 'report' or exists (select 1 from unit u where u.id = unit_id and u.kind = 'party')));
--> statement-breakpoint
-- They count with all other papers of their type of the office, without gap or double.
CREATE FUNCTION acl.number_dialogue_paper() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last)
    values (new.unit_id, case new.kind when 'report' then 'BC' else 'TB' end, new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_paper_numbered BEFORE INSERT ON dialogue_paper FOR EACH ROW EXECUTE FUNCTION acl.number_dialogue_paper();
--> statement-breakpoint
CREATE TRIGGER dialogue_paper_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_paper
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_paper TO namro_web;
--> statement-breakpoint

-- What became of a dialogue, for everybody, for ever: each opinion with its end, and how the work that came of it
-- stands. Offices, never persons. The words stand in a notice that is for everybody; before that there are figures alone.
CREATE FUNCTION acl.dialogue_ledger(p_dialogue uuid)
RETURNS TABLE (no int, site text, outcome text, field text, body text, answer text, answered_by text, number text, task text, office text,
  due_on date, state text, petition_outcome text, disputed boolean, closed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (
    select id, (acl.kind() = 'person' or exists (select 1 from dialogue_paper n where n.dialogue_id = dialogue.id and n.is_public)) as told
    from dialogue where id = p_dialogue and state in ('in_progress', 'held') and announced_on is not null
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

-- A superior body of a wider area looks into it; the head of the office that held it answers.
CREATE POLICY read ON dialogue_finding FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY found ON dialogue_finding FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and answer = '' and unit_id in (select acl.units('dialogue.decide'))
  and exists (select 1 from dialogue d join unit u on u.id = dialogue_finding.unit_id
    where d.id = dialogue_id and d.state = 'held' and u.area_code <> d.area_code
      and exists (select 1 from area_lineage l where l.code = d.area_code and l.ancestor_code = u.area_code)));
--> statement-breakpoint
CREATE POLICY answered ON dialogue_finding FOR UPDATE TO namro_web USING (answer = '' and exists (select 1 from dialogue d
  where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.decide')))) WITH CHECK (answer <> '');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (answer, answered_by_title, answered_at) ON dialogue_finding TO namro_web;
--> statement-breakpoint

-- How the head judges a year: read where its dialogues are, written once.
CREATE POLICY read ON dialogue_year FOR SELECT TO namro_web USING (
  exists (select 1 from unit u where u.id = unit_id and u.area_code = any(array(select acl.areas('dialogue.read')))));
--> statement-breakpoint
CREATE POLICY judged ON dialogue_year FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('dialogue.decide')));
--> statement-breakpoint
CREATE TRIGGER dialogue_year_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_year
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_year TO namro_web;
--> statement-breakpoint
-- The history, also by those of other offices who conclude or look into it.
CREATE POLICY done_after ON dialogue_step FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and (
    (act = 'conclude' and exists (select 1 from dialogue_paper p where p.dialogue_id = dialogue_step.dialogue_id and p.by_person = acl.who()))
    or (act = 'inspect' and exists (select 1 from dialogue_finding f where f.dialogue_id = dialogue_step.dialogue_id and f.by_person = acl.who()))));
--> statement-breakpoint
-- Whoever holds it, proposed it or did something with it tells those concerned.
CREATE FUNCTION acl.tells_of_dialogue(p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and (exists (select 1 from dialogue where id = p_dialogue
      and (unit_id in (select acl.units('dialogue.prepare')) or by_person = acl.who()))
    or exists (select 1 from dialogue_step where dialogue_id = p_dialogue and by_person = acl.who()))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.dialogue_audience(p_dialogue uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (select * from dialogue where id = p_dialogue and acl.tells_of_dialogue(p_dialogue)),
  offices as (
    select unit_id from d union select proposed_by from d
    union select c.unit_id from dialogue_chair c join d on d.id = c.dialogue_id),
  found as (
    select g.person_id from role_grant g join unit u on u.id = g.unit_id, d
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and ((g.unit_id in (select unit_id from offices)
          and g.role in ('gov_head', 'party_head', 'party_office', 'unit_head', 'council', 'reception_officer', 'reception_board'))
        or (g.role = 'front' and u.area_code = d.area_code)
        or (g.person_id = d.by_person)))
  select distinct p.id, coalesce(p.email, '') <> '' from found join person p on p.id = found.person_id
$$;
--> statement-breakpoint
CREATE POLICY written_after_dialogue ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and key in ('dialogue.concluded', 'dialogue.inspected')
  and channel in ('app', 'email')
  and exists (select 1 from dialogue d where d.unit_id = notice.unit_id and d.number = notice.payload->>'number' and acl.tells_of_dialogue(d.id)));
--> statement-breakpoint
-- How many people are at each place: as counted at the door, or more where its clerk counted more.
CREATE FUNCTION acl.dialogue_present(p_dialogue uuid) RETURNS TABLE (site_id uuid, place text, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select s.id, s.place, greatest(coalesce(p.people, 0),
    coalesce((select sum(a.persons) from dialogue_arrival a where a.site_id = s.id), 0)::int)
  from dialogue d join dialogue_site s on s.dialogue_id = d.id left join dialogue_presence p on p.site_id = s.id
  where d.id = p_dialogue and acl.who() is not null
    and (d.area_code = any(array(select acl.areas('dialogue.read'))) or d.unit_id in (select acl.units('dialogue.prepare')))
  order by s.position
$$;
--> statement-breakpoint
-- What everybody reads of the questions sent beforehand, for the desk of the hall and the dossier of the leader.
CREATE FUNCTION acl.asked_before(p_dialogue uuid) RETURNS TABLE (id uuid, body text, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select q.id, q.body, acl.count_people(q.id) from dialogue_question q join dialogue d on d.id = q.dialogue_id
  where d.id = p_dialogue and q.state = 'shown' and d.announced_on is not null and acl.who() is not null
    and (d.area_code = any(array(select acl.areas('dialogue.read'))) or d.unit_id in (select acl.units('dialogue.prepare')))
  order by acl.count_people(q.id) desc, q.at, q.id limit 500
$$;
--> statement-breakpoint
-- Whoever registered is told of the conclusion too.
CREATE OR REPLACE FUNCTION acl.tell_registrants(p_dialogue uuid, p_key text, p_due date, p_means jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r dialogue_registration;
  told uuid;
begin
  if p_key not in ('registered.changed', 'registered.moved', 'registered.postponed', 'registered.cancelled', 'registered.concluded')
      or not exists (select 1 from dialogue where id = p_dialogue and unit_id in (select acl.units('dialogue.prepare'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  if p_key in ('registered.moved', 'registered.postponed') then
    update dialogue_registration set reminded_at = null where dialogue_id = p_dialogue and reminded_at is not null;
  end if;
  for r in select * from dialogue_registration where dialogue_id = p_dialogue and state <> 'cancelled' order by line loop
    told := acl.tell_registrant(r, p_key, p_due, p_means);
    if told is not null then return next told; end if;
  end loop;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.dialogue_present(uuid), acl.asked_before(uuid), acl.tells_of_dialogue(uuid), acl.minutes_guard(), acl.number_dialogue_paper(), acl.dialogue_ledger(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.dialogue_present(uuid), acl.asked_before(uuid), acl.tells_of_dialogue(uuid), acl.minutes_guard(), acl.number_dialogue_paper(), acl.dialogue_ledger(uuid) TO namro_web;
