-- What was checked of a file is said by the job that checks, never by whoever brings it.

-- Pictures of before are shown only once there is a copy of them.
UPDATE file SET picture = 'waiting' WHERE media_type LIKE 'image/%' AND kind <> 'paper';
--> statement-breakpoint
CREATE POLICY unchecked_at_first ON file AS RESTRICTIVE FOR INSERT TO namro_web, namro_worker WITH CHECK (
  scan in ('unscanned', 'quarantined') and picture in ('none', 'waiting')
  and scanned_at is null and threat is null and copy_sha256 is null);
--> statement-breakpoint
-- A draft's files go over to its petition; nothing else of a file is changed by people.
REVOKE UPDATE ON file FROM namro_web;
--> statement-breakpoint
GRANT UPDATE (petition_id, draft_hash) ON file TO namro_web;
--> statement-breakpoint
CREATE POLICY job_reads ON file FOR SELECT TO namro_worker USING (acl.job() = 'check-file');
--> statement-breakpoint
CREATE POLICY job_checks ON file FOR UPDATE TO namro_worker USING (acl.job() = 'check-file') WITH CHECK (acl.job() = 'check-file');
--> statement-breakpoint
GRANT UPDATE (scan, scanned_at, threat, picture, copy_sha256) ON file TO namro_worker;
--> statement-breakpoint
-- Infected stays infected, and the scanner's word is not taken back.
CREATE FUNCTION acl.file_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.scan in ('clean', 'infected') and new.scan <> old.scan then
    raise exception 'file % was judged', old.id using errcode = '23514', constraint = 'file_judged';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER file_guarded BEFORE UPDATE ON file FOR EACH ROW EXECUTE FUNCTION acl.file_guard();
--> statement-breakpoint
-- Which of these ids have a row: asked before bytes are taken away, so it answers for all rows or not at all.
CREATE FUNCTION acl.known_files(p_ids jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'purge' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select f.id from file f join jsonb_array_elements_text(p_ids) as one on f.id = one::uuid;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.file_guard(), acl.known_files(jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.file_guard() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.known_files(jsonb) TO namro_worker;
