-- What applications read of published petitions: no more than their public page shows.

-- Where the seat of the nearest office lies that receives petitions about an area: shown where a petition names no point.
CREATE FUNCTION acl.seat_of_area(p_area text) RETURNS TABLE (latitude double precision, longitude double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select u.latitude, u.longitude from unit u join area_lineage l on l.ancestor_code = u.area_code
  where l.code = p_area and u.receives and u.latitude is not null and u.valid_from <= acl.today()
    and (u.valid_to is null or u.valid_to >= acl.today())
  order by (select count(*) from area_lineage a where a.code = u.area_code) desc limit 1
$$;
--> statement-breakpoint
-- Published petitions received between two moments, the newest first. Whatever was published was received before, so
-- the index of what was passed last bounds what is read.
CREATE FUNCTION acl.published_requests(p_area text, p_field text, p_numbers jsonb, p_from timestamptz, p_to timestamptz,
  p_ended jsonb, p_closed boolean, p_steps jsonb, p_offset int, p_limit int)
RETURNS TABLE (number text, body text, state text, kind text, field text, field_label text, area_code text, area text, unit text,
  handling text, received_on date, due_on date, updated_on date, answered boolean, latitude double precision,
  longitude double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with found as (
    select p.*, m.body, b.checked_at from publication b join petition p on p.id = b.petition_id
      join petition_masked m on m.petition_id = p.id
    where b.taken_back_at is null and acl.is_published(p)
      and (p_numbers is not null or (b.checked_at >= p_from and p.received_at >= p_from and p.received_at <= p_to))
      and (p_numbers is null or p.number in (select jsonb_array_elements_text(p_numbers)))
      and (p_field is null or p.field = p_field)
      and (p_area is null or p.area_code in (select code from area_lineage where ancestor_code = p_area))
      and (p_closed is null or p_closed = (p.state in (select jsonb_array_elements_text(p_ended))))
    order by p.received_at desc, p.number desc offset least(p_offset, 100000) limit least(p_limit, 1000))
  select f.number, f.body, f.state, coalesce(f.kind_label, f.kind), f.field, coalesce(f.field_label, f.field), f.area_code,
    a.name, u.name, h.name, (f.received_at at time zone 'Asia/Ho_Chi_Minh')::date, f.answer_due_on,
    (greatest(f.checked_at, e.at) at time zone 'Asia/Ho_Chi_Minh')::date, acl.published_answer(f.id) is not null,
    s.latitude, s.longitude
  from found f join area a on a.code = f.area_code join unit u on u.id = f.unit_id
    left join unit h on h.id = f.handling_unit_id and h.id <> f.unit_id
    left join lateral (select max(e.at) as at from event e where e.petition_id = f.id
      and e.type in (select jsonb_array_elements_text(p_steps))) e on true
    left join lateral acl.seat_of_area(f.area_code) s on true
  order by f.received_at desc, f.number desc
$$;
--> statement-breakpoint
-- The way of one published petition, by the steps that are named; that it was answered only once everybody reads the answer.
CREATE FUNCTION acl.published_steps(p_number text, p_steps jsonb) RETURNS TABLE (type text, payload jsonb, on_day date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select e.type, e.payload, (e.at at time zone 'Asia/Ho_Chi_Minh')::date
  from petition p join event e on e.petition_id = p.id
  where p.number = p_number and acl.is_published(p) and e.for_sender and e.type in (select jsonb_array_elements_text(p_steps))
    and (e.type <> 'petition.answered' or acl.published_answer(p.id) is not null)
  order by e.seq
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.seat_of_area(text),
  acl.published_requests(text, text, jsonb, timestamptz, timestamptz, jsonb, boolean, jsonb, int, int),
  acl.published_steps(text, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.published_requests(text, text, jsonb, timestamptz, timestamptz, jsonb, boolean, jsonb, int, int),
  acl.published_steps(text, jsonb) TO namro_web;
--> statement-breakpoint
-- Programs of others are told that something public became otherwise: where to read it, never what it says.
DO $$
declare t text;
begin
  foreach t in array array['webhook','webhook_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever manages offices everywhere manages where their news goes.
CREATE FUNCTION acl.manages_webhooks() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from role_grant g
    join role_scope s on s.role = g.role and s.permission = 'webhook.manage' and s.scope = 'all'
    where g.person_id = acl.who() and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
GRANT SELECT, INSERT ON webhook TO namro_web;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON webhook TO namro_web;
--> statement-breakpoint
GRANT SELECT ON webhook_delivery TO namro_web;
--> statement-breakpoint
GRANT UPDATE (state, due_at, attempts, fault, status) ON webhook_delivery TO namro_web;
--> statement-breakpoint
CREATE POLICY managed ON webhook TO namro_web USING (acl.manages_webhooks()) WITH CHECK (acl.manages_webhooks());
--> statement-breakpoint
CREATE POLICY managed ON webhook_delivery TO namro_web USING (acl.manages_webhooks()) WITH CHECK (acl.manages_webhooks());
--> statement-breakpoint
GRANT SELECT ON webhook, webhook_delivery TO namro_worker;
--> statement-breakpoint
GRANT UPDATE (state, due_at, attempts, tried_at, status, fault) ON webhook_delivery TO namro_worker;
--> statement-breakpoint
CREATE POLICY sent ON webhook FOR SELECT TO namro_worker USING (acl.job() = 'send-webhooks');
--> statement-breakpoint
CREATE POLICY sent ON webhook_delivery TO namro_worker USING (acl.job() = 'send-webhooks') WITH CHECK (acl.job() = 'send-webhooks');
--> statement-breakpoint
-- Writes down what is to be told of what happened lately. Read again a quarter of an hour back, since a change may
-- be seen after a later one; what was written down already is not written twice. News of a petition goes out while it
-- is public, or as it stops being; of an answer that waits for its minute, when that minute comes.
CREATE FUNCTION acl.collect_webhooks(p_since timestamptz, p_events jsonb, p_steps jsonb) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare n int;
begin
  if acl.job() is distinct from 'send-webhooks' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  -- What is over for a quarter of a year nobody looks for any more.
  delete from webhook_delivery where id in (select id from webhook_delivery
    where due_at is null and at < acl.now_at() - interval '90 days' limit 1000);
  insert into webhook_delivery (id, webhook_id, event_id, event_seq, type, number, at, due_at)
  select gen_random_uuid(), w.id, f.event_id, f.seq, f.type, f.number, f.at, greatest(f.from_at, acl.now_at())
  from (
    select e.id as event_id, e.seq, case when not acl.is_published(p) then 'petition.taken-back'
        when p_events ->> e.type = 'petition.taken-back' then 'petition.published' else p_events ->> e.type end as type,
      p.number, e.at, 'petitions' as topic,
      case when e.type = 'petition.answer-passed' then coalesce(b.answer_from, e.at) else e.at end as from_at
    from event e join petition p on p.id = e.petition_id join publication b on b.petition_id = p.id
    where e.at >= p_since and p_events ? e.type and p.family = 'opinion' and not p.restricted
      and (acl.is_published(p) or p_events ->> e.type = 'petition.taken-back')
    union all
    select e.id, e.seq, p_steps ->> (e.payload ->> 'act'), d.number, e.at, 'dialogues', e.at
    from event e join dialogue d on d.number = e.payload ->> 'number'
    where e.at >= p_since and e.type = 'dialogue.step' and p_steps ? (e.payload ->> 'act') and d.announced_on is not null
      and (e.payload ->> 'act' <> 'conclude' or exists (select 1 from dialogue_paper c
        where c.dialogue_id = d.id and c.kind = 'conclusion' and c.is_public))
  ) f join webhook w on w.ended_at is null and w.topics ? f.topic and w.at <= f.at
  on conflict (webhook_id, event_id) do nothing;
  get diagnostics n = row_count;
  return n;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.manages_webhooks(), acl.collect_webhooks(timestamptz, jsonb, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.manages_webhooks() TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.collect_webhooks(timestamptz, jsonb, jsonb) TO namro_worker;
