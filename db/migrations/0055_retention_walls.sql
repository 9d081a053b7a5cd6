-- How long files are kept, who holds one back, and the one door through which the words of a file are erased.
DO $$
declare t text;
begin
  foreach t in array array['retention_term', 'legal_hold', 'destruction', 'destruction_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY everybody_reads ON retention_term FOR SELECT TO namro_web, namro_worker USING (acl.kind() is not null and acl.kind() <> '');
--> statement-breakpoint
CREATE POLICY managed ON retention_term FOR INSERT TO namro_web WITH CHECK (acl.may('rules.manage') and valid_from >= acl.today());
--> statement-breakpoint
CREATE TRIGGER retention_term_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_term FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- Everything that a file hangs together with: settled as one, the other round, the letter it was split from.
CREATE FUNCTION acl.linked_files(p_petition uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with recursive linked(id) as (
    select p_petition
    union
    select near.id from linked join petition p on p.id = linked.id
      cross join lateral (
        select unnest(array[p.main_id, p.first_round_id, p.parent_id]) as id
        union all select q.id from petition q where q.main_id = p.id
        union all select q.id from petition q where q.first_round_id = p.id
        union all select q.id from petition q where q.parent_id = p.id) near
    where near.id is not null)
  select id from linked
$$;
--> statement-breakpoint
CREATE FUNCTION acl.is_destroyed(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return exists (select 1 from destruction_item i
    where i.petition_id = p_petition and i.dropped_at is null and i.erased_at is not null);
end $$;
--> statement-breakpoint
-- Years by the newest term of a day, of the kind or else of its family; null: for good, or nobody said.
CREATE FUNCTION acl.retention_years(p_kind text, p_family text, p_on date) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select years from retention_term where subject in (p_kind, 'family:' || p_family) and valid_from <= p_on
    order by (subject = p_kind) desc, valid_from desc limit 1
$$;
--> statement-breakpoint
CREATE FUNCTION acl.ended_on(p petition) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select (coalesce(p.closed_at, (select max(e.at) from event e where e.petition_id = p.id and e.type not like 'retention.%'))
    at time zone 'Asia/Ho_Chi_Minh')::date
  where p.state in ('CLOSED','REFUSED','TRANSFERRED','GUIDED','RETURNED','FILED','SPLIT','TERMINATED','WITHDRAWN')
$$;
--> statement-breakpoint
-- The first day on which a file may be destroyed, as domain/retention/due.ts has it; null: never, as things stand.
CREATE FUNCTION acl.retention_due(p_petition uuid, p_on date) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with own as (
    select case when not exists (select 1 from legal_hold h where h.petition_id = p.id and h.lifted_at is null)
        and not exists (select 1 from data_request r where r.petition_id = p.id and r.result is null)
        and then_years.n is not null and now_years.n is not null
      then (ended.day + make_interval(years => greatest(then_years.n, now_years.n)))::date + 1 end as day
    from acl.linked_files(p_petition) linked(id) join petition p on p.id = linked.id
      cross join lateral (select acl.ended_on(p) as day) ended
      cross join lateral (select acl.retention_years(p.kind, p.family, ended.day) as n) then_years
      cross join lateral (select acl.retention_years(p.kind, p.family, p_on) as n) now_years
    where not acl.is_destroyed(p.id))
  select case when bool_and(own.day is not null) then max(own.day) end from own
$$;
--> statement-breakpoint

CREATE POLICY read ON legal_hold FOR SELECT TO namro_web USING (acl.may_here('retention.propose', petition_id));
--> statement-breakpoint
CREATE POLICY placed ON legal_hold FOR INSERT TO namro_web WITH CHECK (
  placed_by = acl.who() and placed_at = acl.now_at() and lifted_at is null and acl.may_here('retention.propose', petition_id));
--> statement-breakpoint
CREATE POLICY lifted ON legal_hold FOR UPDATE TO namro_web
  USING (acl.may_here('retention.propose', petition_id))
  WITH CHECK (lifted_by = acl.who() and lifted_at = acl.now_at());
--> statement-breakpoint
CREATE FUNCTION acl.hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.lifted_at is not null then
    raise exception 'a hold is lifted once' using errcode = '23514', constraint = 'legal_hold_once';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER legal_hold_once BEFORE UPDATE ON legal_hold FOR EACH ROW EXECUTE FUNCTION acl.hold_guard();
--> statement-breakpoint
CREATE TRIGGER legal_hold_kept BEFORE DELETE OR TRUNCATE ON legal_hold FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

CREATE POLICY read ON destruction FOR SELECT TO namro_web USING (
  proposed_by = acl.who() or unit_id in (select acl.units('retention.approve')));
--> statement-breakpoint
CREATE POLICY proposed ON destruction FOR INSERT TO namro_web WITH CHECK (
  acl.may('retention.propose') and proposed_by = acl.who() and proposed_at = acl.now_at()
  and approved_at is null and dropped_at is null);
--> statement-breakpoint
CREATE POLICY answered ON destruction FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('retention.approve')) and proposed_by <> acl.who())
  WITH CHECK (coalesce(approved_by, acl.who()) = acl.who() and coalesce(dropped_by, acl.who()) = acl.who());
--> statement-breakpoint
CREATE POLICY job_reads ON destruction FOR SELECT TO namro_worker USING (acl.job() = 'destroy' and approved_at is not null);
--> statement-breakpoint
CREATE POLICY read ON destruction_item FOR SELECT TO namro_web USING (
  exists (select 1 from destruction d where d.id = destruction_id) or acl.may_here('retention.propose', petition_id));
--> statement-breakpoint
-- Only into a decision of one's own that nobody has answered, of the office that took the petition in, when it is due.
CREATE POLICY proposed ON destruction_item FOR INSERT TO namro_web WITH CHECK (
  dropped_at is null and erased_at is null and acl.may_here('retention.propose', petition_id)
  and acl.retention_due(petition_id, acl.today()) <= acl.today()
  and exists (select 1 from destruction d join petition p on p.unit_id = d.unit_id
    where d.id = destruction_id and p.id = petition_id and d.proposed_by = acl.who()
      and d.approved_at is null and d.dropped_at is null));
--> statement-breakpoint
CREATE POLICY job_reads ON destruction_item FOR SELECT TO namro_worker USING (acl.job() = 'destroy');
--> statement-breakpoint
-- Approved once, in one's own name, by whoever may approve for every file of it, and never sooner than the wait.
CREATE FUNCTION acl.destruction_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.approved_at is not null or old.dropped_at is not null then
    raise exception 'destruction % was answered', old.id using errcode = '23514', constraint = 'destruction_once';
  end if;
  if new.approved_at is not null and (new.approved_at is distinct from acl.now_at()
      or new.erase_from < acl.today() + acl.destruction_wait()
      or exists (select 1 from destruction_item i where i.destruction_id = new.id
        and not acl.may_here('retention.approve', i.petition_id))) then
    raise exception 'destruction % may not be approved so', old.id using errcode = '42501', constraint = 'destruction_own_approval';
  end if;
  if new.dropped_at is not null then
    update destruction_item set dropped_at = new.dropped_at where destruction_id = new.id;
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.destruction_wait() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select greatest(1, coalesce((select value::int from setting where key = 'retention.wait'), 30))
$$;
--> statement-breakpoint
CREATE TRIGGER destruction_once BEFORE UPDATE ON destruction FOR EACH ROW EXECUTE FUNCTION acl.destruction_guard();
--> statement-breakpoint
CREATE TRIGGER destruction_kept BEFORE DELETE OR TRUNCATE ON destruction FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER destruction_item_kept BEFORE DELETE OR TRUNCATE ON destruction_item FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- Is this very transaction inside acl.destroy_petition? The mark is a row that nobody but that function writes.
CREATE FUNCTION acl.destroying() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return coalesce(acl.job() = 'destroy', false) and exists (select 1 from destruction_item i
    where i.erased_at = acl.now_at() and i.xmin = pg_current_xact_id()::xid);
end $$;
--> statement-breakpoint
-- What stays as written stays so but for that function. The history (event) stays in every case.
DO $$
declare t record;
begin
  for t in select g.oid, g.tgname, g.tgrelid::regclass as rel from pg_trigger g where not g.tgisinternal and g.tgname in (
      'answer_guarded', 'sender_says_kept', 'event_note_kept', 'petition_text_kept', 'petition_extra_kept', 'nomination_kept',
      'petition_transcript_kept', 'paper_guarded', 'data_request_once', 'identity_opening_kept', 'reception_speakers_kept',
      'reception_retie_kept', 'reception_notice_kept', 'file_guarded', 'subtask_guarded', 'reception_visit_guarded',
      'petition_job_kept', 'legal_hold_once') loop
    execute replace(replace(pg_get_triggerdef(t.oid), 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'),
      ' EXECUTE FUNCTION', ' WHEN (not acl.destroying()) EXECUTE FUNCTION');
  end loop;
end $$;
--> statement-breakpoint
-- The one door. It looks at everything itself, whoever calls: the approved decision of this very petition, that two
-- persons made it, its waiting time, and that nothing holds the file or what it hangs together with. What stays:
-- number, kind, days, office, result, the history without notes, and the decision.
-- Gives out the files whose bytes are to go after the commit.
CREATE FUNCTION acl.destroy_petition(p_destruction uuid, p_petition uuid) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  d destruction;
  gone text;
  visits uuid[];
  matters uuid[];
begin
  if acl.job() is distinct from 'destroy' then raise exception 'not permitted' using errcode = '42501'; end if;
  perform 1 from petition where id in (select acl.linked_files(p_petition)) order by id for update;
  perform 1 from destruction_item where destruction_id = p_destruction and petition_id = p_petition
    and dropped_at is null and erased_at is null for update;
  if not found then raise exception 'petition % is in no such decision', p_petition using errcode = '42501', constraint = 'destruction_absent'; end if;
  select * into d from destruction where id = p_destruction for share;
  if d.approved_at is null or d.dropped_at is not null or d.approved_by = d.proposed_by or d.erase_from > acl.today()
      or acl.today() < (d.approved_at at time zone 'Asia/Ho_Chi_Minh')::date + acl.destruction_wait() then
    raise exception 'destruction % is not to be carried out yet', p_destruction using errcode = '42501', constraint = 'destruction_waits';
  end if;
  if coalesce(acl.retention_due(p_petition, acl.today()), 'infinity') > acl.today() then
    raise exception 'petition % is held or not due', p_petition using errcode = '42501', constraint = 'destruction_held';
  end if;
  update destruction_item set erased_at = acl.now_at() where destruction_id = p_destruction and petition_id = p_petition;
  gone := format('Đã tiêu hủy theo Quyết định số %s ngày %s.', d.number, to_char(d.decided_on, 'DD/MM/YYYY'));

  -- What the sender wrote and who they are.
  delete from sealed where petition_id = p_petition;
  delete from petition_sender where petition_id = p_petition;
  delete from petition_extra where petition_id = p_petition;
  delete from petition_transcript where petition_id = p_petition;
  delete from nomination where petition_id = p_petition;
  delete from petition_text where petition_id = p_petition;
  delete from event_note where petition_id = p_petition;
  update sender_says set reason = '' where petition_id = p_petition;
  delete from claim where petition_id = p_petition;
  delete from petition_code where petition_id = p_petition;
  delete from publication where petition_id = p_petition;
  update follower set phone = '', left_at = coalesce(left_at, acl.now_at()) where petition_id = p_petition;
  update data_request set body = '', masked_body = null, article = case when article = '' then '' else gone end,
      correction = case when correction is not null then '{}'::jsonb end,
      extension_reason = case when extension_reason is not null then '' end, reply = case when reply is not null then gone end
    where petition_id = p_petition;

  -- What the office wrote about it.
  update petition_masked set body = gone, answer = null where petition_id = p_petition;
  update answer set done_by = '', done_what = '', done_when = '', basis = '', next_step = '', body = gone where petition_id = p_petition;
  delete from answer_draft where petition_id = p_petition;
  delete from edit_lock where petition_id = p_petition;
  update paper set facts = '{}'::jsonb where petition_id = p_petition;
  update subtask set title = '', waiver = case when waiver = '' then '' else gone end where petition_id = p_petition;
  update petition_member set body_name = gone where petition_id = p_petition and body_name <> '';
  update identity_opening set reason = gone where petition_id = p_petition;
  update legal_hold set reason = gone, lifted_reason = case when lifted_reason is not null then gone end where petition_id = p_petition;
  delete from redaction where petition_id = p_petition;
  update file set name = 'da-tieu-huy', size = 0, sha256 = '', threat = null, copy_sha256 = null, picture = 'none' where petition_id = p_petition;
  update petition set task = case when task is not null then gone end, passed_to = null, forwarded_by = null,
      expected_result = case when expected_result is not null then gone end,
      authority = case when authority is not null then gone end, version = version + 1
    where id = p_petition;

  -- Its entries at the reception desk; of a matter without any other file, all of them.
  select array_agg(m.matter_id) into matters from (
      select matter_id from reception_matter_petition where petition_id = p_petition
      union select matter_id from reception_visit where petition_id = p_petition) m
    where not exists (select 1 from reception_matter_petition o where o.matter_id = m.matter_id and not acl.is_destroyed(o.petition_id))
      and not exists (select 1 from reception_visit o where o.matter_id = m.matter_id
        and o.petition_id is not null and not acl.is_destroyed(o.petition_id));
  select array_agg(v.id) into visits from reception_visit v where v.petition_id = p_petition
    or (v.matter_id = any(matters) and (v.petition_id is null or acl.is_destroyed(v.petition_id)));
  delete from reception_identity where visit_id = any(visits);
  delete from reception_visitor where visit_id = any(visits);
  delete from reception_speakers where visit_id = any(visits);
  update reception_booking set name = '', phone = '', gist = '' where visit_id = any(visits);
  update reception_retie set reason = gone where visit_id = any(visits);
  update reception_direction set body = gone, contact = '' where visit_id = any(visits);
  update reception_notice set facts = '{}'::jsonb where visit_id = any(visits);
  update reception_visit set contents = gone, settled_by = '', guided_to = '', taken_by = '', result = '', note = '',
      refusal_note = case when refusal_note = '' then '' else gone end, version = version + 1
    where id = any(visits);
  -- A matter is called by the first words that were said: those of an entry that is gone, go.
  update reception_matter set title = '' where id = any(matters) or id in (select matter_id from reception_visit where id = any(visits));

  update petition_search set own = '', masked = case when masked is not null then '' end where petition_id = p_petition;
  insert into event (id, petition_id, type, at, actor_kind, payload, for_sender)
    values (gen_random_uuid(), p_petition, 'retention.erased', acl.now_at(), 'job', jsonb_build_object('destructionId', d.id), false);
  return query select f.id from file f where f.petition_id = p_petition;
end $$;
--> statement-breakpoint
-- Nothing is added to what was destroyed.
CREATE FUNCTION acl.refuse_destroyed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.petition_id is not null and acl.is_destroyed(new.petition_id) then
    raise exception 'petition % is destroyed', new.petition_id using errcode = '23514', constraint = 'petition_destroyed';
  end if;
  return new;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['petition_text','petition_sender','petition_extra','petition_transcript','nomination','sealed','event_note',
      'sender_says','answer','answer_draft','file','paper','claim','petition_code','follower','publication','redaction','data_request',
      'subtask','legal_hold','reception_matter_petition'] loop
    execute format('create trigger %I before insert on %I for each row execute function acl.refuse_destroyed()', t || '_destroyed', t);
  end loop;
end $$;
--> statement-breakpoint
-- Files and papers without their words are not shown; their rows keep numbers and ties whole.
CREATE POLICY not_destroyed ON file AS RESTRICTIVE FOR SELECT TO namro_web USING (petition_id is null or not acl.is_destroyed(petition_id));
--> statement-breakpoint
CREATE POLICY not_destroyed ON paper AS RESTRICTIVE FOR SELECT TO namro_web USING (not acl.is_destroyed(petition_id));
--> statement-breakpoint
-- Bytes of a destroyed file are nobody's: what the first attempt left, the sweep takes.
CREATE OR REPLACE FUNCTION acl.known_files(p_ids jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'purge' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select f.id from file f join jsonb_array_elements_text(p_ids) as one on f.id = one::uuid
    where f.petition_id is null or not acl.is_destroyed(f.petition_id);
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.linked_files(uuid), acl.is_destroyed(uuid), acl.retention_years(text, text, date), acl.ended_on(petition),
  acl.retention_due(uuid, date), acl.hold_guard(), acl.destruction_guard(), acl.destruction_wait(), acl.destroying(),
  acl.destroy_petition(uuid, uuid), acl.refuse_destroyed() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.is_destroyed(uuid), acl.destroying(), acl.refuse_destroyed() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.retention_due(uuid, date), acl.ended_on(petition), acl.destruction_wait(), acl.hold_guard(),
  acl.destruction_guard(), acl.linked_files(uuid) TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.destroy_petition(uuid, uuid) TO namro_worker;
--> statement-breakpoint
GRANT SELECT ON retention_term, destruction, destruction_item TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON retention_term, destruction_item TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (lifted_by, lifted_at, lifted_reason) ON legal_hold TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at, erase_from, dropped_by, dropped_at, dropped_reason) ON destruction TO namro_web;
