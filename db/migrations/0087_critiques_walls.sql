-- The second wall around social criticism of drafts. The office writes what it drafts and what it answers, the Front writes
-- what it collects and says; neither writes in the columns and rows of the other, and what went out stays as it went out.
DO $$
declare t text;
begin
  foreach t in array array['critique','critique_opinion','critique_point','critique_point_opinion','critique_answer','critique_step','critique_paper'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- A Front and an office of one level, both in being today.
CREATE FUNCTION acl.critique_pair(p_front uuid, p_unit uuid, p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from unit f join unit o on o.area_code = f.area_code
    where f.id = p_front and o.id = p_unit and f.area_code = p_area and f.kind = 'front'
      and o.kind in ('government', 'department', 'party', 'council')
      and (f.valid_to is null or f.valid_to >= acl.today()) and (o.valid_to is null or o.valid_to >= acl.today()))
$$;
--> statement-breakpoint
-- Does the person write for the Front of it, and is it in one of these states?
CREATE FUNCTION acl.critique_of_front(p_critique uuid, p_states text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from critique c where c.id = p_critique and c.state = any (p_states)
    and c.front_id in (select acl.units('critique.write')))
$$;
--> statement-breakpoint
-- The same for the office that drafts.
CREATE FUNCTION acl.critique_of_office(p_critique uuid, p_states text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from critique c where c.id = p_critique and c.state = any (p_states)
    and c.unit_id in (select acl.units('critique.answer')))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.critique_states() RETURNS text[] LANGUAGE sql IMMUTABLE AS
$$ select array['sent', 'collecting', 'criticised', 'answered', 'issued', 'declined', 'withdrawn'] $$;
--> statement-breakpoint
-- Who reads it: both sides; others of the area once the Front took it; everybody where the Front says so.
CREATE POLICY sides ON critique FOR SELECT TO namro_web USING (
  acl.who() is not null and (front_id in (select acl.units('critique.write')) or unit_id in (select acl.units('critique.answer'))));
--> statement-breakpoint
CREATE POLICY area ON critique FOR SELECT TO namro_web USING (
  acl.who() is not null and accepted_on is not null and area_code in (select acl.areas('critique.read')));
--> statement-breakpoint
CREATE POLICY published ON critique FOR SELECT TO namro_web USING (
  acl.kind() in ('public', 'holder', 'citizen') and (to_public or published_on is not null));
--> statement-breakpoint
CREATE POLICY sent ON critique FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and origin = 'sent' and state = 'sent' and unit_id in (select acl.units('critique.answer'))
  and acl.critique_pair(front_id, unit_id, area_code)
  and accepted_on is null and not to_public and criticised_on is null and published_on is null and answered_on is null and doc_day is null);
--> statement-breakpoint
CREATE POLICY picked ON critique FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and origin = 'picked' and state = 'collecting' and front_id in (select acl.units('critique.write'))
  and acl.critique_pair(front_id, unit_id, area_code)
  and accepted_on = acl.today() and send_due_on is null and criticised_on is null and published_on is null and answered_on is null and doc_day is null);
--> statement-breakpoint
CREATE POLICY changed ON critique FOR UPDATE TO namro_web
  USING (front_id in (select acl.units('critique.write')) or unit_id in (select acl.units('critique.answer')))
  WITH CHECK (front_id in (select acl.units('critique.write')) or unit_id in (select acl.units('critique.answer')));
--> statement-breakpoint
-- Each side changes its own columns, one step after the other.
CREATE FUNCTION acl.critique_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  of_front constant text[] := array['form', 'accepted_on', 'collect_to', 'to_public', 'decline_reason', 'criticised_on', 'reply_due_on', 'published_on'];
  of_office constant text[] := array['withdraw_reason', 'answered_on', 'doc_number', 'doc_day'];
  of_both constant text[] := array['state', 'version', 'changed_at'];
  front boolean := old.front_id in (select acl.units('critique.write'));
  office boolean := old.unit_id in (select acl.units('critique.answer'));
  was jsonb := to_jsonb(old);
  will jsonb := to_jsonb(new);
begin
  if acl.who() is null then return new; end if;
  if will - of_front - of_office - of_both is distinct from was - of_front - of_office - of_both then
    raise exception 'draft % stays as it was brought', old.id using errcode = '23514', constraint = 'critique_kept';
  end if;
  if will - of_office - of_both is distinct from was - of_office - of_both and not front then
    raise exception 'the Front writes this of %', old.id using errcode = '42501', constraint = 'critique_front';
  end if;
  if will - of_front - of_both is distinct from was - of_front - of_both and not office then
    raise exception 'the office writes this of %', old.id using errcode = '42501', constraint = 'critique_office';
  end if;
  if not (
      (front and (old.state, new.state) in (('sent', 'collecting'), ('sent', 'declined'), ('collecting', 'collecting'), ('collecting', 'criticised'),
        ('criticised', 'criticised'), ('answered', 'answered'), ('issued', 'issued')))
      or (office and ((old.state, new.state) in (('criticised', 'criticised'), ('criticised', 'answered'), ('answered', 'issued'))
        or (old.origin = 'sent' and (old.state, new.state) in (('sent', 'withdrawn'), ('collecting', 'withdrawn')))))) then
    raise exception 'draft % does not go from % to %', old.id, old.state, new.state using errcode = '23514', constraint = 'critique_steps';
  end if;
  -- Taken once, in one form; whoever was asked stays asked; what was published stays published.
  if old.accepted_on is not null and ((new.form, new.accepted_on) is distinct from (old.form, old.accepted_on) or (old.to_public and not new.to_public))
      or (old.state <> 'sent' and old.state <> 'collecting' and (new.collect_to, new.to_public) is distinct from (old.collect_to, old.to_public))
      or (old.criticised_on is not null and (new.criticised_on, new.reply_due_on) is distinct from (old.criticised_on, old.reply_due_on))
      or (old.published_on is not null and new.published_on is distinct from old.published_on)
      or (old.answered_on is not null and new.answered_on is distinct from old.answered_on) then
    raise exception 'draft % stays as it went out', old.id using errcode = '23514', constraint = 'critique_went_out';
  end if;
  if (new.accepted_on is distinct from old.accepted_on and new.accepted_on <> acl.today())
      or (new.criticised_on is distinct from old.criticised_on and new.criticised_on <> acl.today())
      or (new.published_on is distinct from old.published_on and new.published_on <> acl.today())
      or (new.answered_on is distinct from old.answered_on and new.answered_on <> acl.today()) then
    raise exception 'what is done to draft % is done today', old.id using errcode = '23514', constraint = 'critique_today';
  end if;
  if old.state = 'collecting' and new.state = 'criticised' and (not exists (select 1 from critique_point p where p.critique_id = new.id)
      or not exists (select 1 from critique_paper p where p.critique_id = new.id)
      or exists (select 1 from critique_opinion o where o.critique_id = new.id and o.state = 'new')) then
    raise exception 'nothing is said of draft % yet', old.id using errcode = '23514', constraint = 'critique_empty';
  end if;
  if old.state = 'criticised' and new.state = 'answered' and exists (select 1 from critique_point p where p.critique_id = new.id
      and not exists (select 1 from critique_answer a where a.point_id = p.id)) then
    raise exception 'a point of draft % has no answer', old.id using errcode = '23514', constraint = 'critique_unanswered';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER critique_guarded BEFORE UPDATE ON critique FOR EACH ROW EXECUTE FUNCTION acl.critique_guard();
--> statement-breakpoint
CREATE TRIGGER critique_whole BEFORE DELETE OR TRUNCATE ON critique FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, form, accepted_on, collect_to, to_public, decline_reason, criticised_on, reply_due_on, published_on,
  withdraw_reason, answered_on, doc_number, doc_day, version, changed_at) ON critique TO namro_web;
--> statement-breakpoint

-- An organisation of the Front that asks.
CREATE FUNCTION acl.critique_member(p_critique uuid, p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from critique c join unit o on o.parent_id = c.front_id
    where c.id = p_critique and o.id = p_unit and o.kind = 'organisation' and (o.valid_to is null or o.valid_to >= acl.today()))
$$;
--> statement-breakpoint
-- Opinions: read by the Front that asked for them, and by the organisation that gave one. The office reads points, not opinions.
CREATE POLICY front ON critique_opinion FOR SELECT TO namro_web USING (acl.critique_of_front(critique_id, acl.critique_states()));
--> statement-breakpoint
CREATE POLICY own ON critique_opinion FOR SELECT TO namro_web USING (
  acl.who() is not null and unit_id in (select acl.units('critique.give')));
--> statement-breakpoint
-- The Front writes down what a village, an organisation or a member said, of its own area.
CREATE POLICY written_down ON critique_opinion FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and source <> 'public' and state = 'taken' and acl.critique_of_front(critique_id, array['collecting'])
  and (unit_id is null or acl.critique_member(critique_id, unit_id))
  and (area_code is null or exists (select 1 from critique c join area_lineage l on l.ancestor_code = c.area_code and l.code = critique_opinion.area_code
    where c.id = critique_id)));
--> statement-breakpoint
-- An organisation hands its own in while opinions are asked for.
CREATE POLICY handed_in ON critique_opinion FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and source = 'organisation' and state = 'taken' and unit_id in (select acl.units('critique.give'))
  and acl.critique_member(critique_id, unit_id)
  and exists (select 1 from critique c where c.id = critique_id and c.state = 'collecting' and c.collect_to >= acl.today()));
--> statement-breakpoint
-- What the public sent is looked at; its words are changed by nobody.
CREATE POLICY checked ON critique_opinion FOR UPDATE TO namro_web
  USING (source = 'public' and acl.critique_of_front(critique_id, array['collecting']))
  WITH CHECK (source = 'public' and checked_by = acl.who() and acl.critique_of_front(critique_id, array['collecting']));
--> statement-breakpoint
CREATE TRIGGER critique_opinion_kept BEFORE DELETE OR TRUNCATE ON critique_opinion FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT (id, critique_id, source, unit_id, area_code, body, state, held_for, by_person, by_title, at, checked_by, checked_at, version),
  INSERT, UPDATE (state, held_for, checked_by, checked_at, version) ON critique_opinion TO namro_web;
--> statement-breakpoint
-- Does it take opinions of everybody today?
CREATE FUNCTION acl.takes_opinions(p_critique uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from critique c where c.id = p_critique and c.state = 'collecting' and c.to_public and c.collect_to >= acl.today()
    and acl.is_citizen())
$$;
--> statement-breakpoint
-- Sends one; the same id again is the same. Counted under a lock of the browser, so that two at once are two.
-- @returns 'given', 'tooMany', 'closed'
CREATE FUNCTION acl.give_opinion(p_critique uuid, p_id uuid, p_body text, p_owner text, p_held text, p_each integer) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.is_citizen() or length(p_owner) < 40 or length(p_body) not between 10 and 1000 or p_each > 10 then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  perform 1 from critique where id = p_critique for share;
  if not acl.takes_opinions(p_critique) then return 'closed'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_critique::text || p_owner, 0));
  if exists (select 1 from critique_opinion where id = p_id) then return 'given'; end if;
  -- What is held at once may be sent again in other words, but nobody fills the list with it.
  if (select count(*) from critique_opinion where critique_id = p_critique and owner_hash = p_owner and state <> 'held') >= p_each
      or (select count(*) from critique_opinion where critique_id = p_critique and owner_hash = p_owner) >= 3 * p_each then
    return 'tooMany';
  end if;
  insert into critique_opinion (id, critique_id, source, body, state, held_for, owner_hash, at)
    values (p_id, p_critique, 'public', p_body, case when p_held is null then 'new' else 'held' end, p_held, p_owner, acl.now_at());
  return 'given';
end $$;
--> statement-breakpoint
-- What this browser sent, and what became of it.
CREATE FUNCTION acl.my_opinions(p_critique uuid, p_owner text) RETURNS TABLE (id uuid, body text, state text, held_for text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select o.id, o.body, o.state, o.held_for from critique_opinion o
  where o.critique_id = p_critique and o.owner_hash = p_owner and length(p_owner) >= 40 and acl.is_citizen() order by o.at, o.id limit 100
$$;
--> statement-breakpoint

-- Points: the Front writes them while it collects; the office, the area and everybody read them once they went out.
CREATE FUNCTION acl.reads_points(p_critique uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from critique c where c.id = p_critique and (
    (acl.who() is not null and c.front_id in (select acl.units('critique.write')))
    or (c.criticised_on is not null and (
      (acl.who() is not null and (c.unit_id in (select acl.units('critique.answer')) or c.area_code in (select acl.areas('critique.read'))))
      or (acl.is_citizen() and c.published_on is not null)))))
$$;
--> statement-breakpoint
CREATE POLICY read ON critique_point FOR SELECT TO namro_web USING (acl.reads_points(critique_id));
--> statement-breakpoint
CREATE POLICY written ON critique_point FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.critique_of_front(critique_id, array['collecting']));
--> statement-breakpoint
CREATE POLICY changed ON critique_point FOR UPDATE TO namro_web USING (acl.critique_of_front(critique_id, array['collecting']))
  WITH CHECK (by_person = acl.who() and acl.critique_of_front(critique_id, array['collecting']));
--> statement-breakpoint
CREATE POLICY dropped ON critique_point FOR DELETE TO namro_web USING (acl.critique_of_front(critique_id, array['collecting']));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (place, body, proposal, by_person, by_title, at) ON critique_point TO namro_web;
--> statement-breakpoint
CREATE POLICY read ON critique_point_opinion FOR SELECT TO namro_web USING (acl.critique_of_front(critique_id, acl.critique_states()));
--> statement-breakpoint
CREATE POLICY linked ON critique_point_opinion FOR INSERT TO namro_web WITH CHECK (
  acl.critique_of_front(critique_id, array['collecting'])
  and exists (select 1 from critique_point p where p.id = point_id and p.critique_id = critique_point_opinion.critique_id)
  and exists (select 1 from critique_opinion o where o.id = opinion_id and o.critique_id = critique_point_opinion.critique_id and o.state = 'taken'));
--> statement-breakpoint
CREATE POLICY unlinked ON critique_point_opinion FOR DELETE TO namro_web USING (acl.critique_of_front(critique_id, array['collecting']));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON critique_point_opinion TO namro_web;
--> statement-breakpoint
-- From whom a point comes, for whoever reads it: organisations and villages by name, people as a number.
CREATE FUNCTION acl.point_origins(p_critique uuid) RETURNS TABLE (point_id uuid, source text, name text, opinions int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select x.point_id, o.source, coalesce(u.name, a.name, ''), count(*)::int
  from critique_point_opinion x join critique_opinion o on o.id = x.opinion_id
    left join unit u on u.id = o.unit_id left join area a on a.code = o.area_code
  where x.critique_id = p_critique and acl.reads_points(p_critique)
  group by 1, 2, 3 order by 1, 2, 3
$$;
--> statement-breakpoint
-- How many opinions came, for whoever reads the draft: figures alone.
CREATE FUNCTION acl.opinion_counts(p_critique uuid) RETURNS TABLE (source text, opinions int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select o.source, count(*)::int from critique_opinion o join critique c on c.id = o.critique_id
  where c.id = p_critique and o.state <> 'held' and (
    (acl.who() is not null and (c.front_id in (select acl.units('critique.write')) or c.unit_id in (select acl.units('critique.answer'))
      or (c.accepted_on is not null and c.area_code in (select acl.areas('critique.read')))))
    or (acl.is_citizen() and (c.to_public or c.published_on is not null)))
  group by 1
$$;
--> statement-breakpoint

-- Answers: the office's own until they go out together; then the Front, the area, and everybody where it was published.
CREATE POLICY office ON critique_answer FOR SELECT TO namro_web USING (acl.critique_of_office(critique_id, acl.critique_states()));
--> statement-breakpoint
CREATE POLICY gone_out ON critique_answer FOR SELECT TO namro_web USING (
  acl.reads_points(critique_id) and exists (select 1 from critique c where c.id = critique_id and c.answered_on is not null));
--> statement-breakpoint
CREATE POLICY written ON critique_answer FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.critique_of_office(critique_id, array['criticised'])
  and exists (select 1 from critique_point p where p.id = point_id and p.critique_id = critique_answer.critique_id));
--> statement-breakpoint
CREATE POLICY changed ON critique_answer FOR UPDATE TO namro_web USING (acl.critique_of_office(critique_id, array['criticised']))
  WITH CHECK (by_person = acl.who() and acl.critique_of_office(critique_id, array['criticised']));
--> statement-breakpoint
CREATE TRIGGER critique_answer_kept BEFORE DELETE OR TRUNCATE ON critique_answer FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (result, reason, version, by_person, by_title, at) ON critique_answer TO namro_web;
--> statement-breakpoint

CREATE POLICY read ON critique_step FOR SELECT TO namro_web USING (
  (side <> 'office' and acl.critique_of_front(critique_id, acl.critique_states()))
  or (side <> 'front' and acl.critique_of_office(critique_id, acl.critique_states())));
--> statement-breakpoint
CREATE POLICY done ON critique_step FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and (
  (side <> 'office' and acl.critique_of_front(critique_id, acl.critique_states()))
  or (side <> 'front' and acl.critique_of_office(critique_id, acl.critique_states()))
  or (act = 'opinion' and side = 'front' and exists (select 1 from critique_opinion o where o.critique_id = critique_step.critique_id
    and o.unit_id in (select acl.units('critique.give'))))));
--> statement-breakpoint
GRANT SELECT, INSERT ON critique_step TO namro_web;
--> statement-breakpoint
-- Numbered with the reports of the Front (acl.number_round_report counts them together).
CREATE TRIGGER critique_paper_numbered BEFORE INSERT ON critique_paper FOR EACH ROW EXECUTE FUNCTION acl.number_round_report();
--> statement-breakpoint
CREATE POLICY read ON critique_paper FOR SELECT TO namro_web USING (acl.reads_points(critique_id));
--> statement-breakpoint
CREATE POLICY issued ON critique_paper FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.critique_of_front(critique_id, array['collecting'])
  and exists (select 1 from critique c where c.id = critique_id and c.front_id = critique_paper.unit_id));
--> statement-breakpoint
GRANT SELECT, INSERT ON critique_paper TO namro_web;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['critique_step','critique_paper'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function acl.append_only()', t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint

-- Who is told: the people of the other side who may act there today.
CREATE FUNCTION acl.critique_audience(p_critique uuid, p_side text) RETURNS TABLE (person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct g.person_id from critique c
    join role_grant g on g.unit_id = case p_side when 'front' then c.front_id when 'office' then c.unit_id end
    join role_scope s on s.role = g.role and s.permission = case p_side when 'front' then 'critique.write' else 'critique.answer' end
  where c.id = p_critique and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    and acl.who() is not null and (c.front_id in (select acl.units('critique.write')) or c.unit_id in (select acl.units('critique.answer')))
$$;
--> statement-breakpoint
CREATE POLICY written_of_critique ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and key like 'critique.%' and channel = 'app'
  and exists (select 1 from critique c where acl.who() is not null
    and ((c.front_id = notice.unit_id and c.unit_id in (select acl.units('critique.answer'))
        and notice.person_id in (select a.person_id from acl.critique_audience(c.id, 'front') a))
      or (c.unit_id = notice.unit_id and c.front_id in (select acl.units('critique.write'))
        and notice.person_id in (select a.person_id from acl.critique_audience(c.id, 'office') a)))));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.critique_pair(uuid, uuid, text), acl.critique_of_front(uuid, text[]), acl.critique_of_office(uuid, text[]),
  acl.critique_states(), acl.critique_guard(), acl.critique_member(uuid, uuid), acl.takes_opinions(uuid),
  acl.give_opinion(uuid, uuid, text, text, text, integer), acl.my_opinions(uuid, text), acl.reads_points(uuid), acl.point_origins(uuid),
  acl.opinion_counts(uuid), acl.critique_audience(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.critique_pair(uuid, uuid, text), acl.critique_of_front(uuid, text[]), acl.critique_of_office(uuid, text[]),
  acl.critique_states(), acl.critique_guard(), acl.critique_member(uuid, uuid), acl.takes_opinions(uuid),
  acl.give_opinion(uuid, uuid, text, text, text, integer), acl.my_opinions(uuid, text), acl.reads_points(uuid), acl.point_origins(uuid),
  acl.opinion_counts(uuid), acl.critique_audience(uuid, text) TO namro_web;
