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
  USING (acl.may_here('identity.open', petition_id)) WITH CHECK (acl.may_here('identity.read', petition_id));
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
