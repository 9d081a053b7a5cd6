-- Of a visit at which somebody denounces the register keeps that it took place and what it was about, without
-- a name: who came stands in the vault of the petition that was opened, and nowhere else (Điều 56 Luật Tố cáo).
CREATE FUNCTION acl.refuse_named() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if exists (select 1 from reception_visit v where v.id = new.visit_id and v.restricted) then
    raise exception 'of a denunciation nothing stands in %', tg_table_name using errcode = '23514', constraint = 'denunciation_sealed';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_visitor_sealed BEFORE INSERT OR UPDATE ON reception_visitor FOR EACH ROW EXECUTE FUNCTION acl.refuse_named();
--> statement-breakpoint
CREATE TRIGGER reception_identity_sealed BEFORE INSERT OR UPDATE ON reception_identity FOR EACH ROW EXECUTE FUNCTION acl.refuse_named();
--> statement-breakpoint
-- What was entered as something else and turns out to be a denunciation loses its name, and gets a matter of
-- its own: earlier visits about the same thing were open, and stay as they were counted.
CREATE FUNCTION acl.close_visit(p_visit uuid, p_contents text) RETURNS void
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
  if v.restricted then
    update reception_visit set contents = p_contents where id = v.id and contents <> p_contents;
    update reception_matter set title = '' where id = v.matter_id and title <> '';
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
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.close_visits(p_petition uuid, p_contents text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.may_here('petition.triage', p_petition) or not exists (select 1 from sealed s
      where s.petition_id = p_petition and s.purpose = 'words' and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  perform acl.close_visit(v.id, p_contents) from reception_visit v where v.petition_id = p_petition;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.refuse_named(), acl.close_visit(uuid, text), acl.close_visits(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.refuse_named(), acl.close_visits(uuid, text) TO namro_web;
