-- Petitions that everybody may see a part of, and those who say that they have the same trouble.

DO $$
declare t text;
begin
  foreach t in array array['publication', 'follower'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Passed by whoever classifies letters of that office, in their own name.
CREATE POLICY read ON publication FOR SELECT TO namro_web USING (acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY passed ON publication FOR INSERT TO namro_web WITH CHECK (
  checked_by = acl.who() and acl.may_here('petition.triage', petition_id));
--> statement-breakpoint
CREATE POLICY passed_again ON publication FOR UPDATE TO namro_web USING (acl.may_here('petition.triage', petition_id))
  WITH CHECK (checked_by = acl.who() and acl.may_here('petition.triage', petition_id));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (body_sha256, checked_by, checked_at) ON publication TO namro_web;
--> statement-breakpoint
-- May everybody see the covered text of this petition now? The sender agrees, an officer passed this very text,
-- and it is an opinion: never a complaint, never a denunciation.
CREATE FUNCTION acl.is_published(p petition) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.family = 'opinion' and not p.restricted and p.consent_public and p.state not in ('WITHDRAWN', 'REFUSED')
    and not acl.use_restricted(p.id)
    and exists (select 1 from publication b join petition_masked m using (petition_id)
      where b.petition_id = p.id and b.body_sha256 = encode(sha256(convert_to(m.body, 'UTF8')), 'hex'))
$$;
--> statement-breakpoint
-- How many people: those of the letter, and those who follow it, a phone counted once.
CREATE FUNCTION acl.people_of(p petition) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.head_count + (select count(*) filter (where phone = '') + count(distinct nullif(phone, '')) from follower
    where petition_id = p.id and left_at is null)::int
$$;
--> statement-breakpoint
-- The published petitions of a place since a day, the newest first. Nothing else is read on the way.
CREATE FUNCTION acl.published(p_area text, p_since timestamptz, p_limit int)
RETURNS TABLE (number text, body text, state text, field text, received_on date, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, m.body, p.state, p.field, (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, acl.people_of(p)
  from publication b join petition p on p.id = b.petition_id join petition_masked m on m.petition_id = p.id
  where p.area_code = p_area and p.received_at >= p_since and acl.is_published(p)
  order by p.received_at desc, p.number desc limit least(p_limit, 500)
$$;
--> statement-breakpoint
CREATE FUNCTION acl.published_one(p_number text)
RETURNS TABLE (number text, body text, state text, received_on date, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, m.body, p.state, (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, acl.people_of(p)
  from publication b join petition p on p.id = b.petition_id join petition_masked m on m.petition_id = p.id
  where p.number = p_number and acl.is_published(p)
$$;
--> statement-breakpoint
-- Joins a published petition. The same code again changes nothing. False where there is no such petition to join.
CREATE FUNCTION acl.follow(p_id uuid, p_number text, p_hash text, p_phone text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare one uuid;
begin
  -- Shared: whoever takes the consent back waits for nobody, and nobody joins behind it.
  select p.id into one from petition p where p.number = p_number and acl.is_published(p) for key share;
  if one is null or length(p_hash) < 40 then return false; end if;
  insert into follower (id, petition_id, code_hash, phone, at)
    values (p_id, one, p_hash, p_phone, nullif(current_setting('app.at', true), '')::timestamptz)
    on conflict (code_hash) do nothing;
  return true;
end $$;
--> statement-breakpoint
-- Who follows by the code of this browser, if it still does.
CREATE FUNCTION acl.following() RETURNS follower LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select f from follower f where current_setting('app.kind', true) = 'holder'
    and f.code_hash = nullif(current_setting('app.code', true), '') and f.left_at is null
$$;
--> statement-breakpoint
-- What a follower sees: how far it is, and the text only while everybody may see it.
CREATE FUNCTION acl.followed()
RETURNS TABLE (number text, body text, state text, received_on date, first_answer_due_on date, answer_due_on date,
  answered_on date, people int, has_phone boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, case when acl.is_published(p) then m.body end, p.state,
    (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, p.first_answer_due_on, p.answer_due_on,
    (p.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, acl.people_of(p), f.phone <> ''
  from acl.following() f join petition p on p.id = f.petition_id join petition_masked m on m.petition_id = p.id
  where p.family = 'opinion' and not p.restricted
$$;
--> statement-breakpoint
-- Leaving takes the phone with it.
CREATE FUNCTION acl.stop_following() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update follower set left_at = nullif(current_setting('app.at', true), '')::timestamptz, phone = ''
  where id = (acl.following()).id
$$;
--> statement-breakpoint
-- How many follow, for whoever reads the petition.
CREATE FUNCTION acl.follower_count(p_petition uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.people_of(p) - p.head_count from petition p where p.id = p_petition and (acl.reads(p.id) or p.id = acl.held())
$$;
--> statement-breakpoint
-- News of this event to the phones of those who follow, once each, without a word of what it is about: rows
-- whose ids go to the queue, and that nobody who acts can read.
CREATE FUNCTION acl.tell_followers(p_event uuid, p_key text, p_payload jsonb) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  insert into notice (id, petition_id, unit_id, event_id, key, follower_id, channel, payload, at, status)
    select gen_random_uuid(), p.id, p.unit_id, e.id, p_key, f.id, 'sms', p_payload, e.at, 'waiting'
    from event e join petition p on p.id = e.petition_id
      join lateral (select distinct on (phone) id from follower
        where petition_id = p.id and left_at is null and phone <> '' order by phone, at) f on true
    where e.id = p_event and e.at = nullif(current_setting('app.at', true), '')::timestamptz
      and p_key = 'followed' and p.family = 'opinion' and not p.restricted
    returning id
$$;
--> statement-breakpoint
-- A letter that turns out to be a denunciation was never passed, and nobody follows it any more.
CREATE FUNCTION acl.unpublish() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from publication where petition_id = new.id;
  update follower set phone = '', left_at = coalesce(left_at, nullif(current_setting('app.at', true), '')::timestamptz, now())
    where petition_id = new.id and (left_at is null or phone <> '');
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_unpublished AFTER UPDATE ON petition FOR EACH ROW
  WHEN (old.family is distinct from new.family and new.family = 'denunciation') EXECUTE FUNCTION acl.unpublish();
--> statement-breakpoint
-- What goes to a follower is seen by nobody but the job that sends it.
CREATE POLICY followers_apart ON notice AS RESTRICTIVE FOR ALL TO namro_web USING (follower_id is null) WITH CHECK (follower_id is null);
--> statement-breakpoint
CREATE POLICY followers_sent ON notice AS RESTRICTIVE FOR SELECT TO namro_worker USING (follower_id is null or acl.job() = 'send-notice');
--> statement-breakpoint
CREATE POLICY job_sends ON follower FOR SELECT TO namro_worker USING (acl.job() = 'send-notice');
--> statement-breakpoint
GRANT SELECT ON follower TO namro_worker;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.unpublish(), acl.is_published(petition), acl.people_of(petition), acl.published(text, timestamptz, int), acl.published_one(text),
  acl.follow(uuid, text, text, text), acl.following(), acl.followed(), acl.stop_following(), acl.follower_count(uuid),
  acl.tell_followers(uuid, text, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.published(text, timestamptz, int), acl.published_one(text), acl.follow(uuid, text, text, text),
  acl.followed(), acl.stop_following(), acl.follower_count(uuid), acl.tell_followers(uuid, text, jsonb) TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.tell_followers(uuid, text, jsonb) TO namro_worker;
