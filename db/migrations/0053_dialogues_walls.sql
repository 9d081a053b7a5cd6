-- The second wall around dialogues with the people. Before one is announced the offices of its area read it; the office
-- that holds it plans it, and its head approves, announces, puts off and calls off. Announced, it is for everybody.
DO $$
declare t text;
begin
  foreach t in array array['dialogue','dialogue_chair','dialogue_site','dialogue_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY read ON dialogue FOR SELECT TO namro_web USING (
  area_code = any(array(select acl.areas('dialogue.read'))) or unit_id in (select acl.units('dialogue.prepare')));
--> statement-breakpoint
CREATE POLICY announced ON dialogue FOR SELECT TO namro_web USING (
  acl.kind() in ('public', 'holder', 'citizen') and announced_on is not null);
--> statement-breakpoint
-- In one's own name, for an office of one's area; a file that it is opened from is one that the person reads, and open.
CREATE POLICY proposed ON dialogue FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'proposed' and announced_on is null
  and area_code = any(array(select acl.areas('dialogue.propose')))
  and exists (select 1 from unit u where u.id = unit_id and u.area_code = dialogue.area_code)
  and (petition_id is null or exists (select 1 from petition p where p.id = petition_id and not p.restricted)));
--> statement-breakpoint
CREATE POLICY planned ON dialogue FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('dialogue.prepare'))) WITH CHECK (unit_id in (select acl.units('dialogue.prepare')));
--> statement-breakpoint
-- Numbers run within the year without a gap, whoever proposes at the same time.
CREATE FUNCTION acl.number_dialogue() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  of_year text := extract(year from new.at at time zone 'Asia/Ho_Chi_Minh')::text;
  next_no int;
begin
  perform pg_advisory_xact_lock(hashtextextended('dialogue ' || of_year, 0));
  select coalesce(max(split_part(number, '-', 2)::int), 0) + 1 into next_no from dialogue where number like of_year || '-%';
  new.number := of_year || '-' || lpad(next_no::text, greatest(3, length(next_no::text)), '0');
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_numbered BEFORE INSERT ON dialogue FOR EACH ROW EXECUTE FUNCTION acl.number_dialogue();
--> statement-breakpoint
-- Each step follows another. What the head decides is decided by the head; what was called off or held stays as it is.
CREATE FUNCTION acl.dialogue_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return new; end if;
  if (old.state, new.state) not in (('proposed', 'approved'), ('proposed', 'declined'), ('approved', 'planned'),
      ('approved', 'cancelled'), ('planned', 'planned'), ('planned', 'announced'), ('planned', 'cancelled'),
      ('announced', 'announced'), ('announced', 'postponed'), ('announced', 'cancelled'), ('postponed', 'announced'),
      ('postponed', 'cancelled'))
      or (old.state = 'announced' and old.day < acl.today()) then
    raise exception 'dialogue % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'dialogue_steps';
  end if;
  if ((new.state <> old.state and new.state <> 'planned')
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
CREATE TRIGGER dialogue_guarded BEFORE UPDATE ON dialogue FOR EACH ROW EXECUTE FUNCTION acl.dialogue_guard();
--> statement-breakpoint

-- Who chairs and where: with the dialogue.
DO $$
declare t text;
begin
  foreach t in array array['dialogue_chair','dialogue_site'] loop
    execute format('create policy read on %I for select to namro_web using (exists (select 1 from dialogue d where d.id = dialogue_id))', t);
    execute format('create policy planned on %I for insert to namro_web with check (exists (select 1 from dialogue d
      where d.id = dialogue_id and d.unit_id in (select acl.units(''dialogue.prepare''))))', t);
    execute format('create policy changed on %I for update to namro_web using (exists (select 1 from dialogue d
      where d.id = dialogue_id and d.unit_id in (select acl.units(''dialogue.prepare'')))) with check (exists (select 1 from dialogue d
      where d.id = dialogue_id and d.unit_id in (select acl.units(''dialogue.prepare''))))', t);
    execute format('create policy left_out on %I for delete to namro_web using (exists (select 1 from dialogue d
      where d.id = dialogue_id and d.unit_id in (select acl.units(''dialogue.prepare''))))', t);
  end loop;
end $$;
--> statement-breakpoint

-- The history: in one's own name, never changed; what was done after people were told is for them too.
CREATE POLICY read ON dialogue_step FOR SELECT TO namro_web USING (
  (shown or acl.who() is not null) and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY done ON dialogue_step FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and exists (select 1 from dialogue d where d.id = dialogue_id
    and (d.unit_id in (select acl.units('dialogue.prepare')) or (act = 'propose' and d.by_person = acl.who()))));
--> statement-breakpoint
CREATE TRIGGER dialogue_step_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_step
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- Whom news of a dialogue concerns today: who proposed it, the heads and secretaries of the office that holds it, of
-- those that chair and of the one that proposed it, and the Front of its area.
CREATE FUNCTION acl.dialogue_audience(p_dialogue uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with d as (
    select * from dialogue where id = p_dialogue and acl.who() is not null
      and (unit_id in (select acl.units('dialogue.prepare')) or by_person = acl.who())),
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
-- Whoever reads a dialogue may tell staff of it; the words are those of the catalogue.
CREATE POLICY written_of_dialogue ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and key like 'dialogue.%' and channel in ('app', 'email')
  and exists (select 1 from dialogue d where d.unit_id = notice.unit_id and d.number = notice.payload->>'number'
    and (d.unit_id in (select acl.units('dialogue.prepare')) or d.by_person = acl.who())));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.number_dialogue(), acl.dialogue_guard(), acl.dialogue_audience(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.number_dialogue(), acl.dialogue_guard(), acl.dialogue_audience(uuid) TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (topic, state, day, from_time, to_time, programme, how_to_join, notice_due_on, announced_on,
  new_day_by, sequence, changed_at, version) ON dialogue TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (unit_id, track, title), DELETE ON dialogue_chair TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (place, seats, services), DELETE ON dialogue_site TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_step TO namro_web;
