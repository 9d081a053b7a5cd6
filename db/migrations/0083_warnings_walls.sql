-- Early warning: one job raises and ends warnings, those who watch an area read them. What few may read never counts and
-- never stands here. Lists that people keep hold no right of their own: whoever opens one sees what their roles show.
DO $$
declare t text;
begin
  foreach t in array array['warning_flag','warning_queue','warning_run','heat_petition','heat_day','watch_list','watch_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- May it be counted and warned of? Never what few may read, nobody's whose identity is sealed, nothing that was destroyed,
-- and nothing that an office gave itself at a conference.
CREATE FUNCTION acl.warnable(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from petition p where p.id = p_petition and not p.restricted and p.family <> 'denunciation')
    and not acl.is_sealed(p_petition) and not acl.is_destroyed(p_petition)
    and not exists (select 1 from dialogue_turn t join dialogue d on d.id = t.dialogue_id
      where t.petition_id = p_petition and d.form = 'conference')
$$;
--> statement-breakpoint
-- Puts what is to be looked at this night into the queue: what happened since the last run (and a day more, for who began
-- before it may have ended after it), visits about the same matter, what grew old, what ends by itself. Under other rules
-- than the last time, or the first time: everything open and everything recent. @returns how many wait
CREATE FUNCTION acl.begin_warnings(p_rules text, p_open json, p_slow_days int, p_recent_days int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  last warning_run;
  waiting int;
begin
  if acl.job() is distinct from 'raise-warnings' then raise exception 'not permitted' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtext('raise-warnings'));
  select * into last from warning_run order by id desc limit 1;
  if last.id is null or last.rules <> p_rules then
    insert into warning_queue select id from petition where state in (select value from json_array_elements_text(p_open))
      on conflict do nothing;
    insert into warning_queue select id from petition where received_at >= acl.now_at() - make_interval(days => p_recent_days)
      on conflict do nothing;
  end if;
  if last.id is not null then
    insert into warning_queue select distinct petition_id from event where at >= last.at - interval '1 day' and petition_id is not null
      on conflict do nothing;
    -- A desk without network sends its entries days later, with the time they took place.
    insert into warning_queue select distinct m.petition_id from reception_visit v
      join reception_matter_petition m on m.matter_id = v.matter_id where v.at >= last.at - interval '7 days'
      on conflict do nothing;
    insert into warning_queue select id from petition where answered_at is null
      and accepted_at > last.at - make_interval(days => p_slow_days + 2) and accepted_at <= acl.now_at() - make_interval(days => p_slow_days - 1)
      on conflict do nothing;
    insert into warning_queue select distinct petition_id from warning_flag
      where ended_at is null and check_on <= acl.today() and petition_id is not null
      on conflict do nothing;
  end if;
  -- Another letter of the same content, or the end of one, concerns them all.
  insert into warning_queue
    with recursive up as (
      select q.id, q.repeat_of_id from warning_queue w join petition q on q.id = w.petition_id
      union select q.id, q.repeat_of_id from up join petition q on q.id = up.repeat_of_id),
    same as (
      select up.id from up where up.repeat_of_id is null
      union select q.id from same join petition q on q.repeat_of_id = same.id)
    select id from same on conflict do nothing;
  insert into warning_run (at, rules, queued) select acl.now_at(), p_rules, (select count(*) from warning_queue) returning queued into waiting;
  return waiting;
end $$;
--> statement-breakpoint
-- The letters of the same content as this one, it included; what few may read is none of them.
CREATE FUNCTION acl.same_letters(p_petition uuid) RETURNS SETOF petition
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with recursive up as (
    select q.id, q.repeat_of_id from petition q where q.id = p_petition
    union select q.id, q.repeat_of_id from up join petition q on q.id = up.repeat_of_id),
  same as (
    select up.id from up where up.repeat_of_id is null
    union select q.id from same join petition q on q.repeat_of_id = same.id)
  select q.* from petition q where q.id in (select id from same) and not q.restricted
$$;
--> statement-breakpoint
-- The next of the queue, with what the rules look at; in the same transaction its place in the counts of days is brought
-- up to date. If that transaction ends badly, they wait as before.
CREATE FUNCTION acl.take_warnings(p_limit int)
RETURNS TABLE (petition_id uuid, counts boolean, area_code text, field text, unit_id uuid, state text, source text, competence text,
  moved_down boolean, received_on date, accepted_on date, answered boolean, extensions int, heads int, letters int, leads boolean, visits int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
declare taken uuid[];
begin
  if acl.job() is distinct from 'raise-warnings' then raise exception 'not permitted' using errcode = '42501'; end if;
  with next as (select q.petition_id from warning_queue q order by q.petition_id limit p_limit for update skip locked),
  gone as (delete from warning_queue q using next where q.petition_id = next.petition_id returning q.petition_id)
  select array_agg(g.petition_id) into taken from gone g;
  perform acl.count_heat(taken);
  return query
  select p.id, acl.warnable(p.id), p.area_code, coalesce(p.field, ''), coalesce(p.handling_unit_id, p.unit_id), p.state, p.source,
    p.competence,
    exists (select 1 from unit_lineage l join unit o on o.id = l.ancestor_id join unit u on u.id = l.unit_id
      where l.unit_id = p.unit_id and l.ancestor_id = p.origin_unit_id and o.id <> u.id and o.kind = 'government' and u.kind = 'government'),
    (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, (p.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date,
    p.answered_at is not null, p.extensions, greatest(p.head_count, coalesce(v.heads, 1)),
    greatest(1, l.letters), l.leads, coalesce(v.visits, 0)
  from petition p
    -- Of letters of the same content the first that is still open stands for all.
    cross join lateral (
      select count(*)::int as letters, not coalesce(bool_or(s.state not in (select acl.ended_states())
        and (s.received_at, s.id) < (p.received_at, p.id)), false) as leads
      from acl.same_letters(p.id) s) l
    cross join lateral (
      -- A visit that became a letter is counted as that.
      select max(v.same_content) as heads, (count(*) - count(distinct v.petition_id))::int as visits
      from reception_matter_petition m join reception_visit v on v.matter_id = m.matter_id
      where m.petition_id = p.id and not v.restricted) v
  where p.id = any(taken);
end $$;
--> statement-breakpoint
-- Takes away what these were counted as, and counts them as they are. Conferences and promises tell nothing of how many turn
-- to the offices; letters by way of others do.
CREATE FUNCTION acl.count_heat(p_petitions uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  with gone as (delete from heat_petition h where h.petition_id = any(p_petitions) returning h.day, h.area_code, h.field),
  less as (select g.day, g.area_code, g.field, count(*)::int as n from gone g group by 1, 2, 3)
  update heat_day h set n = h.n - less.n from less where (h.day, h.area_code, h.field) = (less.day, less.area_code, less.field);
  with came as (
    insert into heat_petition (petition_id, area_code, field, day)
    select p.id, p.area_code, coalesce(p.field, ''), (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date from petition p
    where p.id = any(p_petitions) and p.source not in ('dialogue', 'supervision') and p.received_at >= acl.now_at() - interval '217 days'
      and acl.warnable(p.id)
    returning day, area_code, field)
  insert into heat_day (day, area_code, field, n) select c.day, c.area_code, c.field, count(*) from came c group by 1, 2, 3
    on conflict (day, area_code, field) do update set n = heat_day.n + excluded.n;
end $$;
--> statement-breakpoint
-- Every place, and every field in it, that received at least so many in the last period; with how many in the periods before.
-- A place counts with everything below it. field null: all fields.
CREATE FUNCTION acl.heat(p_days int, p_periods int, p_least int)
RETURNS TABLE (area_code text, field text, now int, before int, periods int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
declare
  today date := acl.today();
  known int;
begin
  if acl.job() is distinct from 'raise-warnings' then raise exception 'not permitted' using errcode = '42501'; end if;
  delete from heat_petition h where h.day <= today - p_days * (p_periods + 1);
  delete from heat_day h where h.day <= today - p_days * (p_periods + 1) or h.n <= 0;
  select least(p_periods, (today - min(h.day) + 1) / p_days - 1) into known from heat_day h;
  return query
  select l.ancestor_code, h.field,
    coalesce(sum(h.n) filter (where h.day > today - p_days), 0)::int as now,
    coalesce(sum(h.n) filter (where h.day <= today - p_days and h.day > today - p_days * (known + 1)), 0)::int,
    greatest(known, 0)
  from heat_day h join area_lineage l on l.code = h.area_code join area a on a.code = l.ancestor_code and a.valid_to is null
  where h.day <= today
  group by grouping sets ((l.ancestor_code), (l.ancestor_code, h.field))
  having (grouping(h.field) = 1 or h.field <> '') and coalesce(sum(h.n) filter (where h.day > today - p_days), 0) >= p_least;
end $$;
--> statement-breakpoint
-- The job writes warnings, and not even the job of what few may read.
CREATE POLICY job_reads ON warning_flag FOR SELECT TO namro_worker USING (acl.job() = 'raise-warnings');
--> statement-breakpoint
CREATE POLICY job_raises ON warning_flag FOR INSERT TO namro_worker WITH CHECK (
  acl.job() = 'raise-warnings' and ended_at is null and (petition_id is null or acl.warnable(petition_id)));
--> statement-breakpoint
CREATE POLICY job_ends ON warning_flag FOR UPDATE TO namro_worker USING (acl.job() = 'raise-warnings' and ended_at is null)
  WITH CHECK (acl.job() = 'raise-warnings');
--> statement-breakpoint
-- Read by who watches the area; one of a petition by who sees that petition, as the policies of the petition say.
CREATE POLICY read ON warning_flag FOR SELECT TO namro_web USING (
  area_code in (select acl.areas('warning.read'))
  and (petition_id is null or exists (select 1 from petition p where p.id = petition_id and not p.restricted)));
--> statement-breakpoint
CREATE POLICY read ON warning_run FOR SELECT TO namro_web USING (exists (select 1 from acl.areas('warning.read')));
--> statement-breakpoint
-- Becomes for few what was for all who watch: nothing of it stays in warnings, lists and counts, in the same moment.
CREATE FUNCTION acl.forget_warnings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from warning_flag where petition_id = new.id;
  delete from watch_item where petition_id = new.id;
  perform acl.count_heat(array[new.id]);
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_warned AFTER UPDATE OF restricted, family ON petition FOR EACH ROW
  WHEN ((new.restricted and not old.restricted) or (new.family = 'denunciation' and old.family <> 'denunciation'))
  EXECUTE FUNCTION acl.forget_warnings();
--> statement-breakpoint

-- What became overdue: for who watches the area and sees the petition.
CREATE POLICY read_overdue ON limit_alert FOR SELECT TO namro_web USING (
  level = 'breach' and exists (select 1 from petition p
    where p.id = petition_id and not p.restricted and p.area_code in (select acl.areas('warning.read'))));
--> statement-breakpoint
GRANT SELECT ON limit_alert TO namro_web;
--> statement-breakpoint

-- Does the person keep lists in the name of this body today?
CREATE FUNCTION acl.keeps_for(p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from role_grant g
    join role_scope s on s.role = g.role and s.permission = 'watch-list.keep' and s.scope = 'area'
    where g.person_id = acl.who() and g.unit_id = p_unit and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.owns_list(p_list uuid, p_kind text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from watch_list w where w.id = p_list and w.person_id = acl.who() and w.ended_at is null
    and w.kind = coalesce(p_kind, w.kind) and acl.keeps_for(w.unit_id))
$$;
--> statement-breakpoint
CREATE POLICY read ON watch_list FOR SELECT TO namro_web USING (
  (person_id = (select acl.who()) or (shared and ended_at is null)) and acl.keeps_for(unit_id));
--> statement-breakpoint
CREATE POLICY made ON watch_list FOR INSERT TO namro_web WITH CHECK (
  person_id = (select acl.who()) and ended_at is null and version = 1 and acl.keeps_for(unit_id)
  and (area_code is null or area_code in (select acl.areas('watch-list.keep'))));
--> statement-breakpoint
CREATE POLICY changed ON watch_list FOR UPDATE TO namro_web
  USING (person_id = (select acl.who()) and ended_at is null and acl.keeps_for(unit_id))
  WITH CHECK (person_id = (select acl.who()) and acl.keeps_for(unit_id)
    and (area_code is null or area_code in (select acl.areas('watch-list.keep'))));
--> statement-breakpoint
-- In a list stands what its reader sees: the policies of the petition hold here, too.
CREATE POLICY read ON watch_item FOR SELECT TO namro_web USING (
  exists (select 1 from watch_list w where w.id = list_id)
  and exists (select 1 from petition p where p.id = petition_id and not p.restricted));
--> statement-breakpoint
CREATE POLICY added ON watch_item FOR INSERT TO namro_web WITH CHECK (
  acl.owns_list(list_id, 'picked') and acl.warnable(petition_id) and exists (select 1 from petition p where p.id = petition_id));
--> statement-breakpoint
CREATE POLICY dropped ON watch_item FOR DELETE TO namro_web USING (acl.owns_list(list_id, 'picked'));
--> statement-breakpoint
-- Heads of offices within the areas of whoever keeps lists: by office and title.
CREATE FUNCTION acl.watched_heads() RETURNS TABLE (person_id uuid, name text, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct p.id, p.name, p.title from acl.areas('watch-list.keep') a join unit u on u.area_code = a
    join role_grant g on g.unit_id = u.id and g.role in ('gov_head', 'unit_head')
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join person p on p.id = g.person_id
$$;
--> statement-breakpoint

GRANT SELECT ON warning_flag, warning_run TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (version, area_code, field, unit_id, figures, seen_at, check_on, ended_at) ON warning_flag TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (name, shared, area_code, field, office_id, head_id, version, changed_at, ended_at) ON watch_list TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON watch_item TO namro_web;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.warnable(uuid), acl.begin_warnings(text, json, int, int), acl.same_letters(uuid), acl.take_warnings(int),
  acl.count_heat(uuid[]), acl.heat(int, int, int), acl.forget_warnings(), acl.keeps_for(uuid), acl.owns_list(uuid, text),
  acl.watched_heads() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.warnable(uuid), acl.keeps_for(uuid), acl.owns_list(uuid, text), acl.watched_heads() TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.warnable(uuid), acl.begin_warnings(text, json, int, int), acl.take_warnings(int), acl.heat(int, int, int) TO namro_worker;
