-- What a clerk wrote out of a letter or a recording, with who wrote it: for those who read the sender's words
-- inside. The sender reads the text without the clerk; those who watch, the covered one.
ALTER TABLE petition_transcript ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE petition_transcript FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON petition_transcript TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON petition_transcript FOR SELECT TO namro_web USING (acl.who() is not null and acl.reads_words(petition_id));
--> statement-breakpoint
-- Until it is classified, by whoever classifies, and only beside an original.
CREATE POLICY written ON petition_transcript FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.reads_words(petition_id) and acl.may_here('petition.triage', petition_id)
  and exists (select 1 from petition p where p.id = petition_id and p.body_in = 'file' and p.state = 'RECEIVED')
  and exists (select 1 from file f where f.petition_id = petition_transcript.petition_id and f.kind = 'sender'));
--> statement-breakpoint
CREATE TRIGGER petition_transcript_sealed BEFORE INSERT OR UPDATE ON petition_transcript FOR EACH ROW EXECUTE FUNCTION acl.refuse_clear();
--> statement-breakpoint
-- A correction is a new row. The words of the letter follow the row that was written in the same transaction.
CREATE OR REPLACE FUNCTION acl.kept_or_sealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'DELETE' and exists (select 1 from sealed s where s.petition_id = old.petition_id
      and s.purpose = case tg_table_name when 'nomination' then 'representatives' else 'words' end) then
    return old;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'petition_text'
      and to_jsonb(new) - 'body' = to_jsonb(old) - 'body'
      and exists (select 1 from petition_transcript t where t.petition_id = new.petition_id
        and t.body = to_jsonb(new) ->> 'body' and t.xmin = pg_current_xact_id()::xid) then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_transcript_kept BEFORE UPDATE OR DELETE ON petition_transcript FOR EACH ROW EXECUTE FUNCTION acl.kept_or_sealed();
--> statement-breakpoint
CREATE TRIGGER petition_transcript_whole BEFORE TRUNCATE ON petition_transcript FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY transcribed ON petition_text FOR UPDATE TO namro_web
  USING (acl.who() is not null and acl.reads_words(petition_id) and acl.may_here('petition.triage', petition_id))
  WITH CHECK (acl.who() is not null and acl.reads_words(petition_id) and acl.may_here('petition.triage', petition_id));
--> statement-breakpoint
-- Where the words stand never changes, and nothing counts as written out that is not.
CREATE FUNCTION acl.transcript_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.body_in <> old.body_in then
    raise exception 'petition % keeps where its words stand', old.id using errcode = '23514', constraint = 'petition_body_in';
  end if;
  if new.transcribed_at is distinct from old.transcribed_at
      and not exists (select 1 from petition_transcript t where t.petition_id = new.id and t.at = new.transcribed_at) then
    raise exception 'petition % has no such transcript', old.id using errcode = '23514', constraint = 'petition_transcribed';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_transcript_guarded BEFORE UPDATE OF body_in, transcribed_at ON petition FOR EACH ROW EXECUTE FUNCTION acl.transcript_guard();
--> statement-breakpoint
-- What becomes a denunciation takes its transcripts along into the vault.
CREATE OR REPLACE FUNCTION acl.refuse_unsealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.family = 'denunciation' and (exists (select 1 from petition_text where petition_id = new.id)
      or exists (select 1 from petition_transcript where petition_id = new.id)
      or exists (select 1 from petition_sender where petition_id = new.id)
      or exists (select 1 from petition_extra where petition_id = new.id)
      or exists (select 1 from nomination where petition_id = new.id)) then
    raise exception 'denunciation % still stands in the clear', new.id using errcode = '23514', constraint = 'denunciation_sealed';
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.drop_clear(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.may_here('petition.triage', p_petition) or not exists (select 1 from sealed s
      where s.petition_id = p_petition and s.purpose = 'words' and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  delete from petition_text where petition_id = p_petition;
  delete from petition_transcript where petition_id = p_petition;
  delete from petition_sender where petition_id = p_petition;
  delete from petition_extra where petition_id = p_petition;
  delete from nomination where petition_id = p_petition;
  update file set name = name where petition_id = p_petition and kind <> 'paper';
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.transcript_guard() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.transcript_guard() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON petition_transcript TO namro_web;
--> statement-breakpoint
GRANT UPDATE (body) ON petition_text TO namro_web;
