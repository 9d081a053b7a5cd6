-- Everything that offices promised to people, wherever they did: at dialogues, to voters, when they received somebody.
DROP FUNCTION acl.promise_sums(int, jsonb);
--> statement-breakpoint
DROP FUNCTION acl.promise_lines(int, jsonb, uuid, text, text, int, int);
--> statement-breakpoint
DROP FUNCTION acl.promises(int, jsonb);
--> statement-breakpoint
-- How a petition that was promised stands for everybody. `p_later`: outcomes that leave something for a later day.
CREATE FUNCTION acl.promise_standing(p petition, p_due date, p_later jsonb) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select case when p.state = 'DISPUTED' or (p.disputed_at is not null and p.dispute_ended_at is null) then 'disputed'
    when p.state = 'CLOSED' and not coalesce(p_later ? p.outcome, false) then 'kept'
    when p.state = 'ANSWERED' and not coalesce(p_later ? p.outcome, false) then 'open'
    when p_due < acl.today() then 'overdue' else 'open' end
$$;
--> statement-breakpoint
-- Promises of one year, each once. What was directed when somebody was received is theirs: it is counted, and its words
-- are told to nobody; of what few read not even that.
CREATE FUNCTION acl.promises(p_year int, p_later jsonb)
RETURNS TABLE (key uuid, source text, occasion text, told boolean, number text, task text, office_id uuid, office text, area_code text, area text,
  due_on date, standing text, closed_on date, answered_on date, verdict text, verdict_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with bounds as (select make_date(p_year, 1, 1) as from_on, make_date(p_year + 1, 1, 1) as to_on),
  made as (
    select 'dialogue' as source, d.number as occasion, t.petition_id, null::text as task, null::date as due_on,
      exists (select 1 from dialogue_paper n where n.dialogue_id = d.id and n.is_public) as told
    from bounds b, dialogue d join dialogue_turn t on t.dialogue_id = d.id and t.petition_id is not null
    where d.announced_on is not null and d.state in ('in_progress', 'held') and d.day >= b.from_on and d.day < b.to_on
    union all
    select 'contact', r.id::text, o.petition_id, o.task, o.due_on, true
    from bounds b, contact_meeting m join contact_round r on r.id = m.round_id and r.announced_on is not null
      join contact_opinion o on o.meeting_id = m.id and o.petition_id is not null
    where m.day >= b.from_on and m.day < b.to_on)
  select p.id, m.source, m.occasion, m.told, p.number, coalesce(p.task, m.task), u.id, u.name, a.code, a.name, coalesce(p.due_on, m.due_on),
    acl.promise_standing(p, coalesce(p.due_on, m.due_on), p_later),
    (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, (p.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, v.verdict, v.body
  from made m join petition p on p.id = m.petition_id and not p.restricted and coalesce(p.due_on, m.due_on) is not null
    join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
    join area a on a.code = p.area_code
    left join lateral (select w.verdict, b.name as body from verdict w join unit b on b.id = w.unit_id
      where w.petition_id = p.id order by w.seq desc limit 1) v on true
  union all
  select r.id, 'reception', null, false, null, null, u.id, u.name, a.code, a.name, r.due_on,
    case when r.done_on is not null then 'kept' when r.due_on < acl.today() then 'overdue' else 'open' end, r.done_on, r.done_on, null, null
  from bounds b, reception_direction r join reception_visit w on w.id = r.visit_id and not w.restricted
    join unit u on u.id = r.unit_id join area a on a.code = u.area_code
  where r.at >= b.from_on::timestamp at time zone 'Asia/Ho_Chi_Minh' and r.at < b.to_on::timestamp at time zone 'Asia/Ho_Chi_Minh'
$$;
--> statement-breakpoint
CREATE FUNCTION acl.promise_sums(p_year int, p_later jsonb)
RETURNS TABLE (office_id uuid, office text, area_code text, area text, standing text, promises int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.office_id, p.office, p.area_code, p.area, p.standing, count(*)::int
  from acl.promises(p_year, p_later) p where acl.kind() <> '' group by 1, 2, 3, 4, 5
$$;
--> statement-breakpoint
CREATE FUNCTION acl.promise_lines(p_year int, p_later jsonb, p_office uuid, p_area text, p_standing text, p_skip int, p_most int)
RETURNS TABLE (source text, occasion text, number text, task text, office text, due_on date, standing text, closed_on date,
  answered_on date, verdict text, verdict_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.source, p.occasion, case when p.told then p.number end, case when p.told then p.task end, p.office, p.due_on, p.standing,
    p.closed_on, p.answered_on, p.verdict, p.verdict_by
  from acl.promises(p_year, p_later) p
  where acl.kind() <> '' and (p_office is null or p.office_id = p_office) and (p_area is null or p.area_code = p_area)
    and (p_standing is null or p.standing = p_standing)
  order by p.due_on desc, p.number desc nulls last, p.key offset least(greatest(p_skip, 0), 5000) limit least(p_most, 100)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.promise_years() RETURNS TABLE (year int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct y from (
    select extract(year from day)::int as y from dialogue where announced_on is not null and state in ('in_progress', 'held')
    union select extract(year from m.day)::int from contact_meeting m join contact_round r on r.id = m.round_id where r.announced_on is not null
    union select extract(year from at at time zone 'Asia/Ho_Chi_Minh')::int from reception_direction) s
  where acl.kind() <> '' order by 1 desc
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.promise_standing(petition, date, jsonb), acl.promises(int, jsonb), acl.promise_sums(int, jsonb),
  acl.promise_lines(int, jsonb, uuid, text, text, int, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.promise_sums(int, jsonb), acl.promise_lines(int, jsonb, uuid, text, text, int, int) TO namro_web;
