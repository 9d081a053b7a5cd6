-- Whoever was not received at a reception brought nothing that the office took in: no petition received.
CREATE OR REPLACE FUNCTION acl.count_open_figures(p_month date) RETURNS void
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
    where received_at >= since and received_at < until and not restricted
      and intake_outcome is distinct from 'REFUSE_RECEPTION' group by unit_id;
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
-- The petitions of an account: also how each was dealt with at the door, which the words of its state hang on.
DROP FUNCTION acl.claimed();
--> statement-breakpoint
CREATE FUNCTION acl.claimed() RETURNS TABLE (petition_id uuid, code_hash text, number text, kind text, state text,
  intake_outcome text, next_on date, received_at timestamptz, added_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, c.code_hash, p.number, coalesce(p.kind_label, p.kind), p.state, p.intake_outcome, nullif(p.next_limit_on, 'infinity'),
    p.received_at, c.added_at
  from claim c
    join petition_code k on k.code_hash = c.code_hash and k.petition_id = c.petition_id and k.replaced_at is null
    join petition p on p.id = c.petition_id
  where acl.kind() = 'citizen' and c.account_id = acl.account() and p.family <> 'denunciation'
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.claimed FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.claimed TO namro_web;
