-- Who speaks for a crowd, and which entry was taken to another matter: of one office, like the entries.
DO $$
declare t text;
begin
  foreach t in array array['reception_speakers','reception_retie'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function acl.append_only()', t || '_kept', t);
    execute format($p$create policy recorded on %I for insert to namro_web with check (
      by_person = acl.who() and unit_id in (select acl.units('reception.record'))
      and exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = %I.unit_id))$p$, t, t);
  end loop;
end $$;
--> statement-breakpoint
-- Names: of a denunciation for whoever might open its identity.
CREATE POLICY read ON reception_speakers FOR SELECT TO namro_web USING (
  exists (select 1 from reception_visit v where v.id = visit_id
    and (not v.restricted or v.unit_id in (select acl.units('identity.open')))));
--> statement-breakpoint
CREATE POLICY read ON reception_retie FOR SELECT TO namro_web USING (
  exists (select 1 from reception_visit v where v.id = visit_id));
--> statement-breakpoint
-- An entry changes its matter only with the reason that was written in the same transaction, within its office.
CREATE OR REPLACE FUNCTION acl.visit_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if (old.petition_id is not null and new.petition_id is distinct from old.petition_id)
      or (old.refusal_ground is not null and new.refusal_ground is distinct from old.refusal_ground) then
    raise exception 'visit % keeps its file and its refusal', old.id using errcode = '23514', constraint = 'reception_visit_kept';
  end if;
  if new.matter_id <> old.matter_id and not exists (
      select 1 from reception_retie r join reception_matter m on m.id = new.matter_id
      where r.visit_id = new.id and r.from_matter_id = old.matter_id and r.to_matter_id = new.matter_id
        and r.xmin = pg_current_xact_id()::xid and m.unit_id = new.unit_id and m.restricted = new.restricted) then
    raise exception 'visit % keeps its matter', old.id using errcode = '23514', constraint = 'reception_visit_matter';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The file of an entry goes where the entry goes; a matter keeps the files of its other entries.
CREATE FUNCTION acl.follow_matter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.matter_id <> old.matter_id and new.petition_id is not null then
    insert into reception_matter_petition (matter_id, petition_id) values (new.matter_id, new.petition_id) on conflict do nothing;
    delete from reception_matter_petition p where p.matter_id = old.matter_id and p.petition_id = new.petition_id
      and not exists (select 1 from reception_visit v where v.matter_id = old.matter_id and v.petition_id = new.petition_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_visit_matter_followed AFTER UPDATE OF matter_id ON reception_visit FOR EACH ROW EXECUTE FUNCTION acl.follow_matter();
--> statement-breakpoint
-- A letter that repeats one of a matter belongs to the matter, whoever classified it.
CREATE FUNCTION acl.tie_repeat() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.repeat_of_id is distinct from old.repeat_of_id then
    delete from reception_matter_petition p where p.petition_id = new.id
      and p.matter_id in (select q.matter_id from reception_matter_petition q where q.petition_id = old.repeat_of_id)
      and not exists (select 1 from reception_visit v where v.matter_id = p.matter_id and v.petition_id = new.id);
    insert into reception_matter_petition (matter_id, petition_id)
      select q.matter_id, new.id from reception_matter_petition q join reception_matter m on m.id = q.matter_id
      where q.petition_id = new.repeat_of_id and m.unit_id = new.unit_id and m.restricted = (new.family = 'denunciation')
      on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_repeat_tied AFTER UPDATE OF repeat_of_id ON petition FOR EACH ROW EXECUTE FUNCTION acl.tie_repeat();
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.follow_matter(), acl.tie_repeat() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.follow_matter(), acl.tie_repeat() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON reception_speakers, reception_retie TO namro_web;
--> statement-breakpoint
GRANT UPDATE (matter_id) ON reception_visit TO namro_web;
