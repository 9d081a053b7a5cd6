-- Official papers: who issues and reads them, how their numbers are counted, what never changes.

ALTER TABLE paper ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE paper FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON paper TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE paper_counter ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE paper_counter FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON paper_counter TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint

-- The number is counted as the row is written: the row of the counter stays locked until the paper
-- stands or falls, so that no number is given twice and none is lost. State papers write figures
-- below ten with a zero (Nghị định 30/2020/NĐ-CP).
CREATE FUNCTION acl.number_paper() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, new.type_code, new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  new.state := 'issued';
  new.docx_file_id := null;
  new.pdf_file_id := null;
  new.scan_file_id := null;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER paper_numbered BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION acl.number_paper();
--> statement-breakpoint
-- Issued is issued: its two files are named once, the signed scan when it comes, nothing else.
CREATE FUNCTION acl.paper_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  open text[] := array['docx_file_id', 'pdf_file_id', 'scan_file_id', 'state'];
begin
  if to_jsonb(new) - open <> to_jsonb(old) - open
      or (old.docx_file_id is not null and new.docx_file_id is distinct from old.docx_file_id)
      or (old.pdf_file_id is not null and new.pdf_file_id is distinct from old.pdf_file_id)
      or (old.scan_file_id is not null and new.scan_file_id is null)
      or (old.state = 'written' and new.state <> 'written') then
    raise exception 'paper % is issued', new.id using errcode = '23514', constraint = 'paper_kept';
  end if;
  if exists (select 1 from file f
      where (f.id in (new.docx_file_id, new.pdf_file_id) and (f.kind <> 'paper' or f.petition_id is distinct from new.petition_id))
         or (f.id = new.scan_file_id and (f.kind <> 'signed_paper' or f.petition_id is distinct from new.petition_id))) then
    raise exception 'paper % takes files of its own', new.id using errcode = '23514', constraint = 'paper_own_files';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER paper_guarded BEFORE UPDATE ON paper FOR EACH ROW EXECUTE FUNCTION acl.paper_guard();
--> statement-breakpoint
CREATE TRIGGER paper_kept BEFORE DELETE OR TRUNCATE ON paper FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- May the person issue papers on this petition, in the name of this office?
CREATE FUNCTION acl.issues(p_petition uuid, p_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.reads(p_petition) and exists (
    select 1 from petition p where p.id = p_petition and p_unit in (p.unit_id, p.handling_unit_id)
      and (p.unit_id in (select acl.units('paper.issue'))
        or p.handling_unit_id in (select acl.units('paper.issue'))
        or p.assignee_id = (select acl.own('paper.issue'))));
end $$;
--> statement-breakpoint
-- Papers that name their sender are, of a denunciation, for those who may know the name: Điều 56 Luật Tố cáo.
CREATE POLICY read ON paper FOR SELECT TO namro_web USING (
  (for_sender and petition_id = (select acl.held()))
  or (kind not in ('receipt', 'acceptance-notice', 'guidance-slip') and acl.reads(petition_id))
  or acl.reads_words(petition_id));
--> statement-breakpoint
CREATE POLICY issued ON paper FOR INSERT TO namro_web WITH CHECK (
  issued_by = acl.who() and acl.issues(petition_id, unit_id));
--> statement-breakpoint
CREATE POLICY scanned ON paper FOR UPDATE TO namro_web
  USING (acl.issues(petition_id, unit_id)) WITH CHECK (acl.issues(petition_id, unit_id));
--> statement-breakpoint
-- The worker reads what a paper is made of, because it writes the files: papers only, and only as this job.
CREATE POLICY job_reads ON paper FOR SELECT TO namro_worker USING (acl.job() = 'write-paper');
--> statement-breakpoint
CREATE POLICY job_writes ON paper FOR UPDATE TO namro_worker
  USING (acl.job() = 'write-paper') WITH CHECK (acl.job() = 'write-paper');
--> statement-breakpoint

-- Files of papers: written by the job, opened by whoever reads the paper.
CREATE POLICY job_writes ON file FOR INSERT TO namro_worker WITH CHECK (
  acl.job() = 'write-paper' and kind = 'paper' and petition_id is not null and uploaded_by is null);
--> statement-breakpoint
CREATE POLICY papers_by_the_job ON file AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (kind <> 'paper');
--> statement-breakpoint
DROP POLICY read ON file;
--> statement-breakpoint
CREATE POLICY read ON file FOR SELECT TO namro_web USING (
  draft_hash = acl.draft()
  or (petition_id = (select acl.held()) and case
        when kind = 'sender' then true
        when kind in ('paper', 'signed_paper') then exists (
          select 1 from paper p where p.petition_id = file.petition_id and p.for_sender
            and file.id in (p.docx_file_id, p.pdf_file_id, p.scan_file_id))
        else exists (select 1 from petition p where p.id = file.petition_id and p.proof_at is not null) end)
  or (kind not in ('sender', 'paper', 'signed_paper') and acl.reads(petition_id))
  or (kind in ('paper', 'signed_paper') and acl.reads(petition_id) and exists (
        select 1 from paper p where p.petition_id = file.petition_id
          and file.id in (p.docx_file_id, p.pdf_file_id, p.scan_file_id)))
  or acl.reads_words(petition_id));
--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE (scan_file_id) ON paper TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE (docx_file_id, pdf_file_id, state) ON paper TO namro_worker;
--> statement-breakpoint
GRANT INSERT ON file TO namro_worker;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.number_paper(), acl.paper_guard(), acl.issues(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.issues(uuid, uuid) TO namro_web;
