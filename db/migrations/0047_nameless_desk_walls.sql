-- Crowds, appointments and ties of entries, where somebody denounces: no name stays with the entry.
CREATE TRIGGER reception_speakers_sealed BEFORE INSERT OR UPDATE ON reception_speakers FOR EACH ROW EXECUTE FUNCTION acl.refuse_named();
--> statement-breakpoint
-- Who spoke for a crowd stays as written, but of an entry that became a denunciation.
CREATE FUNCTION acl.speakers_kept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'DELETE' and exists (select 1 from reception_visit v where v.id = old.visit_id and v.restricted) then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
--> statement-breakpoint
DROP TRIGGER reception_speakers_kept ON reception_speakers;
--> statement-breakpoint
CREATE TRIGGER reception_speakers_kept BEFORE UPDATE OR DELETE ON reception_speakers FOR EACH ROW EXECUTE FUNCTION acl.speakers_kept();
--> statement-breakpoint
CREATE TRIGGER reception_speakers_whole BEFORE TRUNCATE ON reception_speakers FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- An appointment that became such an entry forgets whose it was.
CREATE FUNCTION acl.forget_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if exists (select 1 from reception_visit v where v.id = new.visit_id and v.restricted) then
    new.name := ''; new.phone := ''; new.gist := '';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_booking_forgets BEFORE INSERT OR UPDATE OF visit_id ON reception_booking FOR EACH ROW EXECUTE FUNCTION acl.forget_booking();
--> statement-breakpoint
-- An entry changes its matter with a reason of the same transaction, or because it became a denunciation.
CREATE OR REPLACE FUNCTION acl.visit_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if (old.petition_id is not null and new.petition_id is distinct from old.petition_id)
      or (old.refusal_ground is not null and new.refusal_ground is distinct from old.refusal_ground) then
    raise exception 'visit % keeps its file and its refusal', old.id using errcode = '23514', constraint = 'reception_visit_kept';
  end if;
  if new.matter_id <> old.matter_id and not (new.restricted and not old.restricted) and not exists (
      select 1 from reception_retie r join reception_matter m on m.id = new.matter_id
      where r.visit_id = new.id and r.from_matter_id = old.matter_id and r.to_matter_id = new.matter_id
        and r.xmin = pg_current_xact_id()::xid and m.unit_id = new.unit_id and m.restricted = new.restricted) then
    raise exception 'visit % keeps its matter', old.id using errcode = '23514', constraint = 'reception_visit_matter';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.close_visit(p_visit uuid, p_contents text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  v reception_visit;
  alone boolean;
  m uuid;
begin
  select * into v from reception_visit where id = p_visit for update;
  if v.id is null then return; end if;
  delete from reception_identity where visit_id = v.id;
  delete from reception_visitor where visit_id = v.id;
  update reception_booking set name = '', phone = '', gist = '' where visit_id = v.id;
  if v.restricted then
    update reception_visit set contents = p_contents where id = v.id and contents <> p_contents;
    update reception_matter set title = '' where id = v.matter_id and title <> '';
    delete from reception_speakers where visit_id = v.id;
    return;
  end if;
  perform 1 from reception_matter where id = v.matter_id for update;
  alone := not exists (select 1 from reception_visit w where w.matter_id = v.matter_id and w.id <> v.id);
  if alone then
    update reception_matter set restricted = true, title = '' where id = v.matter_id;
    m := v.matter_id;
  else
    insert into reception_matter (id, unit_id, title, restricted, by_person, at)
      values (gen_random_uuid(), v.unit_id, '', true, v.by_person, v.at) returning id into m;
    delete from reception_matter_petition where matter_id = v.matter_id and petition_id = v.petition_id;
    insert into reception_matter_petition (matter_id, petition_id) select m, v.petition_id where v.petition_id is not null
      on conflict do nothing;
  end if;
  update reception_visit set kind = 'denunciation', restricted = true, contents = p_contents, matter_id = m,
    version = version + 1 where id = v.id;
  delete from reception_speakers where visit_id = v.id;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.speakers_kept(), acl.forget_booking() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.speakers_kept(), acl.forget_booking() TO namro_web;
