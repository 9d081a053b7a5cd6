-- The second wall around what is prepared before a dialogue: opinions of the people, the points they are grouped into,
-- the report of the Front, and answers that units prepare. Nothing of it is for the public.
DO $$
declare t text;
begin
  foreach t in array array['dialogue_opinion','dialogue_item','dialogue_item_step','dialogue_synthesis','dialogue_answer','dialogue_matter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Areas above those of the offices in which the person holds the permission today, themselves included.
CREATE FUNCTION acl.areas_above(p_permission text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select l.ancestor_code from role_grant g
    join role_scope s on s.role = g.role and s.permission = p_permission and s.scope = 'area'
    join unit u on u.id = g.unit_id
    join area_lineage l on l.code = u.area_code
  where g.person_id = acl.who()
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- Is the dialogue one for which something may still be prepared?
CREATE FUNCTION acl.dialogue_to_come(p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from dialogue where id = p_dialogue
    and state in ('approved', 'planned', 'announced', 'postponed')
    and not (state = 'announced' and day < acl.today()))
$$;
--> statement-breakpoint
-- A board in a village gathers for the dialogue of the place above it, and reads of it what everybody there reads.
CREATE POLICY gathering ON dialogue FOR SELECT TO namro_web USING (
  state not in ('proposed', 'declined') and area_code = any(array(select acl.areas_above('dialogue.gather'))));
--> statement-breakpoint

-- Opinions: in one's own name, in one's own villages; their words and origin stay as they were entered.
CREATE POLICY read ON dialogue_opinion FOR SELECT TO namro_web USING (
  acl.who() is not null and (area_code = any(array(select acl.areas('dialogue.gather')))
    or exists (select 1 from dialogue d where d.id = dialogue_id
      and (d.area_code = any(array(select acl.areas('dialogue.read'))) or d.unit_id in (select acl.units('dialogue.prepare'))))));
--> statement-breakpoint
CREATE POLICY gathered ON dialogue_opinion FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and item_id is null and acl.dialogue_to_come(dialogue_id)
  and area_code = any(array(select acl.areas('dialogue.gather')))
  and exists (select 1 from dialogue d join area_lineage l on l.ancestor_code = d.area_code
    where d.id = dialogue_id and l.code = dialogue_opinion.area_code));
--> statement-breakpoint
CREATE POLICY grouped ON dialogue_opinion FOR UPDATE TO namro_web
  USING (exists (select 1 from dialogue d where d.id = dialogue_id and d.area_code = any(array(select acl.areas('dialogue.synthesise')))))
  WITH CHECK (exists (select 1 from dialogue d where d.id = dialogue_id and d.area_code = any(array(select acl.areas('dialogue.synthesise')))));
--> statement-breakpoint
CREATE FUNCTION acl.dialogue_opinion_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'DELETE' then
    raise exception 'opinions are kept' using errcode = '23514', constraint = 'append_only';
  end if;
  if to_jsonb(new) - 'item_id' is distinct from to_jsonb(old) - 'item_id' then
    raise exception 'opinion % keeps its words and origin', old.id using errcode = '23514', constraint = 'dialogue_opinion_kept';
  end if;
  if exists (select 1 from dialogue_item i where i.id in (old.item_id, new.item_id)
      and (i.synthesis_id is not null or i.dialogue_id <> old.dialogue_id or i.origin <> 'gathered'))
      or not acl.dialogue_to_come(old.dialogue_id) then
    raise exception 'opinion % was handed in', old.id using errcode = '23514', constraint = 'dialogue_opinion_handed';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_opinion_guarded BEFORE UPDATE OR DELETE ON dialogue_opinion
  FOR EACH ROW EXECUTE FUNCTION acl.dialogue_opinion_guard();
--> statement-breakpoint
CREATE TRIGGER dialogue_opinion_not_emptied BEFORE TRUNCATE ON dialogue_opinion
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- Points: grouped by the Front until they are handed in; then they stay, and the office that holds the dialogue writes
-- back, orders them and says why one is left out.
CREATE POLICY read ON dialogue_item FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from dialogue d where d.id = dialogue_id
    and (d.area_code = any(array(select acl.areas('dialogue.read'))) or d.unit_id in (select acl.units('dialogue.prepare')))));
--> statement-breakpoint
CREATE POLICY opened ON dialogue_item FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and synthesis_id is null and exchange is null and merged_into is null and left_out = ''
  and acl.dialogue_to_come(dialogue_id)
  and exists (select 1 from dialogue d where d.id = dialogue_id
    and ((dialogue_item.origin = 'gathered' and d.area_code = any(array(select acl.areas('dialogue.synthesise'))))
      or (dialogue_item.origin = 'office' and d.unit_id in (select acl.units('dialogue.prepare'))))));
--> statement-breakpoint
CREATE POLICY changed ON dialogue_item FOR UPDATE TO namro_web
  USING (exists (select 1 from dialogue d where d.id = dialogue_id and (d.area_code = any(array(select acl.areas('dialogue.synthesise')))
    or d.unit_id in (select acl.units('dialogue.prepare')))))
  WITH CHECK (exists (select 1 from dialogue d where d.id = dialogue_id and (d.area_code = any(array(select acl.areas('dialogue.synthesise')))
    or d.unit_id in (select acl.units('dialogue.prepare')))));
--> statement-breakpoint
CREATE FUNCTION acl.dialogue_item_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  fronts boolean;
  prepares boolean;
begin
  if acl.who() is null then return new; end if;
  if not acl.dialogue_to_come(old.dialogue_id) then
    raise exception 'the dialogue of point % is over', old.id using errcode = '23514', constraint = 'dialogue_item_over';
  end if;
  select d.area_code = any(array(select acl.areas('dialogue.synthesise'))), d.unit_id in (select acl.units('dialogue.prepare'))
    into fronts, prepares from dialogue d where d.id = old.dialogue_id;
  if old.synthesis_id is not null and (new.synthesis_id, new.title, new.field, new.merged_into)
      is distinct from (old.synthesis_id, old.title, old.field, old.merged_into) then
    raise exception 'point % was handed in', old.id using errcode = '23514', constraint = 'dialogue_item_kept';
  end if;
  if (new.exchange, new.exchange_note, new.left_out, new.position)
      is distinct from (old.exchange, old.exchange_note, old.left_out, old.position) and not prepares then
    raise exception 'the agenda is the office''s' using errcode = '42501', constraint = 'dialogue_item_office';
  end if;
  if (new.clarified, new.synthesis_id, new.merged_into) is distinct from (old.clarified, old.synthesis_id, old.merged_into)
      and not fronts then
    raise exception 'the synthesis is the Front''s' using errcode = '42501', constraint = 'dialogue_item_front';
  end if;
  if (new.title, new.field) is distinct from (old.title, old.field)
      and not (case old.origin when 'gathered' then fronts else prepares end) then
    raise exception 'point % is named by who opened it', old.id using errcode = '42501', constraint = 'dialogue_item_named';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_item_guarded BEFORE UPDATE ON dialogue_item FOR EACH ROW EXECUTE FUNCTION acl.dialogue_item_guard();
--> statement-breakpoint

-- The history: in one's own name, never changed. Acts on answers are written by the unit that answers too.
CREATE POLICY read ON dialogue_item_step FOR SELECT TO namro_web USING (exists (select 1 from dialogue_item i where i.id = item_id));
--> statement-breakpoint
CREATE POLICY done ON dialogue_item_step FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and exists (select 1 from dialogue_item i join dialogue d on d.id = i.dialogue_id
    where i.id = item_id and d.id = dialogue_item_step.dialogue_id
      and (d.area_code = any(array(select acl.areas('dialogue.synthesise'))) or d.unit_id in (select acl.units('dialogue.prepare'))
        or (act in ('write', 'approve', 'return') and exists (select 1 from dialogue_answer a
          where a.item_id = i.id and a.unit_id in (select acl.units('dialogue.answer')))))));
--> statement-breakpoint
CREATE TRIGGER dialogue_item_step_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_item_step
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- The report: handed in by the Front of the area, numbered with its row, never changed.
CREATE FUNCTION acl.number_synthesis() RETURNS trigger
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
CREATE TRIGGER dialogue_synthesis_numbered BEFORE INSERT ON dialogue_synthesis FOR EACH ROW EXECUTE FUNCTION acl.number_synthesis();
--> statement-breakpoint
CREATE TRIGGER dialogue_synthesis_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_synthesis
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON dialogue_synthesis FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from dialogue d where d.id = dialogue_id
    and (d.area_code = any(array(select acl.areas('dialogue.read'))) or d.unit_id in (select acl.units('dialogue.prepare')))));
--> statement-breakpoint
CREATE POLICY handed_in ON dialogue_synthesis FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.dialogue_to_come(dialogue_id)
  and exists (select 1 from dialogue d join unit u on u.id = dialogue_synthesis.unit_id
    where d.id = dialogue_id and d.area_code = any(array(select acl.areas('dialogue.synthesise')))
      and u.kind = 'front' and u.area_code = d.area_code));
--> statement-breakpoint

-- Prepared answers: the unit asked, the offices that hold and chair; everybody else of the place when the day is over.
CREATE POLICY read ON dialogue_answer FOR SELECT TO namro_web USING (
  acl.who() is not null and (unit_id in (select acl.units('dialogue.answer'))
    or exists (select 1 from dialogue d where d.id = dialogue_id and (d.unit_id in (select acl.units('dialogue.prepare'))
      or exists (select 1 from dialogue_chair c where c.dialogue_id = d.id and c.unit_id in (select acl.units('dialogue.prepare')))
      or (d.announced_on is not null and d.day < acl.today() and d.area_code = any(array(select acl.areas('dialogue.read'))))))));
--> statement-breakpoint
CREATE POLICY assigned ON dialogue_answer FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'asked' and acl.dialogue_to_come(dialogue_id)
  and exists (select 1 from dialogue_item i join dialogue d on d.id = i.dialogue_id
    where i.id = item_id and d.id = dialogue_answer.dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY changed ON dialogue_answer FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('dialogue.answer'))
    or exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))))
  WITH CHECK (unit_id in (select acl.units('dialogue.answer'))
    or exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE FUNCTION acl.dialogue_answer_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  holder uuid;
begin
  if acl.who() is null then return new; end if;
  select unit_id into holder from dialogue where id = old.dialogue_id;
  if not acl.dialogue_to_come(old.dialogue_id) then
    raise exception 'the dialogue of answer % is over', old.item_id using errcode = '23514', constraint = 'dialogue_answer_over';
  end if;
  if (new.unit_id, new.due_on) is distinct from (old.unit_id, old.due_on) and holder not in (select acl.units('dialogue.prepare')) then
    raise exception 'who answers is said by the office' using errcode = '42501', constraint = 'dialogue_answer_assigned';
  end if;
  if (new.body, new.written_by) is distinct from (old.body, old.written_by) and new.state <> 'asked' and old.unit_id not in (select acl.units('dialogue.answer')) then
    raise exception 'the unit writes its answer' using errcode = '42501', constraint = 'dialogue_answer_own';
  end if;
  if new.state in ('approved', 'returned') and new.state <> old.state
      and not (old.unit_id in (select acl.units('dialogue.decide')) or holder in (select acl.units('dialogue.decide'))) then
    raise exception 'a head approves' using errcode = '42501', constraint = 'dialogue_answer_decided';
  end if;
  if new.state = 'approved' and (old.state <> 'written' and old.state <> 'approved' or new.body <> old.body) then
    raise exception 'what is approved was written' using errcode = '23514', constraint = 'dialogue_answer_steps';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_answer_guarded BEFORE UPDATE ON dialogue_answer FOR EACH ROW EXECUTE FUNCTION acl.dialogue_answer_guard();
--> statement-breakpoint

-- The matter that a dialogue was proposed from: for who reads both; never one that few may read.
CREATE POLICY read ON dialogue_matter FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id) and exists (select 1 from reception_matter m where m.id = matter_id));
--> statement-breakpoint
CREATE POLICY proposed ON dialogue_matter FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.by_person = acl.who() and d.state = 'proposed')
  and exists (select 1 from reception_visit v join reception_matter m on m.id = v.matter_id
    where v.id = visit_id and m.id = dialogue_matter.matter_id and not m.restricted));
--> statement-breakpoint

-- Whom the news of a report concerns: heads and secretaries of the office that holds the dialogue, and of the Party there.
CREATE FUNCTION acl.synthesis_audience(p_dialogue uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (
    select * from dialogue where id = p_dialogue and area_code = any(array(select acl.areas('dialogue.synthesise')))),
  found as (
    select g.person_id from role_grant g join unit u on u.id = g.unit_id, d
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.role in ('gov_head', 'party_head', 'party_office', 'unit_head', 'reception_officer', 'reception_board')
      and (g.unit_id = d.unit_id or (u.kind = 'party' and u.area_code = d.area_code)))
  select distinct p.id, coalesce(p.email, '') <> '' from found join person p on p.id = found.person_id
$$;
--> statement-breakpoint
-- Who leads a unit that is asked for an answer, for who asks it; and who asked, for the unit.
CREATE FUNCTION acl.answer_audience(p_item uuid, p_to text) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with a as (
    select a.*, d.unit_id as holder from dialogue_answer a join dialogue d on d.id = a.dialogue_id
    where a.item_id = p_item and acl.who() is not null
      and (a.unit_id in (select acl.units('dialogue.answer')) or d.unit_id in (select acl.units('dialogue.prepare')))),
  found as (
    select g.person_id from role_grant g, a
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and ((p_to = 'unit' and g.unit_id = a.unit_id and g.role in ('unit_head', 'gov_head', 'party_head', 'party_office'))
        or (p_to = 'writer' and g.person_id = a.written_by)
        or (p_to = 'office' and g.unit_id = a.holder and g.role in ('reception_officer', 'reception_board', 'party_office', 'unit_head'))))
  select distinct p.id, coalesce(p.email, '') <> '' from found join person p on p.id = found.person_id
$$;
--> statement-breakpoint
CREATE POLICY written_of_gathering ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and channel in ('app', 'email')
  and exists (select 1 from dialogue d where d.unit_id = notice.unit_id and d.number = notice.payload->>'number'
    and ((key in ('dialogue.synthesis', 'dialogue.clarified') and d.area_code = any(array(select acl.areas('dialogue.synthesise'))))
      or (key in ('dialogue.answerWritten', 'dialogue.answerReturned', 'dialogue.answerApproved') and exists (select 1 from dialogue_answer a
        where a.dialogue_id = d.id and a.unit_id in (select acl.units('dialogue.answer')))))));
--> statement-breakpoint
-- Answers whose day is over without approval, each told once: to the head of the unit and to the office that holds it.
CREATE FUNCTION acl.late_answers() RETURNS TABLE (number text, unit_id uuid, unit text, due_on date, person_id uuid, mailable boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query
  with late as (
    update dialogue_answer a set late_told_on = acl.today()
    from dialogue d, dialogue_item i
    where d.id = a.dialogue_id and i.id = a.item_id and i.left_out = '' and a.state <> 'approved' and a.due_on < acl.today()
      and a.late_told_on is null and acl.dialogue_to_come(d.id)
    returning d.number, d.unit_id as holder, a.unit_id as asked, a.due_on),
  found as (
    select distinct l.number, l.holder, l.asked, l.due_on, g.person_id from late l join role_grant g
      on (g.unit_id = l.asked and g.role in ('unit_head', 'gov_head', 'party_head'))
        or (g.unit_id = l.holder and g.role in ('reception_officer', 'reception_board', 'party_office'))
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  select f.number, f.holder, u.name, f.due_on, p.id, coalesce(p.email, '') <> ''
    from found f join person p on p.id = f.person_id join unit u on u.id = f.asked;
end $$;
--> statement-breakpoint
CREATE POLICY job_tells_late_answers ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'watch-limits' and key = 'dialogue.answerLate');
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.areas_above(text), acl.dialogue_to_come(uuid), acl.dialogue_opinion_guard(), acl.dialogue_item_guard(),
  acl.number_synthesis(), acl.dialogue_answer_guard(), acl.synthesis_audience(uuid), acl.answer_audience(uuid, text), acl.late_answers() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.areas_above(text), acl.dialogue_to_come(uuid), acl.dialogue_opinion_guard(), acl.dialogue_item_guard(),
  acl.number_synthesis(), acl.dialogue_answer_guard(), acl.synthesis_audience(uuid), acl.answer_audience(uuid, text) TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.late_answers() TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (item_id) ON dialogue_opinion TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (position, title, field, synthesis_id, exchange, exchange_note, clarified, left_out, merged_into, version)
  ON dialogue_item TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_item_step, dialogue_synthesis, dialogue_matter TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (unit_id, due_on, body, state, written_by, written_title, written_at, returned, approved_by,
  approved_title, approved_at, late_told_on, version) ON dialogue_answer TO namro_web;
