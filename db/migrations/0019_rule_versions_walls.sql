-- The second wall around what an administrator changes: rules, never a word of a petition.

-- Every kind that was there before versions had days of their own was valid from the beginning.
UPDATE petition SET kind_since = '1900-01-01' WHERE kind IS NOT NULL;
--> statement-breakpoint
ALTER TABLE calendar_change ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE calendar_change FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON calendar_change TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON calendar_change FOR SELECT TO namro_web USING (acl.may('rules.manage'));
--> statement-breakpoint
CREATE POLICY kept ON calendar_change FOR INSERT TO namro_web WITH CHECK (acl.may('rules.manage') and by_person = acl.who());
--> statement-breakpoint
CREATE POLICY job_reads ON calendar_change FOR SELECT TO namro_worker USING (acl.job() = 'move-limits');
--> statement-breakpoint
CREATE POLICY job_ends ON calendar_change FOR UPDATE TO namro_worker
  USING (acl.job() = 'move-limits' and moved_at is null) WITH CHECK (acl.job() = 'move-limits');
--> statement-breakpoint
GRANT SELECT, INSERT ON calendar_change TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE (moved_at) ON calendar_change TO namro_worker;
--> statement-breakpoint
CREATE POLICY changed ON setting FOR UPDATE TO namro_web USING (acl.may('rules.manage')) WITH CHECK (acl.may('rules.manage'));
--> statement-breakpoint
GRANT UPDATE (value) ON setting TO namro_web;
--> statement-breakpoint
-- How many open petitions run by each version of a kind. Whoever changes rules sees no petition.
CREATE FUNCTION acl.open_kinds() RETURNS TABLE (kind text, since date, n bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.kind, p.kind_since, count(*) from petition p
  where acl.may('rules.manage') and p.kind is not null
    and p.state not in ('CLOSED', 'REFUSED', 'TRANSFERRED', 'GUIDED', 'RETURNED', 'FILED', 'SPLIT', 'TERMINATED', 'WITHDRAWN')
  group by p.kind, p.kind_since
$$;
--> statement-breakpoint
-- What the clocks of open petitions hang on, for saying beforehand which limits a change of the calendar
-- moves: days only, and the number where few need not be the only ones to know of it.
CREATE FUNCTION acl.running_clocks(p_from date) RETURNS TABLE (
  number text, kind text, kind_since date, state text, received_at timestamptz, accepted_at timestamptz,
  remote boolean, triage_due_on date, first_answer_due_on date, answer_due_on date,
  first_answered_at timestamptz, answered_at timestamptz, pauses json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select case when p.restricted then null else p.number end, p.kind, p.kind_since, p.state, p.received_at,
    p.accepted_at, u.remote, p.triage_due_on, p.first_answer_due_on, p.answer_due_on, p.first_answered_at,
    p.answered_at,
    (select coalesce(json_agg(json_build_object('from', s.from_on, 'to', s.to_on) order by s.from_on), '[]')
      from pause s where s.petition_id = p.id and s.to_on >= s.from_on)
  from petition p join unit u on u.id = p.unit_id
  where acl.may('rules.manage')
    and p.state not in ('CLOSED', 'REFUSED', 'TRANSFERRED', 'GUIDED', 'RETURNED', 'FILED', 'SPLIT', 'TERMINATED', 'WITHDRAWN')
    and greatest(p.triage_due_on, p.first_answer_due_on, p.answer_due_on) >= p_from
  order by p.number
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.open_kinds(), acl.running_clocks(date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.open_kinds(), acl.running_clocks(date) TO namro_web;
