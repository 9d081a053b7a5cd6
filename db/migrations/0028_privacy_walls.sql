-- The second wall around requests about one's own data, incidents, and who opened which petition.

-- Does this petition belong to an office whose data the person protects (or reads how they are protected)? Of a
-- denunciation nobody does here; whom a petition is about, and their office, do not either.
CREATE FUNCTION acl.protects(p_permission text, p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if acl.who() is null then return false; end if;
  select * into p from petition where id = p_petition;
  return found and p.family <> 'denunciation' and p.concerns_person_id is distinct from acl.who()
    and (p.concerns_unit_id is null or p.concerns_unit_id not in (select acl.staffed()))
    and acl.holds_at(p_permission, p.unit_id, null, null, null);
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.use_restricted(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from data_restriction r where r.petition_id = p_petition)
$$;
--> statement-breakpoint
-- Data of restricted use serve the settlement: whoever only watches reads how far it is, not the text.
DROP POLICY read ON petition_masked;
--> statement-breakpoint
CREATE POLICY read ON petition_masked FOR SELECT TO namro_web USING (
  petition_id = (select acl.held()) or acl.reads(petition_id)
  or (acl.watches(petition_id) and not acl.use_restricted(petition_id)));
--> statement-breakpoint

DO $$
declare t text;
begin
  foreach t in array array['data_request', 'data_restriction', 'breach', 'reading'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY read ON data_request FOR SELECT TO namro_web USING (
  petition_id = (select acl.held())
  or (unit_id in (select acl.units('privacy.read')) and acl.protects('privacy.read', petition_id)));
--> statement-breakpoint
-- The sender asks, of their own petition, at the office that took it in; nobody asks in their name.
CREATE POLICY asked ON data_request FOR INSERT TO namro_web WITH CHECK (
  acl.kind() = 'holder' and petition_id = (select acl.held()) and result is null and extended_to is null
  and exists (select 1 from petition p where p.id = petition_id and p.unit_id = data_request.unit_id and p.number = data_request.number
    and p.family <> 'denunciation'));
--> statement-breakpoint
CREATE POLICY answered ON data_request FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('privacy.manage')) and acl.protects('privacy.manage', petition_id))
  WITH CHECK (decided_by is null or decided_by = acl.who());
--> statement-breakpoint
CREATE FUNCTION acl.data_request_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.result is not null or (old.extended_to is not null and new.extended_to is distinct from old.extended_to) then
    raise exception 'a request about data is answered once' using errcode = '23514', constraint = 'data_request_once';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER data_request_once BEFORE UPDATE ON data_request FOR EACH ROW EXECUTE FUNCTION acl.data_request_guard();
--> statement-breakpoint
CREATE TRIGGER data_request_kept BEFORE DELETE OR TRUNCATE ON data_request FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- The petition of a request that is being answered: its row holds no personal word, and the history and the news
-- to the sender hang on it. Anywhere else whoever protects data sees no petition.
CREATE FUNCTION acl.asked_petition(p_request uuid) RETURNS SETOF petition
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.* from data_request r join petition p on p.id = r.petition_id
  where r.id = p_request and acl.protects('privacy.manage', p.id)
$$;
--> statement-breakpoint
CREATE POLICY read ON data_restriction FOR SELECT TO namro_web USING (
  petition_id = (select acl.held()) or acl.reads(petition_id) or acl.watches(petition_id)
  or acl.protects('privacy.read', petition_id));
--> statement-breakpoint
-- Only as the answer to a request of this very petition.
CREATE POLICY written ON data_restriction FOR INSERT TO namro_web WITH CHECK (
  acl.protects('privacy.manage', petition_id)
  and exists (select 1 from data_request r where r.id = request_id and r.petition_id = data_restriction.petition_id));
--> statement-breakpoint
CREATE TRIGGER data_restriction_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON data_restriction
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- Puts the corrected name and ways to reach the sender in the place of the old ones, without whoever answers
-- the request reading either the letter or what stood there before.
CREATE FUNCTION acl.correct_sender(p_request uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare r data_request;
begin
  select * into r from data_request where id = p_request for update;
  if not found or r.kind <> 'correct' or r.result is not null or not acl.protects('privacy.manage', r.petition_id) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  insert into petition_sender (petition_id, name, address, phone, email)
    values (r.petition_id, r.correction->>'name', r.correction->>'address', r.correction->>'phone', r.correction->>'email')
    on conflict (petition_id) do update set name = excluded.name, address = excluded.address,
      phone = excluded.phone, email = excluded.email;
  update petition_masked set body = coalesce(r.masked_body, body) where petition_id = r.petition_id;
end $$;
--> statement-breakpoint

CREATE POLICY read ON breach FOR SELECT TO namro_web USING (unit_id in (select acl.units('privacy.read')));
--> statement-breakpoint
CREATE POLICY recorded ON breach FOR INSERT TO namro_web WITH CHECK (
  unit_id in (select acl.units('privacy.manage')) and recorded_by = acl.who()
  and notified_at is null and told_at is null and closed_at is null);
--> statement-breakpoint
CREATE POLICY stepped ON breach FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('privacy.manage'))) WITH CHECK (unit_id in (select acl.units('privacy.manage')));
--> statement-breakpoint
-- A step is taken once, and stays as it was written.
CREATE FUNCTION acl.breach_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.closed_at is not null or (old.notified_at is not null and new.notified_at is distinct from old.notified_at)
    or (old.told_at is not null and new.told_at is distinct from old.told_at) then
    raise exception 'what was done about an incident stays' using errcode = '23514', constraint = 'breach_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER breach_guarded BEFORE UPDATE ON breach FOR EACH ROW EXECUTE FUNCTION acl.breach_guard();
--> statement-breakpoint
CREATE TRIGGER breach_kept BEFORE DELETE OR TRUNCATE ON breach FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- In one's own name, of what one may read; seen by whoever protects the data of the office.
CREATE POLICY noted ON reading FOR INSERT TO namro_web WITH CHECK (
  person_id = acl.who() and case masked when 'no' then acl.reads(petition_id) else acl.watches(petition_id) end);
--> statement-breakpoint
CREATE POLICY read ON reading FOR SELECT TO namro_web USING (acl.protects('privacy.read', petition_id));
--> statement-breakpoint
-- Who opened which petition of an office in these days, by its number: whoever protects data reads no petition.
CREATE FUNCTION acl.readings(p_unit uuid, p_from date, p_to date, p_most int)
RETURNS TABLE (on_day date, person_id uuid, number text, masked text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select r.on_day, r.person_id, p.number, r.masked
  from reading r join petition p on p.id = r.petition_id
  where p.unit_id = p_unit and p_unit in (select acl.units('privacy.read')) and r.on_day between p_from and p_to
    and p.family <> 'denunciation' and p.concerns_person_id is distinct from acl.who()
    and (p.concerns_unit_id is null or p.concerns_unit_id not in (select acl.staffed()))
  order by r.at limit least(p_most, 50000)
$$;
--> statement-breakpoint
CREATE TRIGGER reading_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- The answer stands in the history of the file, and the sender is told.
CREATE POLICY recorded_of_data ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and type in ('data.extended', 'data.decided')
  and acl.protects('privacy.manage', petition_id));
--> statement-breakpoint
CREATE POLICY written_of_data ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and key in ('dataDecided', 'dataExtended') and person_id is null
  and acl.protects('privacy.manage', petition_id));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.sender_ways(p_petition uuid) RETURNS TABLE (phone boolean, email boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select coalesce(s.phone, '') <> '', coalesce(s.email, '') <> '' from petition_sender s
  where s.petition_id = p_petition and (s.petition_id = acl.held() or acl.reads(p_petition) or acl.handed(p_petition)
    or acl.protects('privacy.manage', p_petition)
    or acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.protects(text, uuid), acl.asked_petition(uuid), acl.use_restricted(uuid), acl.data_request_guard(),
  acl.correct_sender(uuid), acl.breach_guard(), acl.readings(uuid, date, date, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.protects(text, uuid), acl.asked_petition(uuid), acl.use_restricted(uuid), acl.data_request_guard(),
  acl.correct_sender(uuid), acl.breach_guard(), acl.readings(uuid, date, date, int) TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (extended_to, extension_reason, result, article, reply, decided_at, decided_by)
  ON data_request TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON data_restriction, reading TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (notified_at, notified_note, told_at, told_note, closed_at, closed_note) ON breach TO namro_web;
