-- The second wall around kinds, transfers, pauses, extensions, helpers and what few may read.

-- Offices in which the person holds some role today, but for the head of a government: when a petition is
-- about such an office, its people do not handle it; the head is competent by law (Điều 13 Luật Tố cáo).
CREATE FUNCTION acl.staffed() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select g.unit_id from role_grant g
  where g.person_id = acl.who() and g.role <> 'gov_head'
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- Petitions that the person helps with or follows, if some role lets them read what is theirs.
CREATE FUNCTION acl.joined() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.petition_id from petition_member m
  where m.person_id = acl.who() and m.ended_at is null and acl.own('petition.read') is not null
$$;
--> statement-breakpoint
-- Does the person hold the permission at one of these offices today?
CREATE FUNCTION acl.holds_at(p_permission text, p_one uuid, p_two uuid, p_three uuid, p_four uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return exists (
    select 1 from role_grant g join role_scope s on s.role = g.role and s.permission = p_permission
    where g.person_id = acl.who() and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and case s.scope
        when 'all' then true
        when 'unit' then g.unit_id in (p_one, p_two, p_three, p_four)
        when 'tree' then exists (select 1 from unit_lineage l
          where l.ancestor_id = g.unit_id and l.unit_id in (p_one, p_two, p_three, p_four))
        else false end);
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.reads(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if acl.who() is null then return false; end if;
  select * into p from petition where id = p_petition;
  if not found or p.concerns_person_id = acl.who()
    or p.concerns_unit_id in (select acl.staffed()) then return false; end if;
  if p.assignee_id = acl.own('petition.read') then return true; end if;
  if p.restricted and not acl.holds_at('restricted.read', p.unit_id, p.handling_unit_id, null, null) then
    return false;
  end if;
  return acl.holds_at('petition.read', p.unit_id, p.handling_unit_id, p.offered_unit_id, p.origin_unit_id)
    or (acl.own('petition.read') is not null and exists (select 1 from petition_member m
      where m.petition_id = p.id and m.person_id = acl.who() and m.ended_at is null));
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.watches(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (
    select 1 from petition p
      join role_grant g on g.person_id = acl.who()
        and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'area'
      join unit u on u.id = g.unit_id
      join area_lineage l on l.ancestor_code = u.area_code and l.code = p.area_code
    where p.id = p_petition and not p.restricted);
end $$;
--> statement-breakpoint
-- Who sent it and in which words: of a denunciation only whoever may read identities (Điều 56 Luật Tố
-- cáo); its handlers work with the text from which everything that gives the sender away was taken out.
CREATE FUNCTION acl.reads_words(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  if not acl.reads(p_petition) then return false; end if;
  select * into p from petition where id = p_petition;
  return p.family <> 'denunciation' or acl.holds_at('identity.read', p.unit_id, null, null, null);
end $$;
--> statement-breakpoint
-- Is this petition being registered by this person in this very transaction?
CREATE FUNCTION acl.registers(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (select 1 from petition p where p.id = p_petition
    and p.xmin = pg_current_xact_id()::xid and acl.holds_at('petition.register', p.unit_id, null, null, null));
end $$;
--> statement-breakpoint

DROP POLICY read ON petition;
--> statement-breakpoint
DROP POLICY handled ON petition;
--> statement-breakpoint
CREATE POLICY read ON petition FOR SELECT TO namro_web USING (
  id = (select acl.held())
  or (not restricted and area_code in (select acl.areas('petition.watch')))
  or ((unit_id in (select acl.units('petition.read'))
      or handling_unit_id in (select acl.units('petition.read'))
      or assignee_id = (select acl.own('petition.read'))
      or offered_unit_id in (select acl.units('petition.read'))
      or origin_unit_id in (select acl.units('petition.read'))
      or id in (select acl.joined()))
    and (not restricted
      or unit_id in (select acl.units('restricted.read'))
      or handling_unit_id in (select acl.units('restricted.read'))
      or assignee_id = (select acl.own('petition.read')))
    and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
    and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed()))));
--> statement-breakpoint
CREATE POLICY handled ON petition FOR UPDATE TO namro_web USING (
  id = (select acl.held())
  or ((unit_id in (select acl.units('petition.read'))
      or handling_unit_id in (select acl.units('petition.read'))
      or assignee_id = (select acl.own('petition.read'))
      or offered_unit_id in (select acl.units('petition.read')))
    and (not restricted
      or unit_id in (select acl.units('restricted.read'))
      or handling_unit_id in (select acl.units('restricted.read'))
      or assignee_id = (select acl.own('petition.read')))
    and (concerns_person_id is null or concerns_person_id <> (select acl.who()))
    and (concerns_unit_id is null or concerns_unit_id not in (select acl.staffed()))))
WITH CHECK (
  id = (select acl.held())
  or unit_id in (select acl.units('petition.read'))
  or handling_unit_id in (select acl.units('petition.read'))
  or assignee_id = (select acl.own('petition.read'))
  or offered_unit_id in (select acl.units('petition.read'))
  or origin_unit_id in (select acl.units('petition.read')));
--> statement-breakpoint
-- At the desk: a letter that somebody brought, or a part of one that is being split.
CREATE POLICY registered ON petition FOR INSERT TO namro_web WITH CHECK (
  acl.who() is not null and state in ('RECEIVED', 'TRIAGED') and unit_id in (select acl.units('petition.register'))
  and assignee_id is null and head_id is null and outcome is null and answered_at is null and says is null);
--> statement-breakpoint

-- Accepted before acceptance had a day of its own.
UPDATE petition SET accepted_at = coalesce(first_answered_at, received_at)
  WHERE state NOT IN ('RECEIVED', 'TRIAGED', 'REFUSED', 'WITHDRAWN');
--> statement-breakpoint
-- What the office may not touch any more, and what an answer needs.
CREATE OR REPLACE FUNCTION acl.petition_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare earlier timestamptz;
begin
  -- Work that came back needs proof of its own: files of the answer before do not count.
  earlier := coalesce((select a.issued_at from answer a where a.petition_id = new.id and a.issued_at is not null
                       order by a.issued_at desc offset 1 limit 1), '-infinity');
  if new.state in ('ANSWERED', 'EXECUTING', 'CLOSED') and (tg_op = 'INSERT' or old.state is distinct from new.state) then
    if not exists (select 1 from answer a where a.petition_id = new.id and a.issued_at is not null
                   and a.approved_by is not null and a.approved_by <> a.drafted_by) then
      raise exception 'petition % has no approved answer', new.id using errcode = '23514', constraint = 'petition_answer_approved';
    end if;
    if not exists (select 1 from file f where f.petition_id = new.id and f.kind = 'signed_answer' and f.at > earlier) then
      raise exception 'petition % has no signed answer', new.id using errcode = '23514', constraint = 'petition_answer_proven';
    end if;
    if new.outcome in ('settled', 'partly') and not exists (
        select 1 from file f where f.petition_id = new.id and f.kind in ('photo', 'handover') and f.at > earlier) then
      raise exception 'petition % has no proof of work', new.id using errcode = '23514', constraint = 'petition_work_proven';
    end if;
  end if;
  if tg_op = 'UPDATE' and (
      (old.accepted_at is not null and new.answer_due_original is distinct from old.answer_due_original)
      or new.received_at <> old.received_at or new.number <> old.number) then
    raise exception 'petition % keeps its number, its day and its first limit', new.id using errcode = '23514', constraint = 'petition_origin_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What runs without a person changes only what it is for.
CREATE FUNCTION acl.petition_job_guard() RETURNS trigger LANGUAGE plpgsql AS $$
declare own text[];
begin
  own := case acl.job()
    when 'close-silent' then array['state', 'closed_at', 'closed_silently', 'version', 'next_limit_on']
    when 'go-on' then array['state', 'paused_state', 'answer_due_on', 'due_on', 'version', 'next_limit_on']
    when 'move-limits' then array['triage_due_on', 'first_answer_due_on', 'answer_due_on', 'version', 'next_limit_on']
    else array[]::text[] end;
  if acl.job() is not null and to_jsonb(new) - own <> to_jsonb(old) - own then
    raise exception 'job % changes only what it is for', acl.job() using errcode = '23514', constraint = 'petition_job_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_job_kept BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_job_guard();
--> statement-breakpoint
CREATE POLICY job_watches ON petition FOR SELECT TO namro_worker USING (acl.job() in ('watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
CREATE POLICY job_goes_on ON petition FOR UPDATE TO namro_worker
  USING (acl.job() = 'go-on' and state = 'WAITING') WITH CHECK (acl.job() = 'go-on' and state <> 'WAITING');
--> statement-breakpoint
CREATE POLICY job_moves ON petition FOR UPDATE TO namro_worker
  USING (acl.job() = 'move-limits') WITH CHECK (acl.job() = 'move-limits');
--> statement-breakpoint
DROP POLICY job_recorded ON event;
--> statement-breakpoint
CREATE POLICY job_recorded ON event FOR INSERT TO namro_worker WITH CHECK (
  acl.job() in ('close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
DROP POLICY job_writes ON notice;
--> statement-breakpoint
CREATE POLICY job_writes ON notice FOR INSERT TO namro_worker WITH CHECK (
  acl.job() in ('close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
DROP POLICY job_reads ON petition_sender;
--> statement-breakpoint
CREATE POLICY job_reads ON petition_sender FOR SELECT TO namro_worker USING (
  acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
DROP POLICY job_reads ON person;
--> statement-breakpoint
CREATE POLICY job_reads ON person FOR SELECT TO namro_worker USING (
  acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
DROP POLICY job_reads ON role_grant;
--> statement-breakpoint
CREATE POLICY job_reads ON role_grant FOR SELECT TO namro_worker USING (
  acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'));
--> statement-breakpoint
-- Whom news concerns: jobs that watch may ask for anybody's petition; an office that is asked to take one
-- over, and the one above, are readers of their own.
CREATE OR REPLACE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id) or acl.job() in ('watch-limits', 'go-on', 'move-limits'))),
  held as (
    select g.person_id, g.role, g.unit_id, u.area_code from role_grant g join unit u on u.id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.person_id is distinct from (select concerns_person_id from p)
      and (g.role = 'gov_head' or g.unit_id is distinct from (select concerns_unit_id from p))),
  fronts as (
    select held.person_id, rank() over (order by (
        select count(*) from area_lineage up where up.code = held.area_code) desc) as near
    from p join area_lineage l on l.code = p.area_code
      join held on held.area_code = l.ancestor_code and held.role = 'front'
    where not p.restricted),
  above as (
    select l.ancestor_id as unit_id from p join unit_lineage l on l.unit_id = p.unit_id and l.ancestor_id <> p.unit_id),
  found as (
    select 'assignee' as reader, p.assignee_id as person_id from p where p.assignee_id in (select held.person_id from held)
    union select 'head', p.head_id from p where p.head_id in (select held.person_id from held)
    union select 'unit-heads', held.person_id from p join held on held.unit_id = coalesce(p.handling_unit_id, p.unit_id)
      where held.role in ('unit_head', 'gov_head')
    union select 'gov-head', held.person_id from p join held on held.unit_id = p.unit_id where held.role = 'gov_head'
    union select 'superior', held.person_id from above join held on held.unit_id = above.unit_id where held.role = 'gov_head'
    union select 'desk', held.person_id from p join held on held.unit_id = p.unit_id
      where held.role in ('reception_officer', 'triage_officer', 'reception_board')
    union select 'offered', held.person_id from p join held on held.unit_id = p.offered_unit_id
      where held.role in ('reception_officer', 'triage_officer', 'unit_head', 'gov_head')
    union select 'origin', held.person_id from p join held on held.unit_id = p.origin_unit_id
      where held.role in ('reception_officer', 'triage_officer')
    union select 'helpers', m.person_id from p join petition_member m on m.petition_id = p.id and m.ended_at is null
      where m.person_id in (select held.person_id from held)
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint

-- Words and names of a petition: nobody who merely handles a denunciation.
DROP POLICY read ON petition_text;
--> statement-breakpoint
CREATE POLICY read ON petition_text FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.reads_words(petition_id));
--> statement-breakpoint
DROP POLICY filed ON petition_text;
--> statement-breakpoint
CREATE POLICY filed ON petition_text FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()) or acl.registers(petition_id));
--> statement-breakpoint
DROP POLICY read ON petition_sender;
--> statement-breakpoint
CREATE POLICY read ON petition_sender FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.reads_words(petition_id));
--> statement-breakpoint
DROP POLICY filed ON petition_sender;
--> statement-breakpoint
CREATE POLICY filed ON petition_sender FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()) or acl.registers(petition_id));
--> statement-breakpoint
DROP POLICY filed ON petition_masked;
--> statement-breakpoint
CREATE POLICY filed ON petition_masked FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()) or acl.registers(petition_id));
--> statement-breakpoint
DROP POLICY read ON file;
--> statement-breakpoint
CREATE POLICY read ON file FOR SELECT TO namro_web USING (
  draft_hash = acl.draft()
  or (petition_id = (select acl.held()) and (kind = 'sender' or exists (
        select 1 from petition p where p.id = petition_id and p.proof_at is not null)))
  or (kind <> 'sender' and acl.reads(petition_id)) or acl.reads_words(petition_id));
--> statement-breakpoint

-- New tables: forced for the owner too, who cannot sign in.
DO $$
declare t text;
begin
  foreach t in array array['preparation','petition_extra','kind_rule','field_rule','transfer','pause','extension',
      'petition_member','subtask','absence','edit_lock','answer_draft','answer_template','limit_alert'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['kind_rule','field_rule'] loop
    execute format('create policy everybody_reads on %I for select to namro_web, namro_worker using (acl.kind() is not null and acl.kind() <> '''')', t);
    execute format('create policy managed on %I for insert to namro_web with check (acl.may(''rules.manage''))', t);
    execute format('create policy changed on %I for update to namro_web using (acl.may(''rules.manage'')) with check (acl.may(''rules.manage''))', t);
  end loop;
  foreach t in array array['calendar_day','time_limit'] loop
    execute format('create policy managed on %I for insert to namro_web with check (acl.may(''rules.manage''))', t);
    execute format('create policy changed on %I for update to namro_web using (acl.may(''rules.manage'')) with check (acl.may(''rules.manage''))', t);
  end loop;
  -- what happened to the clock is shown to the sender and to those who watch
  foreach t in array array['transfer','pause','extension'] loop
    execute format('create policy read on %I for select to namro_web using (petition_id = (select acl.held()) or acl.reads(petition_id) or acl.watches(petition_id))', t);
    execute format('create policy recorded on %I for insert to namro_web with check (acl.reads(petition_id) and by_person = acl.who())', t);
  end loop;
  foreach t in array array['petition_member','subtask'] loop
    execute format('create policy read on %I for select to namro_web using (acl.reads(petition_id))', t);
    execute format('create policy changed on %I for update to namro_web using (acl.reads(petition_id)) with check (acl.reads(petition_id))', t);
  end loop;
  foreach t in array array['transfer','pause'] loop
    execute format('create policy changed on %I for update to namro_web using (acl.reads(petition_id)) with check (acl.reads(petition_id))', t);
  end loop;
  foreach t in array array['pause','extension'] loop
    execute format('create policy job_reads on %I for select to namro_worker using (acl.job() in (''watch-limits'', ''go-on'', ''move-limits''))', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY day_off_taken_back ON calendar_day FOR DELETE TO namro_web USING (acl.may('rules.manage'));
--> statement-breakpoint
-- The sender brings in what was missing, and the clock goes on.
CREATE POLICY sender_ends ON pause FOR UPDATE TO namro_web USING (kind = 'sender' and petition_id = (select acl.held()))
  WITH CHECK (kind = 'sender' and petition_id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY job_ends ON pause FOR UPDATE TO namro_worker USING (acl.job() = 'go-on' and to_on is null) WITH CHECK (acl.job() = 'go-on');
--> statement-breakpoint
CREATE POLICY added ON petition_member FOR INSERT TO namro_web WITH CHECK (acl.reads(petition_id) and added_by = acl.who());
--> statement-breakpoint
CREATE POLICY added ON subtask FOR INSERT TO namro_web WITH CHECK (acl.reads(petition_id) and by_person = acl.who());
--> statement-breakpoint
CREATE POLICY read ON petition_extra FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.reads_words(petition_id));
--> statement-breakpoint
CREATE POLICY filed ON petition_extra FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()) or acl.registers(petition_id));
--> statement-breakpoint
CREATE POLICY staff_read ON absence FOR SELECT TO namro_web USING (acl.who() is not null);
--> statement-breakpoint
CREATE POLICY told ON absence FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and (person_id = acl.who() or acl.may('petition.assign') or acl.may('people.manage')));
--> statement-breakpoint
CREATE POLICY changed ON absence FOR UPDATE TO namro_web
  USING (person_id = acl.who() or by_person = acl.who() or acl.may('people.manage'))
  WITH CHECK (person_id = acl.who() or by_person = acl.who() or acl.may('people.manage'));
--> statement-breakpoint
CREATE POLICY held ON edit_lock TO namro_web USING (acl.reads(petition_id)) WITH CHECK (acl.reads(petition_id) and person_id = acl.who());
--> statement-breakpoint
CREATE POLICY own ON answer_draft TO namro_web USING (acl.reads(petition_id) and person_id = acl.who())
  WITH CHECK (acl.reads(petition_id) and person_id = acl.who());
--> statement-breakpoint
CREATE POLICY staff_read ON answer_template FOR SELECT TO namro_web USING (acl.who() is not null);
--> statement-breakpoint
CREATE POLICY added ON answer_template FOR INSERT TO namro_web WITH CHECK (acl.may('template.manage') and by_person = acl.who());
--> statement-breakpoint
CREATE POLICY changed ON answer_template FOR UPDATE TO namro_web USING (acl.may('template.manage')) WITH CHECK (acl.may('template.manage'));
--> statement-breakpoint
CREATE POLICY job_alerts ON limit_alert TO namro_worker USING (acl.job() = 'watch-limits') WITH CHECK (acl.job() = 'watch-limits');
--> statement-breakpoint
-- A preparation: whoever holds its code, the desk it was prepared for, and the job that throws it away.
CREATE POLICY prepared ON preparation FOR INSERT TO namro_web WITH CHECK (acl.kind() = 'public');
--> statement-breakpoint
CREATE POLICY read ON preparation FOR SELECT TO namro_web USING (
  (acl.kind() = 'holder' and code_hash = nullif(current_setting('app.code', true), ''))
  or unit_id in (select acl.units('petition.register')));
--> statement-breakpoint
CREATE POLICY dropped ON preparation FOR DELETE TO namro_web USING (
  (acl.kind() = 'holder' and code_hash = nullif(current_setting('app.code', true), ''))
  or unit_id in (select acl.units('petition.register')));
--> statement-breakpoint
CREATE POLICY job_purges ON preparation FOR ALL TO namro_worker USING (acl.job() = 'purge') WITH CHECK (false);
--> statement-breakpoint
CREATE TRIGGER petition_extra_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON petition_extra FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER extension_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON extension FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA acl FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.staffed(), acl.joined(), acl.holds_at(text, uuid, uuid, uuid, uuid), acl.reads_words(uuid),
  acl.registers(uuid), acl.petition_job_guard() TO namro_web, namro_worker;
--> statement-breakpoint
GRANT SELECT ON kind_rule, field_rule TO namro_web, namro_worker;
--> statement-breakpoint
GRANT INSERT, UPDATE ON kind_rule, field_rule, calendar_day, time_limit TO namro_web;
--> statement-breakpoint
GRANT DELETE ON calendar_day TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON transfer, pause, extension, petition_member, subtask, petition_extra, absence, answer_template TO namro_web;
--> statement-breakpoint
-- What was said stays; only how it ended is added.
GRANT UPDATE (state, to_unit_id, answered_at, answered_by) ON transfer TO namro_web;
--> statement-breakpoint
GRANT UPDATE (to_on) ON pause TO namro_web, namro_worker;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON petition_member, absence, answer_template TO namro_web;
--> statement-breakpoint
GRANT UPDATE (done_at, waived_at, waived_by, waiver) ON subtask TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON edit_lock, answer_draft TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON preparation TO namro_web;
--> statement-breakpoint
GRANT SELECT, DELETE ON preparation TO namro_worker;
--> statement-breakpoint
GRANT SELECT ON pause, extension TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON limit_alert TO namro_worker;
