-- The second wall around the reception desk. Everything belongs to one office: who records there writes, who
-- reads there reads; what a denunciation was said about is for those who may read what few read.
DO $$
declare t text;
begin
  foreach t in array array['reception_quota','reception_schedule','reception_sitting','reception_matter',
      'reception_matter_petition','reception_visit','reception_visitor','reception_identity','reception_direction',
      'reception_booking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY everybody_reads ON reception_quota FOR SELECT TO namro_web, namro_worker USING (acl.kind() is not null and acl.kind() <> '');
--> statement-breakpoint

-- Fixed days and sittings: planned for the head; the desk opens its own sitting of the day.
CREATE POLICY read ON reception_schedule FOR SELECT TO namro_web USING (unit_id in (select acl.units('reception.read')));
--> statement-breakpoint
CREATE POLICY planned ON reception_schedule FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('reception.plan')));
--> statement-breakpoint
CREATE POLICY ended ON reception_schedule FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.plan'))) WITH CHECK (unit_id in (select acl.units('reception.plan')));
--> statement-breakpoint
CREATE POLICY read ON reception_sitting FOR SELECT TO namro_web USING (unit_id in (select acl.units('reception.read')));
--> statement-breakpoint
-- What was announced is for everybody: day, place, who receives.
CREATE POLICY announced ON reception_sitting FOR SELECT TO namro_web USING (
  acl.kind() in ('public', 'holder', 'citizen') and posted_on is not null and kind <> 'regular');
--> statement-breakpoint
CREATE POLICY planned ON reception_sitting FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and (
    (state = 'planned' and unit_id in (select acl.units('reception.plan')))
    or (kind = 'regular' and state = 'open' and day = acl.today() and unit_id in (select acl.units('reception.record')))));
--> statement-breakpoint
CREATE POLICY held ON reception_sitting FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.plan')) or unit_id in (select acl.units('reception.record')))
  WITH CHECK (unit_id in (select acl.units('reception.plan')) or unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
-- Announced and put off by whoever plans; what was put off or ended stays as it is.
CREATE FUNCTION acl.sitting_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return new; end if;
  if old.state in ('closed', 'postponed') then
    raise exception 'sitting % is over', old.id using errcode = '23514', constraint = 'reception_sitting_over';
  end if;
  if (new.state = 'postponed' or new.posted_on is distinct from old.posted_on)
      and new.unit_id not in (select acl.units('reception.plan')) then
    raise exception 'sitting % is planned by others', old.id using errcode = '42501', constraint = 'reception_sitting_planned';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_sitting_guarded BEFORE UPDATE ON reception_sitting FOR EACH ROW EXECUTE FUNCTION acl.sitting_guard();
--> statement-breakpoint

CREATE POLICY read ON reception_matter FOR SELECT TO namro_web USING (
  unit_id in (select acl.units('reception.read')) and (not restricted or unit_id in (select acl.units('restricted.read'))));
--> statement-breakpoint
CREATE POLICY recorded ON reception_matter FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
-- A row is taken to keep two desks apart (select … for update); nothing of it is ever changed.
CREATE POLICY held ON reception_matter FOR UPDATE TO namro_web USING (unit_id in (select acl.units('reception.record'))) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY read ON reception_matter_petition FOR SELECT TO namro_web USING (
  exists (select 1 from reception_matter m where m.id = matter_id));
--> statement-breakpoint
CREATE POLICY recorded ON reception_matter_petition FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from reception_matter m where m.id = matter_id and m.unit_id in (select acl.units('reception.record')))
  and exists (select 1 from petition p where p.id = petition_id));
--> statement-breakpoint

-- Entries of the register.
CREATE POLICY read ON reception_visit FOR SELECT TO namro_web USING (
  unit_id in (select acl.units('reception.read')) and (not restricted or unit_id in (select acl.units('restricted.read'))));
--> statement-breakpoint
CREATE POLICY recorded ON reception_visit FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
CREATE POLICY followed ON reception_visit FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.record'))) WITH CHECK (unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
-- Numbers run within office and year without a gap, whoever writes at the same time; all three belong together.
CREATE FUNCTION acl.enter_visit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not exists (select 1 from reception_sitting s join reception_matter m on m.unit_id = s.unit_id
      where s.id = new.sitting_id and s.unit_id = new.unit_id and s.day = new.day and s.state = 'open'
        and m.id = new.matter_id and m.restricted = new.restricted) then
    raise exception 'visit % belongs to no open sitting of its office', new.id using errcode = '23514', constraint = 'reception_visit_of_sitting';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('reception ' || new.unit_id || ' ' || extract(year from new.day), 0));
  select coalesce(max(entry_no), 0) + 1 into new.entry_no from reception_visit
    where unit_id = new.unit_id and extract(year from day) = extract(year from new.day);
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_visit_entered BEFORE INSERT ON reception_visit FOR EACH ROW EXECUTE FUNCTION acl.enter_visit();
--> statement-breakpoint
-- The file that was opened from it, and a refusal, stay.
CREATE FUNCTION acl.visit_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if (old.petition_id is not null and new.petition_id is distinct from old.petition_id)
      or (old.refusal_ground is not null and new.refusal_ground is distinct from old.refusal_ground) then
    raise exception 'visit % keeps its file and its refusal', old.id using errcode = '23514', constraint = 'reception_visit_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_visit_guarded BEFORE UPDATE ON reception_visit FOR EACH ROW EXECUTE FUNCTION acl.visit_guard();
--> statement-breakpoint
CREATE POLICY read ON reception_visitor FOR SELECT TO namro_web USING (
  exists (select 1 from reception_visit v where v.id = visit_id
    and (not v.restricted or v.unit_id in (select acl.units('identity.read')))));
--> statement-breakpoint
CREATE POLICY recorded ON reception_visitor FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = reception_visitor.unit_id
    and v.by_person = acl.who() and v.unit_id in (select acl.units('reception.record'))));
--> statement-breakpoint
CREATE POLICY read ON reception_identity FOR SELECT TO namro_web USING (
  unit_id in (select acl.units('reception.record'))
  and exists (select 1 from reception_visit v where v.id = visit_id));
--> statement-breakpoint
CREATE POLICY recorded ON reception_identity FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = reception_identity.unit_id
    and v.by_person = acl.who() and v.unit_id in (select acl.units('reception.record'))));
--> statement-breakpoint

-- Conclusions: of the head who plans the sittings; whoever follows them marks the day they were done.
CREATE POLICY read ON reception_direction FOR SELECT TO namro_web USING (
  exists (select 1 from reception_visit v where v.id = visit_id));
--> statement-breakpoint
CREATE POLICY concluded ON reception_direction FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and done_on is null and unit_id in (select acl.units('reception.plan'))
  and exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = reception_direction.unit_id));
--> statement-breakpoint
CREATE POLICY followed ON reception_direction FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.plan')) or unit_id in (select acl.units('reception.record')))
  WITH CHECK (unit_id in (select acl.units('reception.plan')) or unit_id in (select acl.units('reception.record')));
--> statement-breakpoint

CREATE POLICY read ON reception_booking FOR SELECT TO namro_web USING (unit_id in (select acl.units('reception.read')));
--> statement-breakpoint
CREATE POLICY booked ON reception_booking FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('reception.record'))
  and exists (select 1 from reception_sitting s where s.id = sitting_id and s.unit_id = reception_booking.unit_id
    and s.state in ('planned', 'open') and slot <= s.capacity));
--> statement-breakpoint
CREATE POLICY moved ON reception_booking FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.record'))) WITH CHECK (unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
-- Whoever puts a sitting off takes its slots along without reading who holds them.
CREATE FUNCTION acl.carry_bookings(p_from uuid, p_to uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare moved integer;
begin
  if not exists (select 1 from reception_sitting a join reception_sitting b on b.unit_id = a.unit_id
      where a.id = p_from and b.id = p_to and a.unit_id in (select acl.units('reception.plan'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update reception_booking set sitting_id = p_to where sitting_id = p_from and cancelled_at is null;
  get diagnostics moved = row_count;
  return moved;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.sitting_guard(), acl.enter_visit(), acl.visit_guard(), acl.carry_bookings(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.sitting_guard(), acl.enter_visit(), acl.visit_guard(), acl.carry_bookings(uuid, uuid) TO namro_web;
--> statement-breakpoint
GRANT SELECT ON reception_quota TO namro_web, namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (valid_to) ON reception_schedule TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, posted_on, postpone_reason, postponed_to, opened_at, closed_at, version) ON reception_sitting TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (title) ON reception_matter TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON reception_matter_petition, reception_visitor, reception_identity TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (settled_by, competence, guided_to, guided_no, taken_up, taken_by, taken_no, result, note,
  petition_id, refusal_ground, refusal_note, version) ON reception_visit TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (done_on) ON reception_direction TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (sitting_id, slot, visit_id, cancelled_at) ON reception_booking TO namro_web;
