-- Followers of published petitions are told of an answer at its minute; citizens follow places, fields and dialogues;
-- what a sender has to act on and did not open goes on by another means.

DO $$
declare t text;
begin
  foreach t in array array['follow', 'follow_choice', 'follow_way', 'follow_digest', 'follow_news', 'sender_visit', 'unread_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Answers that everybody could read before were told as the practice then was.
UPDATE publication SET answer_told_at = answer_from WHERE answer_from <= now();
--> statement-breakpoint
-- Another answer is another news; the same one, put to another minute, is not.
CREATE FUNCTION acl.answer_untold() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
begin
  new.answer_told_at := case when new.answer_sha256 is not distinct from old.answer_sha256 then old.answer_told_at end;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER publication_answer_untold BEFORE UPDATE OF answer_sha256 ON publication FOR EACH ROW EXECUTE FUNCTION acl.answer_untold();
--> statement-breakpoint
-- Answers whose minute has come and that everybody reads now, each taken once: what another run holds is left to it. What
-- was taken back before its minute stays untold.
CREATE FUNCTION acl.take_published_answers(p_limit int)
RETURNS TABLE (petition_id uuid, number text, unit_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'tell-published' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  return query
    with due as (
      select b.petition_id from publication b join petition p on p.id = b.petition_id
      where b.answer_from <= acl.now_at() and b.answer_told_at is null and b.taken_back_at is null
        and acl.is_published(p) and acl.published_answer(p.id) is not null
      order by b.answer_from limit least(p_limit, 200) for update of b skip locked),
    taken as (update publication b set answer_told_at = acl.now_at() from due where b.petition_id = due.petition_id returning b.petition_id)
    select p.id, p.number, p.unit_id from taken join petition p on p.id = taken.petition_id;
end $$;
--> statement-breakpoint
-- To the phones of those who follow a petition whose answer was taken just now, a phone once.
CREATE FUNCTION acl.tell_of_published_answer(p_petition uuid, p_payload jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'tell-published' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  return query
    insert into notice (id, petition_id, unit_id, event_id, key, follower_id, channel, payload, at, status)
    select gen_random_uuid(), p.id, p.unit_id, null, 'followedAnswer', f.id, 'sms', p_payload, acl.now_at(), 'waiting'
    from petition p join publication b on b.petition_id = p.id and b.answer_told_at = acl.now_at()
      join lateral (select distinct on (phone) w.id from follower w
        where w.petition_id = p.id and w.left_at is null and w.phone <> '' order by w.phone, w.at) f on true
    where p.id = p_petition and not exists (select 1 from notice n
      where n.follower_id = f.id and n.key = 'followedAnswer' and n.at = acl.now_at())
    returning id;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.answer_untold(), acl.take_published_answers(int), acl.tell_of_published_answer(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.take_published_answers(int), acl.tell_of_published_answer(uuid, jsonb) TO namro_worker;
--> statement-breakpoint

-- What one follows is one's own: nobody else, of the staff least of all, sees who follows what.
CREATE FUNCTION acl.followable(p_target text, p_ref text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select case p_target
    when 'area' then exists (select 1 from area where code = p_ref and valid_to is null)
    when 'field' then exists (select 1 from field_rule where code = p_ref and valid_from <= acl.today() and (valid_to is null or valid_to >= acl.today()))
    when 'dialogue' then exists (select 1 from dialogue where number = p_ref and form = 'dialogue' and announced_on is not null)
    else false end
$$;
--> statement-breakpoint
CREATE POLICY own ON follow FOR SELECT TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY begun ON follow FOR INSERT TO namro_web WITH CHECK (
  acl.kind() = 'citizen' and account_id = acl.account() and acl.followable(target, ref));
--> statement-breakpoint
CREATE POLICY ended ON follow FOR DELETE TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY own ON follow_choice TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account())
  WITH CHECK (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY own ON follow_way TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account())
  WITH CHECK (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY own ON follow_digest FOR SELECT TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY seen ON follow_digest FOR UPDATE TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account())
  WITH CHECK (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
CREATE POLICY own ON follow_news FOR SELECT TO namro_web USING (
  acl.kind() = 'citizen' and account_id = acl.account() and digest_id is not null);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON follow TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (pace, at) ON follow_choice TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (way, at) ON follow_way TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE (read_at) ON follow_digest TO namro_web;
--> statement-breakpoint
GRANT SELECT ON follow_news TO namro_web;
--> statement-breakpoint
-- By what an account can be told: where it signs in. Never the address.
CREATE FUNCTION acl.follow_ways() RETURNS TABLE (way text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, auth, pg_temp AS $$
  select distinct c.channel from auth.citizen_contact c where acl.kind() = 'citizen' and c.user_id::text = acl.account()::text
$$;
--> statement-breakpoint
-- The sealed address for one digest that waits, for the job that sends it.
CREATE FUNCTION acl.follow_address(p_notice uuid) RETURNS TABLE (sealed text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, auth, pg_temp AS $$
  select c.sealed from notice n join follow_digest g on g.id = n.follow_digest_id
    join auth.citizen_contact c on c.user_id::text = g.account_id::text and c.channel = n.channel
    -- Refused since it was written: it is not sent.
    join follow_way w on w.account_id = g.account_id and w.way = n.channel
  where acl.job() = 'send-notice' and n.id = p_notice and n.status = 'waiting' order by c.created_at limit 1
$$;
--> statement-breakpoint
-- Writes down what happened lately that everybody may read and somebody follows: each thing once for each account. Read
-- again a quarter of an hour back, since a change may be seen after a later one.
CREATE FUNCTION acl.collect_follow_news(p_since timestamptz, p_events jsonb, p_promises jsonb, p_steps jsonb) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  n int;
  month_on date := date_trunc('month', acl.today())::date;
begin
  if acl.job() is distinct from 'tell-follows' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  -- Of two at once the second finds everything written.
  perform pg_advisory_xact_lock(hashtext('tell-follows'));
  delete from follow_digest where id in (select id from follow_digest where at < acl.now_at() - interval '400 days' limit 500);
  insert into follow_news (id, account_id, kind, about, number, step, place, cause, at, from_at)
  select gen_random_uuid(), f.account_id, w.kind, w.about, w.number, w.step, w.place, w.cause, w.at, w.from_at
  from (
    select p_events ->> e.type as kind, 'petition' as about, p.number, e.type as step, '' as place, e.id::text as cause, e.at,
      case when e.type = 'petition.answer-passed' then coalesce(b.answer_from, e.at) else e.at end as from_at,
      'within' as reach, p.area_code, p.field, null::text as dialogue
    from event e join petition p on p.id = e.petition_id join publication b on b.petition_id = p.id
    where e.at >= p_since and p_events ? e.type and acl.is_published(p)
    union all
    -- Words and number of a promise are public once a notice of its dialogue is, or its round of meetings was announced.
    select 'promise', 'promise', p.number, e.type, m.year || ' ' || coalesce(p.handling_unit_id, p.unit_id), e.id::text, e.at, e.at,
      'within', p.area_code, p.field, m.dialogue
    from event e join petition p on p.id = e.petition_id and not p.restricted and not acl.is_published(p)
      join lateral acl.promise_told(p.id) m on true
    where e.at >= p_since and p_promises ? e.type
    union all
    select p_steps ->> (e.payload ->> 'act'), 'dialogue', d.number, e.payload ->> 'act', '', e.id::text, e.at, e.at,
      'about', d.area_code, null, d.number
    from event e join dialogue d on d.number = e.payload ->> 'number' and d.form = 'dialogue'
    where e.at >= p_since and e.type = 'dialogue.step' and p_steps ? (e.payload ->> 'act') and d.announced_on is not null
      and (e.payload ->> 'act' <> 'conclude' or exists (select 1 from dialogue_paper c
        where c.dialogue_id = d.id and c.kind = 'conclusion' and c.is_public))
    union all
    select 'figures', 'figures', u.code, 'counted', to_char(month_on - interval '1 month', 'YYYY-MM'),
      'figures ' || u.code || ' ' || to_char(month_on - interval '1 month', 'YYYY-MM'), acl.now_at(),
      month_on::timestamp at time zone 'Asia/Ho_Chi_Minh', 'same', u.area_code, null, null
    from office_month o join unit u on u.id = o.unit_id
    where o.field = '*' and o.month = (month_on - interval '1 month')::date and u.receives and acl.today() < month_on + 7
      and o.counted_at >= month_on::timestamp at time zone 'Asia/Ho_Chi_Minh'
  ) w join follow f on f.at <= w.from_at and (
      (f.target = 'field' and f.ref = w.field) or (f.target = 'dialogue' and f.ref = w.dialogue)
      or (f.target = 'area' and (f.ref = w.area_code
        or (w.reach <> 'same' and exists (select 1 from area_lineage l where l.code = w.area_code and l.ancestor_code = f.ref))
        -- A dialogue of the commune is one of its villages, too.
        or (w.reach = 'about' and exists (select 1 from area_lineage l where l.code = f.ref and l.ancestor_code = w.area_code)))))
    left join follow_choice c on c.account_id = f.account_id and c.kind = w.kind
  where coalesce(c.pace, 'daily') <> 'none'
  on conflict (account_id, cause) do nothing;
  get diagnostics n = row_count;
  return n;
end $$;
--> statement-breakpoint
-- Where a promise was made, where its words are told to everybody; nothing otherwise.
CREATE FUNCTION acl.promise_told(p_petition uuid) RETURNS TABLE (year int, dialogue text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select extract(year from d.day)::int, d.number from dialogue_turn t join dialogue d on d.id = t.dialogue_id
  where t.petition_id = p_petition and d.announced_on is not null and d.state in ('in_progress', 'held')
    and exists (select 1 from dialogue_paper n where n.dialogue_id = d.id and n.is_public)
  union all
  select extract(year from m.day)::int, null from contact_opinion o join contact_meeting m on m.id = o.meeting_id
    join contact_round r on r.id = m.round_id and r.announced_on is not null
  where o.petition_id = p_petition
  limit 1
$$;
--> statement-breakpoint
-- May everybody read of it at this moment?
CREATE FUNCTION acl.follow_news_public(n follow_news) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select case n.about
    when 'petition' then exists (select 1 from petition p where p.number = n.number and acl.is_published(p))
    when 'promise' then exists (select 1 from petition p join lateral acl.promise_told(p.id) m on true where p.number = n.number and not p.restricted)
    when 'dialogue' then exists (select 1 from dialogue d where d.number = n.number and d.announced_on is not null)
    else true end
$$;
--> statement-breakpoint
-- Puts together what each account is told now: at once, of the day, of the week. What is public no more, or was refused
-- since, is told to nobody.
CREATE FUNCTION acl.tell_follows(p_day timestamptz, p_week timestamptz)
RETURNS TABLE (digest_id uuid, account_id uuid, way text, items jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'tell-follows' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('tell-follows'));
  delete from follow_news n where n.digest_id is null and n.from_at <= acl.now_at()
    and (not acl.follow_news_public(n) or exists (select 1 from follow_choice c
      where c.account_id = n.account_id and c.kind = n.kind and c.pace = 'none'));
  return query
    with due as (
      select n.id, n.account_id from follow_news n left join follow_choice c on c.account_id = n.account_id and c.kind = n.kind
      where n.digest_id is null and n.from_at <= acl.now_at() and (case coalesce(c.pace, 'daily')
        when 'instant' then true when 'daily' then n.from_at < p_day when 'weekly' then n.from_at < p_week else false end)
        -- An answer that was put to a later minute waits with its news.
        and (n.step <> 'petition.answer-passed'
          or exists (select 1 from petition p where p.number = n.number and acl.published_answer(p.id) is not null))),
    picked as (select gen_random_uuid() as id, a.account_id from (select distinct due.account_id from due limit 300) a),
    made as (insert into follow_digest (id, account_id, at) select picked.id, picked.account_id, acl.now_at() from picked returning id, follow_digest.account_id),
    told as (update follow_news n set digest_id = made.id from due join made on made.account_id = due.account_id
      where n.id = due.id returning n.digest_id, n.kind, n.about, n.number, n.step, n.place, n.at)
    select made.id, made.account_id, coalesce(w.way, 'app'),
      (select jsonb_agg(jsonb_build_object('kind', t.kind, 'about', t.about, 'number', t.number, 'step', t.step, 'place', t.place,
        'at', t.at) order by t.at desc) from told t where t.digest_id = made.id)
    from made left join follow_way w on w.account_id = made.account_id;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.followable(text, text), acl.follow_ways(), acl.follow_address(uuid), acl.promise_told(uuid),
  acl.follow_news_public(follow_news), acl.collect_follow_news(timestamptz, jsonb, jsonb, jsonb), acl.tell_follows(timestamptz, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.followable(text, text), acl.follow_ways() TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.follow_address(uuid), acl.collect_follow_news(timestamptz, jsonb, jsonb, jsonb),
  acl.tell_follows(timestamptz, timestamptz) TO namro_worker;
--> statement-breakpoint
-- What goes to a follower at their account is seen by nobody but the job that sends it.
CREATE POLICY follows_apart ON notice AS RESTRICTIVE FOR ALL TO namro_web USING (follow_digest_id is null) WITH CHECK (follow_digest_id is null);
--> statement-breakpoint
CREATE POLICY follows_sent ON notice AS RESTRICTIVE FOR SELECT TO namro_worker USING (follow_digest_id is null or acl.job() = 'send-notice');
--> statement-breakpoint
CREATE POLICY follows_written ON notice AS RESTRICTIVE FOR INSERT TO namro_worker WITH CHECK (follow_digest_id is null or acl.job() = 'tell-follows');
--> statement-breakpoint
CREATE POLICY job_tells_follows ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'tell-follows'
  and key = 'followDigest' and follow_digest_id is not null and petition_id is null and person_id is null);
--> statement-breakpoint

-- When a sender opened the file, so that they are not reminded of what they read. Of a denunciation nothing is kept.
CREATE FUNCTION acl.note_sender_visit() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  insert into sender_visit (petition_id, at) select p.id, acl.now_at() from petition p where p.id = acl.held() and p.family <> 'denunciation'
  on conflict (petition_id) do update set at = greatest(sender_visit.at, excluded.at)
$$;
--> statement-breakpoint
CREATE FUNCTION acl.forget_sender_visit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare one uuid := case tg_table_name when 'petition' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'petition_id')::uuid end;
begin
  delete from sender_visit where petition_id = one;
  delete from unread_step where petition_id = one;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_visit_forgotten AFTER UPDATE ON petition FOR EACH ROW
  WHEN (old.family is distinct from new.family and new.family = 'denunciation') EXECUTE FUNCTION acl.forget_sender_visit();
--> statement-breakpoint
CREATE TRIGGER destruction_visit_forgotten AFTER UPDATE OF erased_at ON destruction_item FOR EACH ROW
  WHEN (old.erased_at is null and new.erased_at is not null) EXECUTE FUNCTION acl.forget_sender_visit();
--> statement-breakpoint
-- What waits for its sender, was news so many days ago and was not opened since: what to do next, and nothing of who it is.
CREATE FUNCTION acl.unread_due(p_days int, p_limit int)
RETURNS TABLE (event_id uuid, petition_id uuid, key text, news_at timestamptz, due text, act text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'remind-unread' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  return query
    with waiting as (
      select e.id as event_id, p.id, e.at, p.channel, p.unit_id, e.payload, s.sms_at, s.call_at, s.skipped,
        case e.type when 'petition.answered' then 'answered' when 'petition.planned' then 'planned' else 'needsMore' end as key,
        coalesce((select x.phone <> '' from petition_sender x where x.petition_id = p.id), false) as has_phone
      from petition p join lateral (select v.id, v.type, v.at, v.payload from event v where v.petition_id = p.id
          and v.type in ('petition.answered', 'petition.planned', 'petition.waiting') order by v.seq desc limit 1) e on true
        left join unread_step s on s.event_id = e.id
      where ((p.state = 'ANSWERED' and e.type = 'petition.answered' and p.family = 'opinion')
          or (p.state = 'EXECUTING' and e.type = 'petition.planned' and p.family = 'opinion')
          or (p.state = 'WAITING' and e.type = 'petition.waiting'))
        and p.family <> 'denunciation' and not p.restricted and e.at <= acl.now_at() - make_interval(days => p_days)
        -- The desk has called, or calls already: nobody is called twice about one thing.
        and not exists (select 1 from notice c where c.event_id = e.id and c.channel = 'call' and c.person_id is null)
        -- What is older than three months nobody is called about any more.
        and e.at > acl.now_at() - interval '90 days' and s.skipped is null and s.call_at is null
        and not exists (select 1 from sender_visit w where w.petition_id = p.id and w.at >= e.at)),
    next as (
      select w.*, case when w.channel = 'code' then 'refused' when not w.has_phone then 'no-phone'
        -- Whoever chose text messages had one as the first news.
        when w.channel = 'email' and w.sms_at is null then 'sms'
        when w.at <= acl.now_at() - make_interval(days => 2 * p_days)
          and coalesce(w.sms_at, w.at) <= acl.now_at() - make_interval(days => p_days) then 'call' end as act
      from waiting w)
    select n.event_id, n.id, n.key, n.at, coalesce(n.payload ->> 'confirmBy', n.payload ->> 'until', n.payload ->> 'dueOn'), n.act
    from next n where n.act is not null order by n.at limit least(p_limit, 500);
end $$;
--> statement-breakpoint
-- Writes down what was done about it. False where another run did it.
CREATE FUNCTION acl.note_unread(p_event uuid, p_petition uuid, p_key text, p_news_at timestamptz, p_act text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare done boolean;
begin
  if acl.job() is distinct from 'remind-unread' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('unread ' || p_event));
  insert into unread_step as s (event_id, petition_id, unit_id, key, news_at, at, sms_at, call_at, skipped)
    select p_event, p.id, p.unit_id, p_key, p_news_at, acl.now_at(), case when p_act = 'sms' then acl.now_at() end,
      case when p_act = 'call' then acl.now_at() end, case when p_act in ('refused', 'no-phone') then p_act end
    from petition p where p.id = p_petition
    on conflict (event_id) do update set sms_at = coalesce(s.sms_at, excluded.sms_at), call_at = coalesce(s.call_at, excluded.call_at),
      skipped = coalesce(s.skipped, excluded.skipped)
    where s.skipped is null and s.call_at is null and (p_act <> 'sms' or s.sms_at is null)
    returning true into done;
  return coalesce(done, false);
end $$;
--> statement-breakpoint
CREATE POLICY desk ON unread_step FOR SELECT TO namro_web USING (unit_id = any(array(select acl.units('notice.call'))));
--> statement-breakpoint
GRANT SELECT ON unread_step TO namro_web;
--> statement-breakpoint
-- Reached by the doors above alone.
CREATE POLICY nobody ON sender_visit FOR SELECT TO namro_web USING (false);
--> statement-breakpoint
CREATE POLICY job_reminds_unread ON petition FOR SELECT TO namro_worker USING (
  acl.job() = 'remind-unread' and state in ('ANSWERED', 'EXECUTING', 'WAITING') and family <> 'denunciation' and not restricted);
--> statement-breakpoint
CREATE POLICY job_reminds_unread ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'remind-unread'
  and key in ('answered', 'planned', 'needsMore') and channel in ('sms', 'call') and person_id is null
  and follower_id is null and registration_id is null and follow_digest_id is null);
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.note_sender_visit(), acl.forget_sender_visit(), acl.unread_due(int, int),
  acl.note_unread(uuid, uuid, text, timestamptz, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.note_sender_visit() TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.unread_due(int, int), acl.note_unread(uuid, uuid, text, timestamptz, text) TO namro_worker;
--> statement-breakpoint
-- Promises whose words are told to everybody, those that moved last first: for feeds.
CREATE FUNCTION acl.promise_news(p_area text, p_events jsonb, p_later jsonb, p_limit int)
RETURNS TABLE (number text, task text, year int, dialogue text, office_id uuid, office text, area text, due_on date, standing text,
  step text, made_at timestamptz, moved_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with made as (
    select distinct on (s.petition_id) s.* from (
      select t.petition_id, null::text as task, null::date as due_on from dialogue_turn t where t.petition_id is not null
      union all select o.petition_id, o.task, o.due_on from contact_opinion o where o.petition_id is not null) s
    order by s.petition_id, s.due_on)
  select p.number, coalesce(p.task, made.task), m.year, m.dialogue, u.id, u.name, a.name, coalesce(p.due_on, made.due_on),
    acl.promise_standing(p, coalesce(p.due_on, made.due_on), p_later), e.type, p.received_at, coalesce(e.at, p.received_at)
  from made join petition p on p.id = made.petition_id and not p.restricted and coalesce(p.due_on, made.due_on) is not null
    join lateral acl.promise_told(p.id) m on true
    join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id) join area a on a.code = p.area_code
    left join lateral (select v.type, v.at from event v where v.petition_id = p.id and p_events ? v.type order by v.seq desc limit 1) e on true
  where acl.kind() <> '' and (p_area is null or p.area_code in (select code from area_lineage where ancestor_code = p_area))
  order by coalesce(e.at, p.received_at) desc, p.number desc limit least(p_limit, 100)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.promise_news(text, jsonb, jsonb, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.promise_news(text, jsonb, jsonb, int) TO namro_web;
