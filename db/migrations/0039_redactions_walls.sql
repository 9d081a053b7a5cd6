-- Copies with covered parts: asked for by those who may read identities, made by the worker, read by
-- whoever works on the petition; their originals are sealed.
ALTER TABLE redaction ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE redaction FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON redaction TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON redaction FOR SELECT TO namro_web USING (acl.may_here('identity.open', petition_id));
--> statement-breakpoint
CREATE POLICY asked ON redaction FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'waiting' and fault is null and acl.may_here('identity.open', petition_id)
  and exists (select 1 from file f where f.id = file_id and f.petition_id = redaction.petition_id));
--> statement-breakpoint
CREATE POLICY job_makes ON redaction TO namro_worker USING (acl.job() = 'redact-file') WITH CHECK (acl.job() = 'redact-file');
--> statement-breakpoint
GRANT SELECT, INSERT ON redaction TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE (state, fault) ON redaction TO namro_worker;
--> statement-breakpoint
-- The copy carries the id of what asked for it, and only the worker writes it.
CREATE POLICY job_redacts ON file FOR INSERT TO namro_worker WITH CHECK (
  acl.job() = 'redact-file' and kind = 'redacted' and uploaded_by is null and draft_hash is null
  and exists (select 1 from redaction r where r.id = file.id and r.petition_id = file.petition_id));
--> statement-breakpoint
CREATE POLICY job_reads_source ON file FOR SELECT TO namro_worker USING (acl.job() = 'redact-file');
--> statement-breakpoint
CREATE POLICY redacted_by_the_job ON file AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (kind <> 'redacted' and sealed_at is null);
--> statement-breakpoint
-- Made for the office: the sender has what they sent.
CREATE POLICY redacted_for_staff ON file AS RESTRICTIVE FOR SELECT TO namro_web USING (kind <> 'redacted' or acl.who() is not null);
--> statement-breakpoint
CREATE POLICY sealed ON file FOR UPDATE TO namro_web
  USING (acl.may_here('identity.open', petition_id)) WITH CHECK (acl.may_here('identity.open', petition_id));
--> statement-breakpoint
GRANT UPDATE (sealed_at) ON file TO namro_web;
--> statement-breakpoint
-- People seal, once; they move no file to another petition.
CREATE OR REPLACE FUNCTION acl.file_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.scan in ('clean', 'infected') and new.scan <> old.scan then
    raise exception 'file % was judged', old.id using errcode = '23514', constraint = 'file_judged';
  end if;
  if old.sealed_at is not null and new.sealed_at is distinct from old.sealed_at then
    raise exception 'file % is sealed', old.id using errcode = '23514', constraint = 'file_sealed';
  end if;
  if acl.kind() = 'person'
    and (new.petition_id is distinct from old.petition_id or new.draft_hash is distinct from old.draft_hash) then
    raise exception 'file % stays where it is', old.id using errcode = '42501', constraint = 'file_stays';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Copies of proof for letters that are answered together carry what was found of the bytes they share.
CREATE OR REPLACE FUNCTION acl.answer_followers(p_main uuid, p_answer uuid, p_words jsonb, p_masked text, p_files jsonb) RETURNS SETOF petition
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  sent_at timestamptz := nullif(current_setting('app.at', true), '')::timestamptz;
  m petition;
  a answer;
  c petition;
begin
  if not acl.may_here('petition.issue', p_main) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select * into m from petition where id = p_main;
  select * into a from answer where id = p_answer and petition_id = p_main and issued_at = sent_at;
  if a.id is null or m.state not in ('ANSWERED', 'EXECUTING') then
    raise exception 'nothing went out' using errcode = '23514', constraint = 'merge_answer_out';
  end if;
  for c in select * from petition where main_id = p_main
      and state in ('ACCEPTED', 'ASSIGNED', 'VERIFYING', 'MEETING', 'DRAFTED', 'APPROVED', 'EXECUTING') order by id for update loop
    insert into answer (id, petition_id, outcome, done_by, done_what, done_when, basis, next_step, later_due_on, body,
        drafted_by, drafted_at, approved_by, approved_title, approved_at, issued_at)
      values (gen_random_uuid(), c.id, a.outcome, p_words->>'doneBy', p_words->>'doneWhat', p_words->>'doneWhen', p_words->>'basis',
        p_words->>'nextStep', a.later_due_on, p_words->>'body',
        a.drafted_by, a.drafted_at, a.approved_by, a.approved_title, a.approved_at, a.issued_at);
    insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at, scan, scanned_at, threat, picture,
        copy_sha256, sealed_at)
      select (one->>'id')::uuid, c.id, f.kind, f.name, f.media_type, f.size, f.sha256, f.uploaded_by, sent_at, f.scan, f.scanned_at,
        f.threat, f.picture, f.copy_sha256, f.sealed_at
      from jsonb_array_elements(p_files) one join file f on f.id = (one->>'from')::uuid and f.petition_id = p_main
      where (one->>'of')::uuid = c.id;
    update petition_masked set answer = p_masked where petition_id = c.id;
    return query update petition set state = m.state, handling_unit_id = m.handling_unit_id, assignee_id = m.assignee_id,
        assignee_title = m.assignee_title, task = m.task, due_on = m.due_on, head_id = m.head_id, head_title = m.head_title,
        expected_result = m.expected_result, authority = m.authority, assigned_at = coalesce(assigned_at, m.assigned_at),
        outcome = m.outcome, answered_at = sent_at, first_answered_at = coalesce(first_answered_at, sent_at), proof_at = sent_at, version = version + 1
      where id = c.id returning *;
  end loop;
end $$;
