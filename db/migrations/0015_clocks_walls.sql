-- The second wall around what moves a clock: signed decisions, talks before a decision, the sender's answer.

DO $$
declare t text;
begin
  foreach t in array array['stop_decision','meeting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
    execute format('create policy read on %I for select to namro_web using (petition_id = (select acl.held()) or acl.reads(petition_id) or acl.watches(petition_id))', t);
    execute format('create policy recorded on %I for insert to namro_web with check (acl.reads(petition_id) and by_person = acl.who())', t);
    execute format('grant select, insert on %I to namro_web', t);
  end loop;
end $$;
--> statement-breakpoint
-- A decision stays as it was signed; only the day it was sent is added.
CREATE POLICY sent ON stop_decision FOR UPDATE TO namro_web
  USING (acl.reads(petition_id) and sent_on is null) WITH CHECK (acl.reads(petition_id));
--> statement-breakpoint
GRANT UPDATE (sent_on) ON stop_decision TO namro_web;
--> statement-breakpoint
CREATE TRIGGER meeting_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- What the sender was asked for came in: the clock goes on, which only they, staff or the job may let it.
CREATE OR REPLACE FUNCTION acl.petition_holder_guard() RETURNS trigger LANGUAGE plpgsql AS $$
declare own text[] := array['state', 'says', 'rating', 'not_count', 'due_on', 'proof_at', 'closed_at', 'closed_silently',
  'disputed_at', 'dispute_due_on', 'dispute_replied_at', 'dispute_ended_at', 'version', 'consent_public',
  'next_limit_on'];  -- follows from the others, and is worked out after this trigger
begin
  if old.state = 'WAITING' then own := own || array['paused_state', 'answer_due_on']; end if;
  if acl.kind() = 'holder' and to_jsonb(new) - own <> to_jsonb(old) - own then
    raise exception 'the sender changes only their own word' using errcode = '23514', constraint = 'petition_office_kept';
  end if;
  if acl.kind() = 'person' and (new.says is distinct from old.says or new.rating is distinct from old.rating) then
    raise exception 'the word of the sender is theirs' using errcode = '23514', constraint = 'petition_sender_kept';
  end if;
  if acl.kind() in ('person', 'job') and new.consent_public <> old.consent_public then
    raise exception 'the consent of the sender is theirs' using errcode = '23514', constraint = 'petition_consent_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A decision that moved the clock is shown to the sender at once, not only with the answer.
CREATE POLICY decision_shown ON file FOR SELECT TO namro_web USING (kind = 'decision' and petition_id = (select acl.held()));
--> statement-breakpoint
-- When something was last done: the job that asks for progress sees that it was, never what.
CREATE POLICY job_looks ON event FOR SELECT TO namro_worker USING (acl.job() = 'watch-limits' and petition_id is not null);
--> statement-breakpoint
GRANT SELECT (petition_id, type, at, seq) ON event TO namro_worker;
