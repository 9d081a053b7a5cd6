-- The only way to give out work: known tasks, ids only, in the transaction of the change itself.
create schema if not exists job;
drop function if exists job.add(text, jsonb, text);
create or replace function job.add(p_task text, p_payload jsonb, p_key text, p_run_at timestamptz default null)
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  if p_task not in ('send-notice', 'write-paper', 'move-limits', 'check-file', 'redact-file') then
    raise exception 'unknown task %', p_task using errcode = '22023';
  end if;
  perform graphile_worker.add_job(p_task, p_payload::json, run_at => p_run_at, job_key => p_key, max_attempts => 25,
    -- One file at a time: a slow scanner must not hold up the news.
    queue_name => case p_task when 'check-file' then 'files' when 'redact-file' then 'redactions' end);
end $$;
revoke all on function job.add(text, jsonb, text, timestamptz) from public;
grant usage on schema job to namro_web, namro_worker;
grant execute on function job.add(text, jsonb, text, timestamptz) to namro_web, namro_worker;
