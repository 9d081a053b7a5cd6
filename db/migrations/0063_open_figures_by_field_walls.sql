-- Figures for everybody by office, month and field: one job counts, everybody reads the sums, and the petitions
-- behind a sum are reached through one door that opens no small one.

DO $$
declare
  t text;
begin
  foreach t in array array['counted_petition', 'office_month'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- The sums as they are: pages cover what is too small (domain/reports/open-figures.ts). No person's words stand here.
CREATE POLICY everybody_reads ON office_month FOR SELECT TO namro_web USING (acl.kind() is not null and acl.kind() <> '');
--> statement-breakpoint
GRANT SELECT ON office_month TO namro_web;
--> statement-breakpoint
DROP FUNCTION acl.count_open_figures(date);
--> statement-breakpoint
-- Brings the counted petitions up to date with what happened since the last time, then the sums of the months
-- that this touched. What few may read is not in it, nor whoever was not received at a reception.
CREATE FUNCTION acl.count_open_figures() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  now_at timestamptz := nullif(current_setting('app.at', true), '')::timestamptz;
  today date := (now_at at time zone 'Asia/Ho_Chi_Minh')::date;
  since timestamptz;
  changed uuid[];
  touched date[];
begin
  if acl.job() is distinct from 'count-figures' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  -- Two at once would count the same rows twice.
  perform pg_advisory_xact_lock(hashtext('count-figures'));
  -- A day more than since the last time: who began before it may have ended after it.
  select coalesce(max(counted_at) - interval '1 day', '-infinity') into since from office_month;
  changed := array(select distinct petition_id from event where at >= since and petition_id is not null);

  with gone as (
    delete from counted_petition where petition_id = any(changed)
    returning received_in, due_in, answered_in, disputed_in)
  select array_agg(distinct month) into touched
    from gone, unnest(array[received_in, due_in, answered_in, disputed_in]) month;

  with fresh as (
    insert into counted_petition (petition_id, number, unit_id, field, state, received_in, due_on, answered_in, disputed_in,
        missed, extended, explained, rated, satisfied)
    select p.id, p.number, p.unit_id, coalesce(p.field, ''), p.state, acl.month_of(p.received_at),
      case when f.at is not null or p.state not in (select acl.ended_states()) then p.answer_due_on end,
      acl.month_of(f.at), acl.month_of(p.disputed_at),
      coalesce((f.at at time zone 'Asia/Ho_Chi_Minh')::date > p.answer_due_on, true),
      p.extensions > 0, coalesce(p.outcome = 'explained', false), p.rating is not null, coalesce(p.rating >= 4, false)
    from petition p
      cross join lateral (select min(a.issued_at) as at from answer a where a.petition_id = p.id) f
    where p.id = any(changed) and not p.restricted and p.intake_outcome is distinct from 'REFUSE_RECEPTION'
    returning received_in, answered_in, disputed_in)
  select array_agg(distinct month) || touched into touched
    from fresh, unnest(array[received_in, answered_in, disputed_in]) month;

  with over as (
    update counted_petition set due_in = date_trunc('month', due_on)::date where due_in is null and due_on < today
    returning due_in)
  select array_agg(distinct due_in) || touched into touched from over;

  delete from office_month where month = any(touched);
  insert into office_month (unit_id, field, month, received, due, missed, extended, disputed, answered, explained, rated,
      satisfied, counted_at)
    with one as (
      select unit_id, field, received_in as month, 1 as received, 0 as due, 0 as missed, extended::int as extended,
        0 as disputed, 0 as answered, 0 as explained, 0 as rated, 0 as satisfied
      from counted_petition where received_in = any(touched)
      union all
      select unit_id, field, due_in, 0, 1, missed::int, 0, 0, 0, 0, 0, 0 from counted_petition where due_in = any(touched)
      union all
      select unit_id, field, disputed_in, 0, 0, 0, 0, 1, 0, 0, 0, 0 from counted_petition where disputed_in = any(touched)
      union all
      select unit_id, field, answered_in, 0, 0, 0, 0, 0, 1, explained::int, rated::int, satisfied::int
      from counted_petition where answered_in = any(touched))
    select unit_id, case when grouping(field) = 1 then '*' else field end, month, sum(received), sum(due), sum(missed),
      sum(extended), sum(disputed), sum(answered), sum(explained), sum(rated), sum(satisfied), now_at
    from one group by grouping sets ((unit_id, month, field), (unit_id, month));
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.month_of(p_at timestamptz) RETURNS date LANGUAGE sql STABLE AS
$$ select date_trunc('month', p_at at time zone 'Asia/Ho_Chi_Minh')::date $$;
--> statement-breakpoint
-- `ended` of domain/petitions/lifecycle.ts; a test compares the two.
CREATE FUNCTION acl.ended_states() RETURNS SETOF text LANGUAGE sql IMMUTABLE AS
$$ select unnest(array['CLOSED','REFUSED','TRANSFERRED','GUIDED','RETURNED','FILED','SPLIT','TERMINATED','WITHDRAWN']) $$;
--> statement-breakpoint
-- The petitions behind one figure, the newest first, from the one after `p_after` on; none while they are fewer
-- than five. Months are given as a list, so that each part is read from its index. p_unit null: all offices.
CREATE FUNCTION acl.counted(p_code text, p_unit uuid, p_field text, p_months date[], p_after text, p_limit int)
RETURNS TABLE (number text, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  n bigint;
  month_column text := case when p_code in ('received', 'extended') then 'received_in' when p_code in ('due', 'missed') then 'due_in'
    when p_code = 'disputed' then 'disputed_in' when p_code in ('explained', 'satisfied') then 'answered_in' end;
  flag text := case when p_code in ('missed', 'extended', 'explained', 'satisfied') then p_code else 'true' end;
begin
  if month_column is null then return; end if;
  execute format('select coalesce(sum(%I), 0) from office_month where month = any($1) and field = coalesce($2, ''*'')
    and ($3 is null or unit_id = $3)', p_code) into n using p_months, p_field, p_unit;
  if n < 5 then return; end if;
  return query execute format('select number, state from counted_petition where %I = any($1) and %s
    and ($2 is null or unit_id = $2) and ($3 is null or field = $3) and ($4 is null or number < $4)
    order by number desc limit least($5, 100)', month_column, flag) using p_months, p_unit, p_field, p_after, p_limit;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.count_open_figures(), acl.month_of(timestamptz), acl.ended_states(),
  acl.counted(text, uuid, text, date[], text, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.count_open_figures() TO namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.counted(text, uuid, text, date[], text, int) TO namro_web;
