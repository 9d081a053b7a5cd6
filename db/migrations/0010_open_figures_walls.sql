-- Figures for everybody: counted by one job through one function, read by all.
ALTER TABLE open_figure ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE open_figure FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON open_figure TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY everybody_reads ON open_figure FOR SELECT TO namro_web USING (acl.kind() is not null and acl.kind() <> '');
--> statement-breakpoint
GRANT SELECT ON open_figure TO namro_web;
--> statement-breakpoint
-- A month of all offices. What few may read is not in it. Each part is read by an index over its day.
CREATE FUNCTION acl.count_open_figures(p_month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  at timestamptz := nullif(current_setting('app.at', true), '')::timestamptz;
  since timestamptz := p_month::timestamp at time zone 'Asia/Ho_Chi_Minh';
  until timestamptz := (p_month + interval '1 month')::timestamp at time zone 'Asia/Ho_Chi_Minh';
begin
  if acl.job() is distinct from 'count-figures' then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  delete from open_figure where month = p_month;
  insert into open_figure (unit_id, month, code, numerator, counted_at)
    select unit_id, p_month, 'received', count(*), at from petition
    where received_at >= since and received_at < until and not restricted group by unit_id;
  insert into open_figure (unit_id, month, code, numerator, denominator, counted_at)
    with answered as (
      select p.unit_id, p.outcome,
        (first.at at time zone 'Asia/Ho_Chi_Minh')::date > p.answer_due_on as late
      from (select a.petition_id, min(a.issued_at) as at from answer a
            where a.issued_at >= since and a.issued_at < until group by a.petition_id) first
        join petition p on p.id = first.petition_id and not p.restricted
      where not exists (select 1 from answer b where b.petition_id = first.petition_id and b.issued_at < since))
    select unit_id, p_month, code,
      count(*) filter (where case code when 'explained' then outcome = 'explained'
        when 'late' then late is true else late is not true end), count(*), at
    from answered, unnest(array['settled-on-time', 'late', 'explained']) as code
    group by unit_id, code;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.count_open_figures(date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.count_open_figures(date) TO namro_worker;
