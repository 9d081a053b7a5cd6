-- A list of chosen petitions may be given to the board that supervises the project which they are about (Điều 41 đến 45 Luật
-- Thực hiện dân chủ ở cơ sở): it follows these, masked, and no others of the place. Does this person give lists in the name
-- of this body today? What they gave ends with their time there.
CREATE FUNCTION acl.gives(p_person uuid, p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from role_grant g
    join role_scope s on s.role = g.role and s.permission = 'watch-list.give' and s.scope = 'area'
    where g.person_id = p_person and g.unit_id = p_unit and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
-- Boards within the areas in which the person gives lists: offices in which somebody supervises what is given.
CREATE FUNCTION acl.boards_to_give() RETURNS TABLE (unit_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct u.id, u.name from unit u join role_grant g on g.unit_id = u.id
    join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'given'
  where u.area_code in (select acl.areas('watch-list.give'))
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- The boards in which the person supervises what is given, today.
CREATE FUNCTION acl.own_boards() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select g.unit_id from role_grant g join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'given'
  where g.person_id = acl.who() and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- What a board was given, in its own area: for its own people, and for whoever looks behind the policies.
CREATE FUNCTION acl.given_to(p_unit uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct i.petition_id from watch_list w join watch_item i on i.list_id = w.id
    join petition p on p.id = i.petition_id and not p.restricted
    join unit b on b.id = w.given_to join area_lineage l on l.code = p.area_code and l.ancestor_code = b.area_code
  where w.given_to = p_unit and w.ended_at is null and acl.gives(w.person_id, w.unit_id)
    and (coalesce(acl.kind(), '') = '' or p_unit in (select acl.own_boards()))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.given() RETURNS TABLE (unit_id uuid, petition_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select board, one from acl.own_boards() board cross join lateral acl.given_to(board) one
$$;
--> statement-breakpoint
CREATE POLICY given ON petition FOR SELECT TO namro_web USING (not restricted and id in (select g.petition_id from acl.given() g));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.watches(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (
    select 1 from petition p
      join role_grant g on g.person_id = acl.who()
        and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'area'
      join unit u on u.id = g.unit_id
      join area_lineage l on l.ancestor_code = u.area_code and l.code = p.area_code
    where p.id = p_petition and not p.restricted
    union all select 1 from acl.given() g where g.petition_id = p_petition);
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.monitor_units(p_petition uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return; end if;
  return query select distinct g.unit_id from petition p
    join role_grant g on g.person_id = acl.who()
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_scope s on s.role = g.role and s.permission = 'petition.monitor' and s.scope = 'area'
    join unit u on u.id = g.unit_id
    join area_lineage l on l.ancestor_code = u.area_code and l.code = p.area_code
  where p.id = p_petition and not p.restricted
  union select g.unit_id from acl.given() g where g.petition_id = p_petition;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id) or acl.handed(id) or acl.monitors(id) or acl.job() in ('watch-limits', 'go-on', 'move-limits'))),
  held as (
    select g.person_id, g.role, g.unit_id, u.area_code from role_grant g join unit u on u.id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.person_id is distinct from (select concerns_person_id from p)
      and (g.role = 'gov_head' or g.unit_id is distinct from (select concerns_unit_id from p))),
  fronts as (
    select held.person_id, rank() over (order by (
        select count(*) from area_lineage up where up.code = held.area_code) desc) as near
    from p join area_lineage l on l.code = p.area_code
      join held on held.area_code = l.ancestor_code and held.role = 'front'
    where not p.restricted),
  above as (
    select l.ancestor_id as unit_id from p join unit_lineage l on l.unit_id = p.unit_id and l.ancestor_id <> p.unit_id),
  heads as (
    select held.person_id from p join held on held.unit_id = coalesce(p.handling_unit_id, p.unit_id)
      where held.role in ('unit_head', 'gov_head')),
  found as (
    select 'assignee' as reader, p.assignee_id as person_id from p where p.assignee_id in (select held.person_id from held)
    union select 'assignee', s.stand_in_id from p join acl.standing() s on s.person_id = p.assignee_id
      where not p.restricted and s.stand_in_id in (select held.person_id from held)
    union select 'assignee', heads.person_id from p cross join heads
      where p.assignee_id is not null and p.assignee_id not in (select held.person_id from held)
    union select 'head', p.head_id from p where p.head_id in (select held.person_id from held)
    union select 'unit-heads', heads.person_id from heads
    union select 'gov-head', held.person_id from p join held on held.unit_id = p.unit_id where held.role = 'gov_head'
    union select 'superior', held.person_id from above join held on held.unit_id = above.unit_id where held.role = 'gov_head'
    union select 'desk', held.person_id from p join held on held.unit_id = p.unit_id
      where held.role in ('reception_officer', 'triage_officer', 'reception_board')
    union select 'offered', held.person_id from p join held on held.unit_id = p.offered_unit_id
      where held.role in ('reception_officer', 'triage_officer', 'unit_head', 'gov_head')
    union select 'origin', held.person_id from p join held on held.unit_id = p.origin_unit_id
      where held.role in ('reception_officer', 'triage_officer')
    union select 'helpers', m.person_id from p join petition_member m on m.petition_id = p.id and m.ended_at is null
      where not p.restricted and m.person_id in (select held.person_id from held)
    union select 'promiser', held.person_id from p join held on held.unit_id = p.promised_by
      where held.role in ('party_head', 'party_office', 'unit_head') and not p.restricted
    union select 'raisers', held.person_id from verdict v join held on held.unit_id = v.unit_id
      where v.petition_id = p_petition and held.role in ('front', 'council', 'people_inspection', 'community_invest_sup') and acl.verdict_open(v.id)
    union select 'followers-up', held.person_id from follow_up f join held on held.unit_id = f.unit_id
      where f.petition_id = p_petition and f.closed_at is null and held.role in ('front', 'council', 'people_inspection', 'community_invest_sup')
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.late_letters() RETURNS TABLE (petition_id uuid, unit_id uuid, number text, due_on date, person_id uuid, mailable boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query
  with late as (
    update supervision_letter l set late_told_on = acl.today() from petition p
    where p.id = l.petition_id and l.replied_at is null and l.late_told_on is null and l.reply_due_on < acl.today()
    returning l.petition_id, p.unit_id as office, p.number, l.reply_due_on, l.unit_id as asks, l.to_unit_id),
  found as (
    select distinct t.petition_id, t.office, t.number, t.reply_due_on, g.person_id from late t join role_grant g
      on (g.unit_id = t.to_unit_id and g.role in ('unit_head', 'gov_head'))
        or (g.unit_id = t.asks and g.role in ('front', 'council', 'people_inspection', 'community_invest_sup'))
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  select f.petition_id, f.office, f.number, f.reply_due_on, p.id, coalesce(p.email, '') <> '' from found f join person p on p.id = f.person_id;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.search_part(p_part text, p_words tsquery, p_run text[], p_tokens tsquery, p_scope jsonb, p_ask jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET work_mem = '32MB' AS $$
declare
  col constant text := case when p_part in ('watch', 'given') then 'masked' else 'own' end;
  reach text;
begin
  reach := case p_part
    when 'watch' then 'not s.restricted and s.area_code in (select unnest($4))'
    when 'given' then 'not s.restricted and s.petition_id = any ($18)'
    else '((s.unit_id in (select unnest($1)) or s.handling_unit_id in (select unnest($1)) or s.offered_unit_id in (select unnest($1))
          or s.origin_unit_id in (select unnest($1)) or s.assignee_id = any ($2) or s.petition_id = any ($5))
        and (not s.restricted or s.unit_id in (select unnest($3)) or s.handling_unit_id in (select unnest($3)) or s.assignee_id = $7)
      or s.assignee_id = any ($8)
        and (not s.restricted or s.unit_id in (select unnest($3)) or s.handling_unit_id in (select unnest($3))))
      and (s.concerns_person_id is null or s.concerns_person_id <> $7)
      and (s.concerns_unit_id is null or s.concerns_unit_id <> all ($6))' end;
  if p_part = 'joined' then reach := 's.petition_id = any ($5) and ' || reach; end if;
  return query execute format('select s.petition_id, s.received_at, s.number from petition_search s where %s%s%s%s%s
      order by s.received_at desc, s.number desc limit $9',
    reach,
    case when p_words is not null then format(' and acl.search_lexemes(s.%I) @@ $10', col) else '' end
      || case when p_run is not null then format(' and s.%I like all ($17)', col) else '' end,
    case when p_tokens is not null then ' and s.tokens @@ $11' else '' end,
    case when p_ask ? 'since' then ' and s.received_at >= $12 and s.received_at < $13' else '' end,
    case when p_ask ? 'dueSince' then ' and s.next_limit_on between $14 and $15' else '' end
      || case when p_ask ? 'unit' then ' and (s.unit_id = $16 or s.handling_unit_id = $16)' else '' end)
  using array(select jsonb_array_elements_text(p_scope -> 'units')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'mine')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'few')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'areas')),
    array(select jsonb_array_elements_text(p_scope -> 'joined')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'staffed')::uuid),
    (p_scope ->> 'me')::uuid,
    array(select jsonb_array_elements_text(p_scope -> 'covered')::uuid),
    p_limit, p_words, p_tokens, (p_ask ->> 'since')::timestamptz, (p_ask ->> 'until')::timestamptz,
    (p_ask ->> 'dueSince')::date, (p_ask ->> 'dueUntil')::date, (p_ask ->> 'unit')::uuid, p_run,
    array(select jsonb_array_elements_text(p_scope -> 'given')::uuid);
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.search_newest(p_ask jsonb, p_words tsquery, p_run text[], p_scope jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE AS $$
declare
  wide constant int := 60;
  filters tsquery := (p_ask ->> 'tokens')::tsquery;
  asked tsquery;
  within jsonb;
  near text[];
  is_near boolean;
  part text;
  first_on date;
  last_on date;
  from_on date;
  found_now int;
  found_all int;
  many int;
begin
  select date_trunc('week', min(p.received_at) at time zone 'Asia/Ho_Chi_Minh'),
    date_trunc('week', max(p.received_at) at time zone 'Asia/Ho_Chi_Minh') into first_on, last_on from petition p;
  if p_ask ? 'since' then
    first_on := greatest(first_on, date_trunc('week', (p_ask ->> 'since')::timestamptz at time zone 'Asia/Ho_Chi_Minh'));
    last_on := least(last_on, date_trunc('week', (p_ask ->> 'until')::timestamptz at time zone 'Asia/Ho_Chi_Minh'));
  end if;
  if p_ask ? 'dueSince' then
    -- No limit ends before its petition came; each year more is one more word to look for.
    asked := acl.search_due(greatest((p_ask ->> 'dueSince')::date, first_on), (p_ask ->> 'dueUntil')::date);
    filters := coalesce(filters && asked, asked);
  end if;
  foreach part in array array['read', 'joined', 'given', 'watch'] loop
    near := case part
      when 'read' then array(select 'o:' || jsonb_array_elements_text(p_scope -> 'units'))
        || array(select 'p:' || jsonb_array_elements_text(p_scope -> 'mine'))
        || array(select 'p:' || jsonb_array_elements_text(p_scope -> 'covered'))
      when 'watch' then array(select 'a:' || jsonb_array_elements_text(p_scope -> 'areas'))
      else array(select jsonb_array_elements_text(p_scope -> part)) end;
    continue when cardinality(near) = 0;
    if part in ('joined', 'given') then
      return query select * from acl.search_part(part, p_words, p_run, filters, p_scope, p_ask, p_limit);
      continue;
    end if;
    found_all := 0;
    is_near := cardinality(near) <= wide;
    if is_near and p_ask ? 'dueSince' then
      asked := filters && acl.search_any(near);
      return query select * from acl.search_part(part, p_words, p_run, asked, p_scope, p_ask, p_limit);
      continue;
    end if;
    -- Of few offices a week holds little.
    many := case when is_near then 8 else 1 end;
    from_on := last_on + 7;
    while from_on > first_on and found_all < p_limit loop
      asked := acl.search_any(array(select 'w:' || to_char(from_on - n * 7, 'IYYY-IW') from generate_series(1, many) n));
      if filters is not null then asked := asked && filters; end if;
      if is_near then asked := asked && acl.search_any(near); end if;
      return query select * from acl.search_part(part, p_words, p_run, asked, p_scope, p_ask, p_limit - found_all);
      get diagnostics found_now = row_count;
      found_all := found_all + found_now;
      from_on := from_on - many * 7;
      -- Weeks as thin as these hold so little together that naming each of them costs more than to read it.
      if is_near and found_all < p_limit and from_on > first_on
          and found_now::numeric / many * ((from_on - first_on) / 7) < 2 * p_limit then
        asked := coalesce(filters && acl.search_any(near), acl.search_any(near));
        within := p_ask || jsonb_build_object('since', coalesce(p_ask ->> 'since', '-infinity'),
          'until', from_on::timestamp at time zone 'Asia/Ho_Chi_Minh');
        return query select * from acl.search_part(part, p_words, p_run, asked, p_scope, within, p_limit - found_all);
        exit;
      end if;
      many := many * 2;
    end loop;
  end loop;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.search(p_ask jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, in_order boolean, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  scope jsonb;
  found_in_order int := 0;
begin
  if acl.who() is null or not (acl.may('petition.read') or acl.may('petition.watch')) then return; end if;
  select jsonb_build_object('me', acl.who(),
    'units', (select coalesce(jsonb_agg(u), '[]') from acl.units('petition.read') u),
    'few', (select coalesce(jsonb_agg(u), '[]') from acl.units('restricted.read') u),
    'areas', (select coalesce(jsonb_agg(a), '[]') from acl.areas('petition.watch') a),
    'mine', (select coalesce(jsonb_agg(p) filter (where p is not null), '[]') from acl.own('petition.read') p),
    'covered', (select coalesce(jsonb_agg(p), '[]') from acl.covered() p),
    'joined', (select coalesce(jsonb_agg(j), '[]') from acl.joined() j),
    'given', (select coalesce(jsonb_agg(distinct g.petition_id), '[]') from acl.given() g),
    'staffed', (select coalesce(jsonb_agg(u), '[]') from acl.staffed() u)) into scope;
  if p_ask ? 'inOrder' then
    return query select f.petition_id, true, f.received_at, f.number
      from acl.search_newest(p_ask, (p_ask ->> 'inOrder')::tsquery, acl.search_runs((p_ask -> 'runs') || (p_ask -> 'order')), scope, p_limit) f;
    get diagnostics found_in_order = row_count;
  end if;
  if found_in_order < p_limit then
    return query select f.petition_id, false, f.received_at, f.number
      from acl.search_newest(p_ask, (p_ask ->> 'words')::tsquery, acl.search_runs(p_ask -> 'runs'), scope, p_limit) f;
  end if;
end $$;
--> statement-breakpoint
-- The board reads the list by its name, and in it what it sees.
CREATE POLICY given ON watch_list FOR SELECT TO namro_web USING (
  given_to in (select acl.own_boards()) and ended_at is null and acl.gives(person_id, unit_id));
--> statement-breakpoint
-- Given by whoever gives lists in the name of this body, to a board of its own areas.
CREATE POLICY given_within ON watch_list AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (
  given_to is null or (acl.gives(acl.who(), unit_id) and given_to in (select b.unit_id from acl.boards_to_give() b)));
--> statement-breakpoint
CREATE POLICY given_on_within ON watch_list AS RESTRICTIVE FOR UPDATE TO namro_web USING (true) WITH CHECK (
  given_to is null or (acl.gives(acl.who(), unit_id) and given_to in (select b.unit_id from acl.boards_to_give() b)));
--> statement-breakpoint
GRANT UPDATE (given_to) ON watch_list TO namro_web;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.gives(uuid, uuid), acl.boards_to_give(), acl.own_boards(), acl.given_to(uuid), acl.given() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.gives(uuid, uuid), acl.boards_to_give(), acl.own_boards(), acl.given_to(uuid), acl.given() TO namro_web;
