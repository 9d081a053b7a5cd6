-- The denouncer's vault: who sent a denunciation and in which words stands encrypted in `sealed` and nowhere
-- else (Điều 9, 56 Luật Tố cáo). What is encrypted comes out only to the holder of the code, to two persons
-- who opened it together and note this reading, and, a phone or an address alone, to the job that sends news.
DO $$
declare t text;
begin
  foreach t in array array['sealed','identity_opening','identity_agreement','identity_reading'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['identity_opening','identity_agreement','identity_reading'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function acl.append_only()', t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.now_at() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ select nullif(current_setting('app.at', true), '')::timestamptz $$;
--> statement-breakpoint
CREATE FUNCTION acl.is_sealed(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from petition p where p.id = p_petition and (p.family = 'denunciation'
    or exists (select 1 from sealed s where s.petition_id = p.id)))
$$;
--> statement-breakpoint
-- Nobody who handles a denunciation reads its own words; they have those from which the sender was taken out.
CREATE OR REPLACE FUNCTION acl.reads_words(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.reads(p_petition) and not acl.is_sealed(p_petition);
end $$;
--> statement-breakpoint
-- Who may open an identity: of the office that received it or of one above; never whom it is about, nor their
-- office but for its head.
CREATE FUNCTION acl.openers(p_petition uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct g.person_id from petition p
    join role_grant g on g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_scope s on s.role = g.role and s.permission = 'identity.open'
  where p.id = p_petition and case s.scope
      when 'unit' then g.unit_id = p.unit_id
      when 'tree' then exists (select 1 from unit_lineage l where l.ancestor_id = g.unit_id and l.unit_id = p.unit_id)
      else false end
    and g.person_id is distinct from p.concerns_person_id
    and not exists (select 1 from role_grant own where own.person_id = g.person_id and own.unit_id = p.concerns_unit_id
      and own.role <> 'gov_head' and own.from_on <= acl.today() and (own.to_on is null or own.to_on >= acl.today()))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.opens(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and acl.reads(p_petition) and acl.who() in (select acl.openers(p_petition));
end $$;
--> statement-breakpoint
-- How long an opening may stand.
CREATE FUNCTION acl.opening_ends() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.now_at() + make_interval(mins => coalesce((select value::int from setting where key = 'vault.minutes'), 30))
$$;
--> statement-breakpoint
-- The opening by which the asking person may read this identity at this moment.
CREATE FUNCTION acl.opening(p_petition uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select o.id from identity_opening o left join identity_agreement a on a.opening_id = o.id
  where o.petition_id = p_petition and acl.opens(o.petition_id)
    and ((o.urgent and o.asked_by = acl.who() and acl.now_at() >= o.asked_at and acl.now_at() < o.until)
      or (acl.who() in (o.asked_by, a.agreed_by) and acl.now_at() >= a.at and acl.now_at() < a.until))
  order by coalesce(a.until, o.until) desc limit 1
$$;
--> statement-breakpoint
-- Does it stand open, and did the asking person note this reading in this very transaction?
CREATE FUNCTION acl.reads_sealed(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (select 1 from identity_reading r
    where r.opening_id = acl.opening(p_petition) and r.person_id = acl.who() and r.xmin = pg_current_xact_id()::xid);
end $$;
--> statement-breakpoint
CREATE POLICY read ON sealed FOR SELECT TO namro_web USING (
  petition_id = (select acl.held()) or acl.reads_sealed(petition_id));
--> statement-breakpoint
CREATE POLICY job_reads ON sealed FOR SELECT TO namro_worker USING (acl.job() = 'send-notice' and purpose = 'contact');
--> statement-breakpoint
-- Closed by who takes the letter in, classifies it, names who speaks for many or covers more; notes by their sender.
CREATE POLICY closed ON sealed FOR INSERT TO namro_web WITH CHECK (
  (purpose = 'note' and petition_id = (select acl.held()))
  or acl.registers(petition_id) or acl.may_here('petition.triage', petition_id));
--> statement-breakpoint
CREATE POLICY read ON identity_opening FOR SELECT TO namro_web USING (acl.may('opening.audit') or acl.opens(petition_id));
--> statement-breakpoint
CREATE POLICY asked ON identity_opening FOR INSERT TO namro_web WITH CHECK (
  asked_by = acl.who() and asked_at = acl.now_at() and acl.opens(petition_id) and acl.is_sealed(petition_id)
  and second_id in (select acl.openers(petition_id)) and (until is null or until <= acl.opening_ends()));
--> statement-breakpoint
CREATE POLICY read ON identity_agreement FOR SELECT TO namro_web USING (
  exists (select 1 from identity_opening o where o.id = opening_id));
--> statement-breakpoint
-- An opening is asked for on one day and agreed to within the next twenty-four hours.
CREATE POLICY agreed ON identity_agreement FOR INSERT TO namro_web WITH CHECK (
  agreed_by = acl.who() and at = acl.now_at() and until <= acl.opening_ends()
  and exists (select 1 from identity_opening o where o.id = opening_id and not o.urgent
    and o.asked_at > acl.now_at() - interval '24 hours' and acl.opens(o.petition_id)));
--> statement-breakpoint
CREATE POLICY read ON identity_reading FOR SELECT TO namro_web USING (
  exists (select 1 from identity_opening o where o.id = opening_id));
--> statement-breakpoint
CREATE POLICY noted ON identity_reading FOR INSERT TO namro_web WITH CHECK (
  person_id = acl.who() and at = acl.now_at()
  and exists (select 1 from identity_opening o where o.id = opening_id and acl.opening(o.petition_id) = o.id));
--> statement-breakpoint

-- What the pages must know without opening anything: which parts there are, and what no paper may say.
CREATE FUNCTION acl.sealed_parts(p_petition uuid) RETURNS TABLE (holds jsonb, marks jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select jsonb_object_agg(part.key, part.value) filter (where part.key is not null),
    (select coalesce(jsonb_agg(mark), '[]') from sealed m cross join jsonb_array_elements(m.marks) mark
      where m.petition_id = p_petition)
  from sealed s left join jsonb_each(s.holds) part on true
  where s.petition_id = p_petition and (p_petition = acl.held() or acl.reads(p_petition))
  having count(*) > 0
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.sender_ways(p_petition uuid) RETURNS TABLE (phone boolean, email boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with known as (
    select coalesce(s.phone, '') <> '' as phone, coalesce(s.email, '') <> '' as email
      from petition_sender s where s.petition_id = p_petition
    union all
    select coalesce((s.holds->>'phone')::boolean, false), coalesce((s.holds->>'email')::boolean, false)
      from sealed s where s.petition_id = p_petition and s.purpose = 'contact')
  select known.phone, known.email from known
  where p_petition = acl.held() or acl.reads(p_petition) or acl.handed(p_petition)
    or acl.protects('privacy.manage', p_petition) or acl.answers_for(p_petition)
    or acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits')
$$;
--> statement-breakpoint

-- Nothing of a denunciation is written in the clear, whoever writes.
CREATE FUNCTION acl.refuse_clear() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.is_sealed(new.petition_id) then
    raise exception 'of a denunciation nothing stands in %', tg_table_name using errcode = '23514', constraint = 'denunciation_sealed';
  end if;
  return new;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['petition_sender','petition_text','petition_extra','nomination'] loop
    execute format('create trigger %I before insert or update on %I for each row execute function acl.refuse_clear()', t || '_sealed', t);
  end loop;
end $$;
--> statement-breakpoint
-- What becomes a denunciation is closed before the transaction is over.
CREATE FUNCTION acl.refuse_unsealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.family = 'denunciation' and (exists (select 1 from petition_text where petition_id = new.id)
      or exists (select 1 from petition_sender where petition_id = new.id)
      or exists (select 1 from petition_extra where petition_id = new.id)
      or exists (select 1 from nomination where petition_id = new.id)) then
    raise exception 'denunciation % still stands in the clear', new.id using errcode = '23514', constraint = 'denunciation_sealed';
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER petition_sealed AFTER INSERT OR UPDATE OF family ON petition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION acl.refuse_unsealed();
--> statement-breakpoint
-- These rows stay as written, but for those whose words went into the vault.
CREATE FUNCTION acl.kept_or_sealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'DELETE' and exists (select 1 from sealed s where s.petition_id = old.petition_id
      and s.purpose = case tg_table_name when 'nomination' then 'representatives' else 'words' end) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['petition_text','petition_extra','nomination'] loop
    execute format('drop trigger %I on %I', t || '_kept', t);
    execute format('create trigger %I before update or delete on %I for each row execute function acl.kept_or_sealed()', t || '_kept', t);
    execute format('create trigger %I before truncate on %I for each statement execute function acl.append_only()', t || '_whole', t);
  end loop;
end $$;
--> statement-breakpoint
-- A note of the sender stays as written, but for one whose words went into the vault: there the covered ones stand.
CREATE FUNCTION acl.note_kept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'body' = to_jsonb(old) - 'body'
    and exists (select 1 from sealed s where s.event_id = old.event_id and s.xmin = pg_current_xact_id()::xid) then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
--> statement-breakpoint
DROP TRIGGER event_note_kept ON event_note;
--> statement-breakpoint
CREATE TRIGGER event_note_kept BEFORE UPDATE OR DELETE ON event_note FOR EACH ROW EXECUTE FUNCTION acl.note_kept();
--> statement-breakpoint
CREATE TRIGGER event_note_whole BEFORE TRUNCATE ON event_note FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- People name files after themselves. Of a denunciation a file has a plain name; a paper has one of ours.
CREATE FUNCTION acl.plain_file_name(p_id uuid, p_name text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ select 'tai-lieu-' || right(p_id::text, 6) || coalesce(lower(substring(p_name from '\.[A-Za-z0-9]{1,5}$')), '') $$;
--> statement-breakpoint
CREATE FUNCTION acl.cover_file_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.petition_id is not null and new.kind <> 'paper' and acl.is_sealed(new.petition_id) then
    new.name := acl.plain_file_name(new.id, new.name);
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER file_name_covered BEFORE INSERT OR UPDATE OF petition_id, name ON file FOR EACH ROW EXECUTE FUNCTION acl.cover_file_name();
--> statement-breakpoint
-- Takes away what was just sealed: the words, the name, who speaks for them, the names of files.
CREATE FUNCTION acl.drop_clear(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.may_here('petition.triage', p_petition) or not exists (select 1 from sealed s
      where s.petition_id = p_petition and s.purpose = 'words' and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  delete from petition_text where petition_id = p_petition;
  delete from petition_sender where petition_id = p_petition;
  delete from petition_extra where petition_id = p_petition;
  delete from nomination where petition_id = p_petition;
  update file set name = name where petition_id = p_petition and kind <> 'paper';
end $$;
--> statement-breakpoint
-- The covered words of a note that was just sealed.
CREATE FUNCTION acl.cover_note(p_event uuid, p_body text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not exists (select 1 from event_note n where n.event_id = p_event and acl.may_here('petition.triage', n.petition_id)) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update event_note set body = p_body where event_id = p_event;
end $$;
--> statement-breakpoint

-- A paper that names nobody is for whoever handles; one from before that did is for its sender alone.
DROP POLICY read ON paper;
--> statement-breakpoint
CREATE POLICY read ON paper FOR SELECT TO namro_web USING (
  (for_sender and petition_id = (select acl.held()))
  or (facts->'sender' is null and acl.reads(petition_id))
  or acl.reads_words(petition_id));
--> statement-breakpoint
-- What the denouncer sent along shows handwriting and faces: for those who opened the identity.
CREATE POLICY opened ON file FOR SELECT TO namro_web USING (kind = 'sender' and acl.reads_sealed(petition_id));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.now_at(), acl.is_sealed(uuid), acl.openers(uuid), acl.opens(uuid), acl.opening_ends(), acl.opening(uuid),
  acl.reads_sealed(uuid), acl.sealed_parts(uuid), acl.refuse_clear(), acl.refuse_unsealed(), acl.kept_or_sealed(), acl.note_kept(),
  acl.plain_file_name(uuid, text), acl.cover_file_name(), acl.drop_clear(uuid), acl.cover_note(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.now_at(), acl.is_sealed(uuid), acl.openers(uuid), acl.opens(uuid), acl.opening_ends(), acl.opening(uuid),
  acl.reads_sealed(uuid), acl.sealed_parts(uuid), acl.refuse_clear(), acl.refuse_unsealed(), acl.kept_or_sealed(), acl.note_kept(),
  acl.plain_file_name(uuid, text), acl.cover_file_name() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.drop_clear(uuid), acl.cover_note(uuid, text) TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON sealed, identity_opening, identity_agreement, identity_reading TO namro_web;
--> statement-breakpoint
GRANT SELECT ON sealed TO namro_worker;
--> statement-breakpoint
-- Whoever looks after the log reads a reference, and nothing of the petition that it stands for.
CREATE FUNCTION acl.reference_of(p_opening uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number from identity_opening o join petition p on p.id = o.petition_id
  where o.id = p_opening and (acl.may('opening.audit') or acl.opens(o.petition_id))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.reference_of(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.reference_of(uuid) TO namro_web;
--> statement-breakpoint
-- The petition of a file that its sender added, for whom an opening of that petition stands.
CREATE FUNCTION acl.opened_by_file(p_file uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select f.petition_id from file f
  where f.id = p_file and f.kind = 'sender' and acl.opening(f.petition_id) is not null
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.opened_by_file(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.opened_by_file(uuid) TO namro_web;
--> statement-breakpoint
-- Of what is in the vault nobody is asked about their data on the site: whoever answers would learn who denounced.
CREATE OR REPLACE FUNCTION acl.protects(p_permission text, p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if acl.who() is null then return false; end if;
  select * into p from petition where id = p_petition;
  return found and not acl.is_sealed(p.id) and p.concerns_person_id is distinct from acl.who()
    and (p.concerns_unit_id is null or p.concerns_unit_id not in (select acl.staffed()))
    and acl.holds_at(p_permission, p.unit_id, null, null, null);
end $$;
--> statement-breakpoint
-- What is looked through: of what is in the vault the covered words only, whatever it is called today.
CREATE OR REPLACE FUNCTION acl.search_text(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  few boolean;
  v_masked text;
  v_own text;
begin
  perform 1 from petition_search where petition_id = p_petition for update;
  -- Few also where the sender had the use of their data restricted: whoever only watches reads no text of it.
  select p.restricted or acl.use_restricted(p.id) into few from petition p where p.id = p_petition;
  select acl.search_words(array[m.body, m.answer]) into v_masked from petition_masked m where m.petition_id = p_petition;
  v_own := v_masked;
  if not acl.is_sealed(p_petition) then
    select acl.search_words(array[t.body, t.place, m.answer, s.name, s.organisation, s.address,
        regexp_replace(s.phone, '\D', '', 'g')]
        || array(select one ->> 'value' from petition_extra e, jsonb_array_elements(e.answers) one where e.petition_id = t.petition_id))
      into v_own
      from petition_text t left join petition_masked m using (petition_id) left join petition_sender s using (petition_id)
      where t.petition_id = p_petition;
  end if;
  update petition_search set own = coalesce(v_own, ''), masked = case when not few then coalesce(v_masked, '') end
  where petition_id = p_petition
    and (own, masked) is distinct from (coalesce(v_own, ''), case when not few then coalesce(v_masked, '') end);
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_search_followed AFTER INSERT ON sealed FOR EACH ROW EXECUTE FUNCTION acl.follow_text();
--> statement-breakpoint
-- Who came about a denunciation is seen by whoever might open its identity.
DROP POLICY read ON reception_visitor;
--> statement-breakpoint
CREATE POLICY read ON reception_visitor FOR SELECT TO namro_web USING (
  exists (select 1 from reception_visit v where v.id = visit_id
    and (not v.restricted or v.unit_id in (select acl.units('identity.open')))));
