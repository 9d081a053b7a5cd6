-- The second wall around notes of what people talk about. A body reads and writes its own; the Front, the Party and its
-- office read what was sent to them: of their own place, and of the places right below. Nobody else, and nothing in public.
DO $$
declare t text;
begin
  foreach t in array array['situation_note','situation_point','situation_origin','situation_use','situation_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Is what is sent of this place for the person to read: their own place, or one right below?
CREATE FUNCTION acl.hears_of(p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from role_grant g
    join role_scope s on s.role = g.role and s.permission = 'situation.read' and s.scope = 'area'
    join unit u on u.id = g.unit_id
    join area a on a.code = p_area and u.area_code in (a.code, a.parent_code)
    where g.person_id = acl.who() and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.writes_note(p_note uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from situation_note n
    where n.id = p_note and n.unit_id in (select acl.units('situation.write')))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.drafts_note(p_note uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.writes_note(p_note) and exists (select 1 from situation_note n where n.id = p_note and n.state = 'draft')
$$;
--> statement-breakpoint
CREATE POLICY own ON situation_note FOR SELECT TO namro_web USING (unit_id in (select acl.units('situation.write')));
--> statement-breakpoint
CREATE POLICY sent_here ON situation_note FOR SELECT TO namro_web USING (state = 'sent' and acl.hears_of(area_code));
--> statement-breakpoint
CREATE POLICY begun ON situation_note FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'draft' and unit_id in (select acl.units('situation.write'))
  and period <= to_char(acl.today(), 'YYYY-MM')
  and exists (select 1 from unit u join area a on a.code = situation_note.area_code and u.area_code in (a.code, a.parent_code)
    where u.id = unit_id));
--> statement-breakpoint
CREATE POLICY changed ON situation_note FOR UPDATE TO namro_web
  USING (state = 'draft' and unit_id in (select acl.units('situation.write'))) WITH CHECK (unit_id in (select acl.units('situation.write')));
--> statement-breakpoint
CREATE FUNCTION acl.situation_note_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if new.state = 'sent' and not exists (select 1 from situation_point p where p.note_id = new.id) then
    raise exception 'note % says nothing', new.id using errcode = '23514', constraint = 'situation_note_empty';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER situation_note_guarded BEFORE UPDATE ON situation_note FOR EACH ROW EXECUTE FUNCTION acl.situation_note_guard();
--> statement-breakpoint
CREATE TRIGGER situation_note_whole BEFORE DELETE OR TRUNCATE ON situation_note FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, sent_at, version) ON situation_note TO namro_web;
--> statement-breakpoint

-- Points: read with their note, written until it goes up.
CREATE POLICY read ON situation_point FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from situation_note n where n.id = note_id));
--> statement-breakpoint
CREATE POLICY added ON situation_point FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and acl.drafts_note(note_id));
--> statement-breakpoint
CREATE POLICY changed ON situation_point FOR UPDATE TO namro_web USING (acl.drafts_note(note_id)) WITH CHECK (acl.drafts_note(note_id));
--> statement-breakpoint
CREATE POLICY removed ON situation_point FOR DELETE TO namro_web USING (acl.drafts_note(note_id));
--> statement-breakpoint
CREATE TRIGGER situation_point_whole BEFORE TRUNCATE ON situation_point FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (field, level, people, hot, body), DELETE ON situation_point TO namro_web;
--> statement-breakpoint

-- Where a point comes from: of a note that was sent, of a place right below (or of another body of the same place).
CREATE FUNCTION acl.may_merge(p_point uuid, p_origin uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from situation_point p join situation_note n on n.id = p.note_id and acl.drafts_note(n.id)
    join situation_point o on o.id = p_origin
    join situation_note l on l.id = o.note_id and l.state = 'sent' and l.unit_id <> n.unit_id and acl.hears_of(l.area_code)
    join area a on a.code = l.area_code and n.area_code in (a.code, a.parent_code)
    where p.id = p_point)
$$;
--> statement-breakpoint
CREATE POLICY read ON situation_origin FOR SELECT TO namro_web USING (
  acl.who() is not null and (exists (select 1 from situation_point p where p.id = point_id)
    or exists (select 1 from situation_point p where p.id = origin_id)));
--> statement-breakpoint
CREATE POLICY merged ON situation_origin FOR INSERT TO namro_web WITH CHECK (acl.may_merge(point_id, origin_id));
--> statement-breakpoint
CREATE POLICY parted ON situation_origin FOR DELETE TO namro_web USING (
  exists (select 1 from situation_point p where p.id = point_id and acl.drafts_note(p.note_id)));
--> statement-breakpoint
CREATE TRIGGER situation_origin_kept BEFORE UPDATE OR TRUNCATE ON situation_origin FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON situation_origin TO namro_web;
--> statement-breakpoint

-- What a point became: of a point that was sent, to something that the person made.
CREATE POLICY read ON situation_use FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from situation_point p where p.id = point_id));
--> statement-breakpoint
CREATE POLICY used ON situation_use FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who()
  and exists (select 1 from situation_point p join situation_note n on n.id = p.note_id where p.id = point_id and n.state = 'sent')
  and (use <> 'dialogue' or exists (select 1 from dialogue d where d.id = dialogue_id and d.by_person = acl.who() and d.state = 'proposed'))
  and (use <> 'opinion' or exists (select 1 from dialogue_opinion o where o.id = opinion_id and o.dialogue_id = situation_use.dialogue_id
    and o.by_person = acl.who()))
  and (use <> 'petition' or acl.recommended(petition_id)));
--> statement-breakpoint
GRANT SELECT, INSERT ON situation_use TO namro_web;
--> statement-breakpoint
CREATE POLICY read ON situation_step FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from situation_note n where n.id = note_id));
--> statement-breakpoint
CREATE POLICY done ON situation_step FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and exists (select 1 from situation_note n where n.id = note_id)
  and (acl.writes_note(note_id) or act in ('propose', 'gather', 'recommend')));
--> statement-breakpoint
GRANT SELECT, INSERT ON situation_step TO namro_web;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['situation_use','situation_step'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function acl.append_only()', t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint

-- Whom a note that was sent concerns: those who read it, but not of the body that wrote it.
CREATE FUNCTION acl.situation_audience(p_note uuid) RETURNS TABLE (person_id uuid, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct p.id, coalesce(p.email, '') <> '' from situation_note n
    join area a on a.code = n.area_code
    join unit u on u.area_code in (a.code, a.parent_code) and u.id <> n.unit_id
    join role_grant g on g.unit_id = u.id and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_scope s on s.role = g.role and s.permission = 'situation.read' and s.scope = 'area'
    join person p on p.id = g.person_id
  where n.id = p_note and n.state = 'sent' and acl.writes_note(n.id) and g.person_id <> acl.who()
$$;
--> statement-breakpoint
-- Boards of the Front right below that write today: who is waited for, told to those who read.
CREATE FUNCTION acl.situation_writers() RETURNS TABLE (unit_id uuid, unit text, area_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct u.id, u.name, u.area_code from unit u join area a on a.code = u.area_code
    join role_grant g on g.unit_id = u.id and g.role = 'front' and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
  where acl.who() is not null and a.parent_code in (select above.area_code from role_grant mine
    join role_scope s on s.role = mine.role and s.permission = 'situation.read' and s.scope = 'area'
    join unit above on above.id = mine.unit_id
    where mine.person_id = acl.who() and mine.from_on <= acl.today() and (mine.to_on is null or mine.to_on >= acl.today()))
$$;
--> statement-breakpoint
CREATE POLICY written_of_situation ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and key = 'situation.sent' and petition_id is null and person_id is not null and channel in ('app', 'email')
  and unit_id in (select acl.units('situation.write')));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.hears_of(text), acl.writes_note(uuid), acl.drafts_note(uuid), acl.situation_note_guard(), acl.may_merge(uuid, uuid),
  acl.situation_audience(uuid), acl.situation_writers() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.hears_of(text), acl.writes_note(uuid), acl.drafts_note(uuid), acl.situation_note_guard(), acl.may_merge(uuid, uuid),
  acl.situation_audience(uuid), acl.situation_writers() TO namro_web;
