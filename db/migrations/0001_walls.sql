-- The second wall. Every table has row-level security, forced for its owner too; a query without
-- an actor sees nothing. The actor is set for one transaction by db/tx.ts:
--   app.kind  person | public | holder | signin | job      app.who   the person
--   app.code  keyed hash of a secret code                   app.draft, app.kept  hashes of cookies
--   app.job   name of the job                               app.at    the instant of the request

CREATE SCHEMA acl;
--> statement-breakpoint
CREATE FUNCTION acl.kind() RETURNS text LANGUAGE sql STABLE AS $$ select current_setting('app.kind', true) $$;
--> statement-breakpoint
CREATE FUNCTION acl.who() RETURNS uuid LANGUAGE sql STABLE AS
$$ select case when current_setting('app.kind', true) = 'person' then nullif(current_setting('app.who', true), '')::uuid end $$;
--> statement-breakpoint
CREATE FUNCTION acl.job() RETURNS text LANGUAGE sql STABLE AS
$$ select case when current_setting('app.kind', true) = 'job' then nullif(current_setting('app.job', true), '') end $$;
--> statement-breakpoint
CREATE FUNCTION acl.draft() RETURNS text LANGUAGE sql STABLE AS $$ select nullif(current_setting('app.draft', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION acl.kept() RETURNS text LANGUAGE sql STABLE AS $$ select nullif(current_setting('app.kept', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION acl.today() RETURNS date LANGUAGE sql STABLE AS
$$ select (nullif(current_setting('app.at', true), '')::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date $$;
--> statement-breakpoint

-- The petition that the code in this transaction opens; null for a wrong or replaced code.
CREATE FUNCTION acl.held() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select petition_id from petition_code
  where current_setting('app.kind', true) = 'holder'
    and code_hash = nullif(current_setting('app.code', true), '') and replaced_at is null
$$;
--> statement-breakpoint
-- The petition that a keyed hash opens, and when the code was replaced: for looking a code up.
CREATE FUNCTION acl.look_up_code(p_hash text) RETURNS TABLE (petition_id uuid, replaced_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select c.petition_id, c.replaced_at from petition_code c where c.code_hash = p_hash
$$;
--> statement-breakpoint
-- Was this already filed? Sending twice counts once.
CREATE FUNCTION acl.filed(p_key text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select petition_id from petition_code where filing_key = p_key
$$;
--> statement-breakpoint
CREATE FUNCTION acl.has_code(p_petition uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from petition_code where petition_id = p_petition and replaced_at is null)
$$;
--> statement-breakpoint
CREATE SEQUENCE petition_number;
--> statement-breakpoint
-- Public numbers run through the whole installation; a gap after a failed filing says nothing.
CREATE FUNCTION acl.next_number() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ select nextval('petition_number') $$;
--> statement-breakpoint

-- Offices where the person holds a permission today, those below included where the scope says so.
CREATE FUNCTION acl.units(p_permission text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with held as (
    select g.unit_id, s.scope from role_grant g join role_scope s on s.role = g.role
    where g.person_id = acl.who() and s.permission = p_permission
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  select unit_id from held where scope = 'unit'
  union
  select l.unit_id from held join unit_lineage l on l.ancestor_id = held.unit_id where held.scope = 'tree'
  union
  select u.id from unit u where exists (select 1 from held where scope = 'all')
$$;
--> statement-breakpoint
-- Areas whose petitions the person may watch today, masked.
CREATE FUNCTION acl.areas(p_permission text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select l.code from role_grant g
    join role_scope s on s.role = g.role and s.permission = p_permission and s.scope = 'area'
    join unit u on u.id = g.unit_id
    join area_lineage l on l.ancestor_code = u.area_code
  where g.person_id = acl.who()
    and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- The person, if today some role lets them work on what is assigned to them.
CREATE FUNCTION acl.own(p_permission text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() where exists (
    select 1 from role_grant g join role_scope s on s.role = g.role
    where g.person_id = acl.who() and s.permission = p_permission and s.scope = 'own'
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
-- Does the person hold this permission anywhere today?
CREATE FUNCTION acl.may(p_permission text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (
    select 1 from role_grant g join role_scope s on s.role = g.role
    where g.person_id = acl.who() and s.permission = p_permission
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
-- May the person read all of this petition? For the tables that hang on a petition: asked for every row
-- of them, so it looks from the petition up to the person's office, and keeps its plan (plpgsql).
CREATE FUNCTION acl.reads(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (
    select 1 from petition p
      join role_grant g on g.person_id = acl.who()
        and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      join role_scope s on s.role = g.role and s.permission = 'petition.read'
    where p.id = p_petition and case s.scope
      when 'own' then p.assignee_id = g.person_id
      when 'unit' then g.unit_id in (p.unit_id, p.handling_unit_id)
      when 'tree' then exists (select 1 from unit_lineage l
        where l.ancestor_id = g.unit_id and l.unit_id in (p.unit_id, p.handling_unit_id)) end);
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.watches(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (
    select 1 from petition p
      join role_grant g on g.person_id = acl.who()
        and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'area'
      join unit u on u.id = g.unit_id
      join area_lineage l on l.ancestor_code = u.area_code and l.code = p.area_code
    where p.id = p_petition);
end $$;
--> statement-breakpoint

-- Staff whom news of a petition concerns today: reader is one of the words in domain/notices/readers.ts.
-- Whoever may read the petition, its holder included, may tell them; of the Front, the nearest one.
CREATE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id))),
  held as (
    select g.person_id, g.role, g.unit_id, u.area_code from role_grant g join unit u on u.id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())),
  fronts as (
    select held.person_id, rank() over (order by (
        select count(*) from area_lineage up where up.code = held.area_code) desc) as near
    from p join area_lineage l on l.code = p.area_code
      join held on held.area_code = l.ancestor_code and held.role = 'front'),
  found as (
    select 'assignee' as reader, p.assignee_id as person_id from p where p.assignee_id in (select held.person_id from held)
    union select 'head', p.head_id from p where p.head_id in (select held.person_id from held)
    union select 'unit-heads', held.person_id from p join held on held.unit_id = coalesce(p.handling_unit_id, p.unit_id)
      where held.role in ('unit_head', 'gov_head')
    union select 'gov-head', held.person_id from p join held on held.unit_id = p.unit_id where held.role = 'gov_head'
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint
-- Is there an administrator today? Without one the next start gives out a link for the first.
CREATE FUNCTION acl.has_admin() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from role_grant
    where role = 'sysadmin' and from_on <= acl.today() and (to_on is null or to_on >= acl.today()))
$$;
--> statement-breakpoint
-- The first administrator, and the office that everything starts from. Nobody may do this yet, so the
-- one-time link is the permission: it is checked and used up here, in the transaction of the change.
CREATE FUNCTION acl.first_admin(p_token_hash text, p_person uuid, p_name text, p_title text, p_unit uuid,
  p_unit_code text, p_unit_name text, p_short_name text, p_kind text,
  p_area_code text, p_area_name text, p_area_kind text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare at timestamptz := nullif(current_setting('app.at', true), '')::timestamptz;
begin
  update auth.invite set used_at = at where token_hash = p_token_hash and purpose = 'first-admin'
    and user_id = p_person::text and used_at is null and expires_at > at;
  if not found or acl.has_admin() then
    raise exception 'no open link for a first administrator' using errcode = '42501';
  end if;
  insert into area (code, name, kind, valid_from) values (p_area_code, p_area_name, p_area_kind, acl.today())
    on conflict (code) do nothing;
  insert into unit (id, code, name, short_name, kind, area_code, receives, valid_from)
    values (p_unit, p_unit_code, p_unit_name, p_short_name, p_kind, p_area_code, p_kind = 'government', acl.today());
  insert into person (id, name, title, created_at) values (p_person, p_name, p_title, at);
  insert into role_grant (id, person_id, role, unit_id, from_on)
    values (gen_random_uuid(), p_person, 'sysadmin', p_unit, acl.today());
end $$;
--> statement-breakpoint
-- The invented people of the demo, with their offices: the switcher shows them before anybody is signed in.
CREATE FUNCTION acl.demo_people() RETURNS TABLE (person_id uuid, name text, title text, role text, unit_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, p.name, p.title, g.role, g.unit_id from person p join role_grant g on g.person_id = p.id
  where p.demo and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
-- At least one administrator stays, whoever ends whose role, and in whatever order.
CREATE FUNCTION acl.keep_admin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.role = 'sysadmin' then
    perform pg_advisory_xact_lock(5021978);
    if not exists (select 1 from role_grant where role = 'sysadmin' and to_on is null and from_on <= acl.today()) then
      raise exception 'the last administrator stays' using errcode = '23514', constraint = 'role_last_admin';
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER role_grant_admin_kept AFTER UPDATE OR DELETE ON role_grant FOR EACH ROW EXECUTE FUNCTION acl.keep_admin();
--> statement-breakpoint

-- Lineages: each office and area with everything above it; a successor stands above what it carries on.
CREATE FUNCTION acl.rebuild_unit_lineage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from unit_lineage;
  insert into unit_lineage (unit_id, ancestor_id)
    with recursive up as (
      select id as unit_id, id as ancestor_id from unit
      union
      select up.unit_id, above.id from up join unit u on u.id = up.ancestor_id
        join unit above on above.id = u.parent_id or above.id = u.successor_id)
    select unit_id, ancestor_id from up;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER unit_lineage_kept AFTER INSERT OR UPDATE OR DELETE ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION acl.rebuild_unit_lineage();
--> statement-breakpoint
CREATE FUNCTION acl.rebuild_area_lineage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from area_lineage;
  insert into area_lineage (code, ancestor_code)
    with recursive step as (
      select code, parent_code as above from area where parent_code is not null
      union all select code, successor_code from area_successor),
    up as (
      select code, code as ancestor_code from area
      union
      select up.code, step.above from up join step on step.code = up.ancestor_code)
    select code, ancestor_code from up;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER area_lineage_kept AFTER INSERT OR UPDATE OR DELETE ON area
  FOR EACH STATEMENT EXECUTE FUNCTION acl.rebuild_area_lineage();
--> statement-breakpoint
CREATE TRIGGER area_lineage_kept AFTER INSERT OR UPDATE OR DELETE ON area_successor
  FOR EACH STATEMENT EXECUTE FUNCTION acl.rebuild_area_lineage();
--> statement-breakpoint

-- An answer counts only with its proof: approved by another person, the signed answer on file, and
-- where work is said to be done a photo or a handover record. Holds for every role, the owner included.
CREATE FUNCTION acl.petition_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare earlier timestamptz;
begin
  -- Work that came back needs proof of its own: files of the answer before do not count.
  earlier := coalesce((select a.issued_at from answer a where a.petition_id = new.id and a.issued_at is not null
                       order by a.issued_at desc offset 1 limit 1), '-infinity');
  if new.state in ('ANSWERED', 'CLOSED') and (tg_op = 'INSERT' or old.state is distinct from new.state) then
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
  if tg_op = 'UPDATE' and (new.answer_due_original <> old.answer_due_original or new.received_at <> old.received_at
      or new.number <> old.number) then
    raise exception 'petition % keeps its number, its day and its first limit', new.id using errcode = '23514', constraint = 'petition_origin_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_guarded BEFORE INSERT OR UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_guard();
--> statement-breakpoint
-- The holder of the code says whether it is done, adds, withdraws: what the office wrote stays as it is.
CREATE FUNCTION acl.petition_holder_guard() RETURNS trigger LANGUAGE plpgsql AS $$
declare own text[] := array['state', 'says', 'rating', 'not_count', 'due_on', 'proof_at', 'closed_at', 'closed_silently',
  'disputed_at', 'dispute_due_on', 'dispute_replied_at', 'dispute_ended_at', 'version',
  'next_limit_on'];  -- follows from the others, and is worked out after this trigger
begin
  if acl.kind() = 'holder' and to_jsonb(new) - own <> to_jsonb(old) - own then
    raise exception 'the sender changes only their own word' using errcode = '23514', constraint = 'petition_office_kept';
  end if;
  if acl.kind() = 'person' and (new.says is distinct from old.says or new.rating is distinct from old.rating) then
    raise exception 'the word of the sender is theirs' using errcode = '23514', constraint = 'petition_sender_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_office_kept BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_holder_guard();
--> statement-breakpoint
-- An answer is approved in one's own name, by whoever may approve there, and never touched once it is out.
CREATE FUNCTION acl.answer_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if old.issued_at is not null then
    raise exception 'answer % is out', new.id using errcode = '23514', constraint = 'answer_issued_kept';
  end if;
  if new.approved_by is distinct from old.approved_by and new.approved_by is not null and (
      new.approved_by is distinct from acl.who() or not exists (
        select 1 from petition p where p.id = new.petition_id and (
          p.unit_id in (select acl.units('petition.approve')) or p.handling_unit_id in (select acl.units('petition.approve'))))) then
    raise exception 'answer % is approved by whoever may' , new.id using errcode = '42501', constraint = 'answer_own_approval';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER answer_guarded BEFORE UPDATE ON answer FOR EACH ROW EXECUTE FUNCTION acl.answer_guard();
--> statement-breakpoint
CREATE FUNCTION acl.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
--> statement-breakpoint
CREATE TRIGGER event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER event_note_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event_note FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER sender_says_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON sender_says FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER petition_text_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON petition_text FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint

-- The owner cannot sign in; its policies serve the functions above, which run as the owner.
DO $$
declare t record;
begin
  for t in select schemaname, tablename from pg_tables where schemaname in ('public', 'auth') loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
    execute format('create policy owner_all on %I.%I to namro_owner using (true) with check (true)', t.schemaname, t.tablename);
  end loop;
end $$;
--> statement-breakpoint

-- Places and rules are public knowledge.
DO $$
declare t text;
begin
  foreach t in array array['area','area_successor','area_lineage','unit','unit_lineage','calendar_day','time_limit','setting'] loop
    execute format('create policy everybody_reads on %I for select to namro_web, namro_worker using (acl.kind() is not null and acl.kind() <> '''')', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY unit_managed ON unit FOR INSERT TO namro_web WITH CHECK (acl.may('unit.manage'));
--> statement-breakpoint
CREATE POLICY unit_changed ON unit FOR UPDATE TO namro_web USING (id in (select acl.units('unit.manage'))) WITH CHECK (acl.may('unit.manage'));
--> statement-breakpoint
CREATE POLICY area_managed ON area FOR INSERT TO namro_web WITH CHECK (acl.may('unit.manage'));
--> statement-breakpoint
CREATE POLICY setting_managed ON setting FOR INSERT TO namro_web WITH CHECK (acl.may('unit.manage'));
--> statement-breakpoint

-- People: staff see one another's names and titles; outsiders see titles, written on the petition.
CREATE POLICY staff_read ON person FOR SELECT TO namro_web USING (acl.who() is not null);
--> statement-breakpoint
CREATE POLICY job_reads ON person FOR SELECT TO namro_worker USING (acl.job() in ('send-notice', 'close-silent', 'remind-silent'));
--> statement-breakpoint
CREATE POLICY managed ON person FOR INSERT TO namro_web WITH CHECK (acl.may('people.manage') and not demo);
--> statement-breakpoint
CREATE POLICY changed ON person FOR UPDATE TO namro_web USING (acl.may('people.manage')) WITH CHECK (acl.may('people.manage'));
--> statement-breakpoint
CREATE POLICY staff_read ON role_grant FOR SELECT TO namro_web USING (acl.who() is not null);
--> statement-breakpoint
CREATE POLICY job_reads ON role_grant FOR SELECT TO namro_worker USING (acl.job() in ('send-notice', 'close-silent', 'remind-silent'));
--> statement-breakpoint
-- Nobody gives a role to themselves: an administrator reads no petition without a second one.
CREATE POLICY managed ON role_grant FOR INSERT TO namro_web WITH CHECK (
  unit_id in (select acl.units('people.manage')) and person_id <> acl.who() and granted_by = acl.who());
--> statement-breakpoint
CREATE POLICY changed ON role_grant FOR UPDATE TO namro_web USING (unit_id in (select acl.units('people.manage'))) WITH CHECK (unit_id in (select acl.units('people.manage')));
--> statement-breakpoint
CREATE POLICY staff_read ON role_scope FOR SELECT TO namro_web USING (acl.who() is not null);
--> statement-breakpoint

-- Petitions: whoever handles, whoever watches the area (this row holds no personal word), the holder
-- of the code, the silent-sender jobs. New ones come from the public, freshly received and empty.
-- "in" is looked up in a hash, row by row, whatever the reach; which rows are read at all is for the
-- query's own condition to say (server/petitions/scan-reach.ts).
CREATE POLICY read ON petition FOR SELECT TO namro_web USING (
  unit_id in (select acl.units('petition.read'))
  or handling_unit_id in (select acl.units('petition.read'))
  or assignee_id = (select acl.own('petition.read'))
  or area_code in (select acl.areas('petition.watch'))
  or id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY handled ON petition FOR UPDATE TO namro_web USING (
  unit_id in (select acl.units('petition.read'))
  or handling_unit_id in (select acl.units('petition.read'))
  or assignee_id = (select acl.own('petition.read'))
  or id = (select acl.held()))
WITH CHECK (
  unit_id in (select acl.units('petition.read'))
  or handling_unit_id in (select acl.units('petition.read'))
  or assignee_id = (select acl.own('petition.read'))
  or id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY filed ON petition FOR INSERT TO namro_web WITH CHECK (
  acl.kind() = 'public' and state = 'RECEIVED' and handling_unit_id is null and assignee_id is null
  and head_id is null and outcome is null and answered_at is null and says is null);
--> statement-breakpoint
CREATE POLICY job_reads ON petition FOR SELECT TO namro_worker USING (
  acl.job() = 'send-notice' or (acl.job() in ('close-silent', 'remind-silent') and state in ('ANSWERED', 'CLOSED')));
--> statement-breakpoint
CREATE POLICY job_closes ON petition FOR UPDATE TO namro_worker
  USING (acl.job() = 'close-silent' and state = 'ANSWERED') WITH CHECK (acl.job() = 'close-silent' and state in ('ANSWERED', 'CLOSED'));
--> statement-breakpoint

-- What hangs on a petition and holds personal words: handlers and the holder of the code.
CREATE POLICY read ON petition_text FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY filed ON petition_text FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY read ON petition_sender FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY filed ON petition_sender FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY job_reads ON petition_sender FOR SELECT TO namro_worker USING (acl.job() in ('send-notice', 'close-silent', 'remind-silent'));
--> statement-breakpoint
CREATE POLICY read ON petition_masked FOR SELECT TO namro_web USING (
  petition_id = (select acl.held()) or acl.reads(petition_id) or acl.watches(petition_id));
--> statement-breakpoint
CREATE POLICY filed ON petition_masked FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY answered ON petition_masked FOR UPDATE TO namro_web USING (acl.reads(petition_id)) WITH CHECK (acl.reads(petition_id));
--> statement-breakpoint
-- A petition gets its first code when it is filed; later ones only at the desk.
CREATE POLICY filed ON petition_code FOR INSERT TO namro_web WITH CHECK (
  (acl.kind() = 'public' and not acl.has_code(petition_id))
  or exists (select 1 from petition p where p.id = petition_id and p.unit_id = any(array(select acl.units('petition.replace-code')))));
--> statement-breakpoint
CREATE FUNCTION acl.retire_codes(p_petition uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not exists (select 1 from petition p where p.id = p_petition and p.unit_id in (select acl.units('petition.replace-code'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update petition_code set replaced_at = nullif(current_setting('app.at', true), '')::timestamptz
    where petition_id = p_petition and replaced_at is null;
end $$;
--> statement-breakpoint
CREATE POLICY read ON event FOR SELECT TO namro_web USING (
  (for_sender and petition_id = (select acl.held())) or acl.reads(petition_id) or acl.watches(petition_id));
--> statement-breakpoint
-- In one's own name only: staff as themselves, the sender without a name.
CREATE POLICY recorded ON event FOR INSERT TO namro_web WITH CHECK (
  (actor_kind = 'holder' and person_id is null and petition_id = (select acl.held()))
  or (actor_kind = 'person' and person_id = acl.who() and (petition_id is null or acl.reads(petition_id))));
--> statement-breakpoint
CREATE POLICY job_recorded ON event FOR INSERT TO namro_worker WITH CHECK (acl.job() in ('close-silent', 'remind-silent'));
--> statement-breakpoint
CREATE POLICY read ON event_note FOR SELECT TO namro_web USING (
  (for_sender and petition_id = (select acl.held())) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY recorded ON event_note FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY read ON answer FOR SELECT TO namro_web USING (
  (issued_at is not null and petition_id = (select acl.held())) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY drafted ON answer FOR INSERT TO namro_web WITH CHECK (acl.reads(petition_id) and drafted_by = acl.who() and issued_at is null and approved_by is null);
--> statement-breakpoint
CREATE POLICY decided ON answer FOR UPDATE TO namro_web USING (acl.reads(petition_id)) WITH CHECK (acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY read ON file FOR SELECT TO namro_web USING (
  draft_hash = acl.draft()
  or (petition_id = (select acl.held()) and (kind = 'sender' or exists (
        select 1 from petition p where p.id = petition_id and p.proof_at is not null)))
  or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY kept ON file FOR INSERT TO namro_web WITH CHECK (
  (draft_hash is not null and draft_hash = acl.draft() and kind = 'sender')
  or (petition_id = (select acl.held()) and kind = 'sender')
  or (acl.reads(petition_id) and uploaded_by = acl.who()));
--> statement-breakpoint
CREATE POLICY filed ON file FOR UPDATE TO namro_web USING (draft_hash = acl.draft())
  WITH CHECK (draft_hash = acl.draft() or petition_id = (select acl.held()));
--> statement-breakpoint
CREATE POLICY dropped ON file FOR DELETE TO namro_web USING (draft_hash = acl.draft());
--> statement-breakpoint
CREATE POLICY job_purges ON file FOR ALL TO namro_worker USING (acl.job() = 'purge' and draft_hash is not null) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY read ON sender_says FOR SELECT TO namro_web USING (
  petition_id = (select acl.held()) or acl.reads(petition_id));
--> statement-breakpoint
CREATE POLICY said ON sender_says FOR INSERT TO namro_web WITH CHECK (petition_id = (select acl.held()));
--> statement-breakpoint

-- Drafts and kept forms: whoever holds the cookie.
CREATE POLICY own ON draft TO namro_web USING (token_hash = acl.draft()) WITH CHECK (token_hash = acl.draft());
--> statement-breakpoint
CREATE POLICY job_purges ON draft FOR ALL TO namro_worker USING (acl.job() = 'purge') WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY own ON kept_form TO namro_web USING (token_hash = acl.kept()) WITH CHECK (token_hash = acl.kept());
--> statement-breakpoint
CREATE POLICY job_purges ON kept_form FOR ALL TO namro_worker USING (acl.job() = 'purge') WITH CHECK (false);
--> statement-breakpoint

-- Notices: the reader; the desk for its call list; the sending job.
CREATE POLICY read ON notice FOR SELECT TO namro_web USING (
  person_id = acl.who()
  or (channel = 'call' and unit_id = any(array(select acl.units('notice.call'))))
  or (person_id is null and petition_id = (select acl.held())));
--> statement-breakpoint
CREATE POLICY written ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and (petition_id = (select acl.held()) or acl.reads(petition_id)));
--> statement-breakpoint
CREATE POLICY done ON notice FOR UPDATE TO namro_web
  USING (person_id = acl.who() or (channel = 'call' and unit_id = any(array(select acl.units('notice.call')))))
  WITH CHECK (person_id = acl.who() or (channel = 'call' and unit_id = any(array(select acl.units('notice.call')))));
--> statement-breakpoint
CREATE POLICY job_sends ON notice FOR ALL TO namro_worker USING (acl.job() = 'send-notice') WITH CHECK (acl.job() = 'send-notice');
--> statement-breakpoint
CREATE POLICY job_writes ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() in ('close-silent', 'remind-silent'));
--> statement-breakpoint
CREATE POLICY job_looks ON notice FOR SELECT TO namro_worker USING (acl.job() = 'remind-silent' and key = 'confirmReminder');
--> statement-breakpoint

-- Sign-in: one role, one schema.
DO $$
declare t record;
begin
  for t in select tablename from pg_tables where schemaname = 'auth' loop
    execute format('create policy sign_in on auth.%I to namro_signin using (acl.kind() = ''signin'') with check (acl.kind() = ''signin'')', t.tablename);
  end loop;
end $$;
--> statement-breakpoint

-- Grants: the narrow door before the policies.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public, acl TO namro_web, namro_worker;
--> statement-breakpoint
GRANT USAGE ON SCHEMA auth, acl TO namro_signin;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA acl FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA acl TO namro_web, namro_worker;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION acl.first_admin, acl.demo_people FROM namro_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.kind() TO namro_signin;
--> statement-breakpoint
GRANT SELECT ON area, area_successor, area_lineage, unit, unit_lineage, calendar_day, time_limit, setting TO namro_web, namro_worker;
--> statement-breakpoint
GRANT INSERT, UPDATE ON unit TO namro_web;
--> statement-breakpoint
GRANT INSERT ON person, role_grant TO namro_web;
--> statement-breakpoint
-- Who a person is and what a role reaches never change; a role only ends.
GRANT UPDATE (name, title, email, phone) ON person TO namro_web;
--> statement-breakpoint
GRANT UPDATE (to_on) ON role_grant TO namro_web;
--> statement-breakpoint
GRANT INSERT ON area, setting TO namro_web;
--> statement-breakpoint
GRANT SELECT ON person, role_grant TO namro_web, namro_worker;
--> statement-breakpoint
GRANT SELECT ON role_scope TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON petition, petition_masked, notice TO namro_web;
--> statement-breakpoint
-- Who drafted what stays as written; only its way through approval is marked.
GRANT SELECT, INSERT, UPDATE (approved_by, approved_title, approved_at, returned_at, issued_at) ON answer TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON petition_text, petition_sender, event, event_note, sender_says TO namro_web;
--> statement-breakpoint
GRANT INSERT ON petition_code TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON file, draft, kept_form TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE ON petition TO namro_worker;
--> statement-breakpoint
GRANT SELECT ON petition_sender TO namro_worker;
--> statement-breakpoint
GRANT INSERT ON event TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON notice TO namro_worker;
--> statement-breakpoint
GRANT SELECT, DELETE ON draft, kept_form, file TO namro_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO namro_signin;
