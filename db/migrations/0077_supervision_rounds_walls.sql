-- The second wall around rounds of supervision. The body that plans one writes in it; those who supervise the area read it;
-- everybody reads what is published: plan, seed, list of numbers, figures. The lot is drawn by the database.
DO $$
declare t text;
begin
  foreach t in array array['supervision_round','round_member','round_item','round_finding','round_recommendation','round_step','round_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Does the person supervise in the name of this very body today?
CREATE FUNCTION acl.supervises_for(p_unit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and exists (select 1 from role_grant g
    join role_scope s on s.role = g.role and s.permission = 'petition.monitor' and s.scope = 'area'
    where g.person_id = acl.who() and g.unit_id = p_unit and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.reads_round(p_unit uuid, p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.supervises_for(p_unit) or (acl.who() is not null and p_area in (select acl.areas('petition.monitor')))
$$;
--> statement-breakpoint
-- May the person plan, publish and report in this round?
CREATE FUNCTION acl.leads_round(p_round uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from supervision_round r where r.id = p_round and acl.supervises_for(r.unit_id))
$$;
--> statement-breakpoint
-- Is the person one of those who go and look, and of the body still?
CREATE FUNCTION acl.goes_in_round(p_round uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.leads_round(p_round) and exists (select 1 from round_member m
    where m.round_id = p_round and m.person_id = acl.who() and m.ended_at is null)
$$;
--> statement-breakpoint
CREATE POLICY read ON supervision_round FOR SELECT TO namro_web USING (acl.reads_round(unit_id, area_code));
--> statement-breakpoint
CREATE POLICY published ON supervision_round FOR SELECT TO namro_web USING (acl.kind() in ('public', 'holder', 'citizen') and seed <> '');
--> statement-breakpoint
CREATE POLICY planned ON supervision_round FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and state = 'planned' and seed = '' and rule_sha256 = '' and frozen_at is null and acl.supervises_for(unit_id)
  and exists (select 1 from unit u join area_lineage l on l.ancestor_code = u.area_code and l.code = supervision_round.area_code where u.id = unit_id));
--> statement-breakpoint
CREATE POLICY changed ON supervision_round FOR UPDATE TO namro_web
  USING (acl.supervises_for(unit_id)) WITH CHECK (acl.supervises_for(unit_id)
    and exists (select 1 from unit u join area_lineage l on l.ancestor_code = u.area_code and l.code = supervision_round.area_code where u.id = unit_id));
--> statement-breakpoint
-- The rule by which the list is made, with the seed: what its fingerprint is taken of. Anybody may ask once it is out.
CREATE FUNCTION acl.rule_of(r supervision_round) RETURNS text LANGUAGE sql STABLE AS $$
  select concat_ws(E'\n', 'dot_giam_sat: ' || r.id, 'chu_de: ' || r.theme, 'loai_viec: ' || r.covers, 'dia_ban: ' || r.area_code,
    'linh_vuc: ' || coalesce(r.field, 'tat_ca'), 'co_quan: ' || coalesce(r.office_id::text, 'tat_ca'),
    'nhan_tu_ngay: ' || r.received_from, 'nhan_den_ngay: ' || r.received_to, 'so_viec_boc_tham: ' || r.sample_size,
    'so_boc_tham: ' || r.seed,
    'cong_bo_luc: ' || to_char(r.seed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"')) || E'\n'
$$;
--> statement-breakpoint
CREATE FUNCTION acl.round_rule(p_round uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.rule_of(r) from supervision_round r where r.id = p_round and r.seed <> '' and acl.kind() <> ''
$$;
--> statement-breakpoint
-- What the rule meets: opinions that were given out, received in the period; never what few read, so never a denunciation.
CREATE FUNCTION acl.round_meets(p_round uuid) RETURNS TABLE (petition_id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, p.number from supervision_round r
    join area_lineage l on l.ancestor_code = r.area_code
    join petition p on p.area_code = l.code
  where r.id = p_round and p.family = 'opinion' and not p.restricted and p.main_id is null and p.assigned_at is not null
    -- Given out once, but withdrawn or handed on since: there is nothing to see.
    and p.state not in ('RECEIVED', 'TRIAGED', 'ACCEPTED', 'REFUSED', 'TRANSFERRED', 'GUIDED', 'RETURNED', 'FILED', 'SPLIT', 'WITHDRAWN')
    and p.received_at >= (r.received_from::timestamp at time zone 'Asia/Ho_Chi_Minh')
    and p.received_at < ((r.received_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    and (r.covers = 'work' or p.source = 'dialogue')
    and (r.field is null or p.field = r.field)
    and (r.office_id is null or r.office_id in (p.unit_id, p.handling_unit_id))
    and not acl.is_destroyed(p.id)
$$;
--> statement-breakpoint
CREATE FUNCTION acl.round_size(p_round uuid) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.leads_round(p_round) then raise exception 'not permitted' using errcode = '42501'; end if;
  return (select count(*)::int from acl.round_meets(p_round));
end $$;
--> statement-breakpoint
-- Each step follows another. The plan is kept from the seed on; the list is frozen by acl.draw_round alone.
CREATE FUNCTION acl.supervision_round_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if acl.who() is null then return new; end if;
  if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'seeded'), ('planned', 'cancelled'), ('seeded', 'seeded'),
      ('seeded', 'drawn'), ('seeded', 'cancelled'), ('drawn', 'drawn'), ('drawn', 'reported'), ('drawn', 'cancelled')) then
    raise exception 'round % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'supervision_round_steps';
  end if;
  if old.state = 'seeded' and new.state = 'drawn' and current_user = 'namro_web' then
    raise exception 'the lot of round % is drawn by the database', old.id using errcode = '23514', constraint = 'supervision_round_lot';
  end if;
  if old.state <> 'planned' and to_jsonb(new) - array['state', 'cancel_reason', 'version', 'changed_at', 'frozen_at', 'list_sha256']
      is distinct from to_jsonb(old) - array['state', 'cancel_reason', 'version', 'changed_at', 'frozen_at', 'list_sha256'] then
    raise exception 'round % was published', old.id using errcode = '23514', constraint = 'supervision_round_kept';
  end if;
  if old.state = 'planned' and new.state = 'seeded' then
    if new.received_to >= acl.today() then
      raise exception 'the list of round % is not behind us', old.id using errcode = '23514', constraint = 'supervision_round_behind';
    end if;
    if not exists (select 1 from round_member m where m.round_id = new.id and m.ended_at is null) then
      raise exception 'nobody goes in round %', old.id using errcode = '23514', constraint = 'supervision_round_people';
    end if;
    -- 244 bits that nobody chooses; the row says them once.
    new.seed := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    new.seed_at := acl.now_at();
    new.rule_sha256 := encode(sha256(convert_to(acl.rule_of(new), 'UTF8')), 'hex');
  end if;
  if new.state = 'reported' and old.state = 'drawn' and (exists (select 1 from round_item i where i.round_id = new.id and i.sampled
        and not exists (select 1 from round_finding f where f.round_id = i.round_id and f.petition_id = i.petition_id))
      or not exists (select 1 from round_report p where p.round_id = new.id)) then
    raise exception 'round % is not over', old.id using errcode = '23514', constraint = 'supervision_round_over';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER supervision_round_guarded BEFORE UPDATE ON supervision_round FOR EACH ROW EXECUTE FUNCTION acl.supervision_round_guard();
--> statement-breakpoint
CREATE TRIGGER supervision_round_whole BEFORE DELETE OR TRUNCATE ON supervision_round FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
-- Freezes the list by the rule that is out, and draws: the order of a number is sha256(seed:number), the first n are looked at.
CREATE FUNCTION acl.draw_round(p_round uuid) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r supervision_round;
  listed int;
begin
  if not acl.leads_round(p_round) then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into r from supervision_round where id = p_round for update;
  if r.state <> 'seeded' then
    raise exception 'round % is not to be drawn', p_round using errcode = '23514', constraint = 'supervision_round_steps';
  end if;
  insert into round_item (round_id, petition_id, number, drawn, sampled)
    select p_round, m.petition_id, m.number, m.place, m.place <= r.sample_size
    from (select c.*, row_number() over (order by encode(sha256(convert_to(r.seed || ':' || c.number, 'UTF8')), 'hex') collate "C")::int as place
      from acl.round_meets(p_round) c) m;
  get diagnostics listed = row_count;
  if listed < greatest(5, r.sample_size) then
    raise exception 'the list of round % is too short', p_round using errcode = '23514', constraint = 'supervision_round_few';
  end if;
  update supervision_round set state = 'drawn', frozen_at = acl.now_at(), version = version + 1, changed_at = acl.now_at(),
    list_sha256 = (select encode(sha256(convert_to(E'so_ho_so\n' || string_agg(i.number, E'\n' order by i.number collate "C") || E'\n', 'UTF8')), 'hex')
      from round_item i where i.round_id = p_round)
    where id = p_round;
  return listed;
end $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (theme, ground, area_code, covers, field, office_id, received_from, received_to, sample_size, from_on, to_on,
  state, cancel_reason, version, changed_at) ON supervision_round TO namro_web;
--> statement-breakpoint

-- Members: people who supervise in the name of the body; whoever left stays in the list with why.
CREATE FUNCTION acl.supervising_people(p_unit uuid) RETURNS TABLE (person_id uuid, name text, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct p.id, p.name, p.title from role_grant g join person p on p.id = g.person_id
    join role_scope s on s.role = g.role and s.permission = 'petition.monitor' and s.scope = 'area'
  where g.unit_id = p_unit and acl.supervises_for(p_unit) and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
$$;
--> statement-breakpoint
CREATE FUNCTION acl.round_members(p_round uuid)
RETURNS TABLE (id uuid, person_id uuid, name text, title text, role text, at timestamptz, ended_at timestamptz, end_reason text, holds boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.id, m.person_id, p.name, p.title, m.role, m.at, m.ended_at, m.end_reason,
    exists (select 1 from role_grant g
      join role_scope s on s.role = g.role and s.permission = 'petition.monitor' and s.scope = 'area'
      where g.person_id = m.person_id and g.unit_id = r.unit_id and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  from supervision_round r join round_member m on m.round_id = r.id join person p on p.id = m.person_id
  where r.id = p_round and acl.reads_round(r.unit_id, r.area_code)
  order by m.at, m.id
$$;
--> statement-breakpoint
CREATE POLICY read ON round_member FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY named ON round_member FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and ended_at is null and exists (select 1 from supervision_round r
    where r.id = round_id and r.state in ('planned', 'seeded', 'drawn') and acl.supervises_for(r.unit_id)
      and person_id in (select x.person_id from acl.supervising_people(r.unit_id) x)));
--> statement-breakpoint
CREATE POLICY ended ON round_member FOR UPDATE TO namro_web USING (ended_at is null and acl.leads_round(round_id))
  WITH CHECK (ended_at is not null and acl.leads_round(round_id));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (ended_at, end_reason) ON round_member TO namro_web;
--> statement-breakpoint

-- The list: for those who supervise; everybody gets its numbers through the door below.
CREATE POLICY read ON round_item FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
GRANT SELECT ON round_item TO namro_web;
--> statement-breakpoint

CREATE POLICY read ON round_finding FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
-- Whoever goes in the round writes of what the lot drew, in their own name, with the verdict and the visit of the body.
CREATE POLICY found ON round_finding FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.goes_in_round(round_id) and not acl.is_destroyed(petition_id)
  and exists (select 1 from supervision_round r join round_item i on i.round_id = r.id
    where r.id = round_finding.round_id and i.petition_id = round_finding.petition_id and i.sampled and r.state = 'drawn')
  and (verdict_id is null or exists (select 1 from verdict v join supervision_round r on r.unit_id = v.unit_id
    where v.id = verdict_id and r.id = round_finding.round_id and v.petition_id = round_finding.petition_id and v.verdict = result
      and v.by_person = acl.who()))
  and (visit_id is null or exists (select 1 from field_visit v where v.id = visit_id and v.petition_id = round_finding.petition_id
    and v.by_person = acl.who())));
--> statement-breakpoint
GRANT SELECT, INSERT ON round_finding TO namro_web;
--> statement-breakpoint

-- Recommendations live on as petitions of the office that they go to: nobody else says that a petition comes from a round.
CREATE FUNCTION acl.recommends(p_unit uuid, p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and p_area in (select acl.areas('petition.monitor')) and exists (
    select 1 from unit u where u.id = p_unit and u.kind = 'government' and u.receives and (u.valid_to is null or u.valid_to >= acl.today())
      and exists (select 1 from area_lineage a where (a.code, a.ancestor_code) in ((p_area, u.area_code), (u.area_code, p_area))))
$$;
--> statement-breakpoint
CREATE POLICY recommended ON petition FOR INSERT TO namro_web WITH CHECK (
  acl.who() is not null and source = 'supervision' and state = 'RECEIVED' and family = 'opinion' and not restricted
  and answer_due_on is not null and acl.recommends(unit_id, area_code)
  and handling_unit_id is null and assignee_id is null and head_id is null and outcome is null and answered_at is null and says is null);
--> statement-breakpoint
CREATE POLICY of_rounds_alone ON petition AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (
  source <> 'supervision' or acl.recommends(unit_id, area_code));
--> statement-breakpoint
-- Is this petition being made of a recommendation, by this person, in this very transaction?
CREATE FUNCTION acl.recommended(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.who() is not null and exists (select 1 from petition p where p.id = p_petition and p.source = 'supervision'
    and p.xmin = pg_current_xact_id()::xid and acl.recommends(p.unit_id, p.area_code));
end $$;
--> statement-breakpoint
CREATE POLICY recommended ON petition_text FOR INSERT TO namro_web WITH CHECK (acl.recommended(petition_id));
--> statement-breakpoint
CREATE POLICY recommended ON petition_masked FOR INSERT TO namro_web WITH CHECK (acl.recommended(petition_id));
--> statement-breakpoint
CREATE POLICY recommended ON petition_code FOR INSERT TO namro_web WITH CHECK (acl.recommended(petition_id) and not acl.has_code(petition_id));
--> statement-breakpoint
CREATE POLICY recommended ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and type = 'petition.registered' and acl.recommended(petition_id));
--> statement-breakpoint
CREATE POLICY read ON round_recommendation FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY sent ON round_recommendation FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.leads_round(round_id)
  and exists (select 1 from supervision_round r where r.id = round_id and r.state = 'drawn')
  and exists (select 1 from petition p where p.id = petition_id and p.source = 'supervision' and p.unit_id = to_unit_id));
--> statement-breakpoint
GRANT SELECT, INSERT ON round_recommendation TO namro_web;
--> statement-breakpoint

CREATE POLICY read ON round_step FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY done ON round_step FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and acl.leads_round(round_id));
--> statement-breakpoint
GRANT SELECT, INSERT ON round_step TO namro_web;
--> statement-breakpoint

-- The report: numbered with the other reports of the body, never changed.
CREATE FUNCTION acl.number_round_report() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, 'BC', new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER round_report_numbered BEFORE INSERT ON round_report FOR EACH ROW EXECUTE FUNCTION acl.number_round_report();
--> statement-breakpoint
CREATE POLICY read ON round_report FOR SELECT TO namro_web USING (
  acl.who() is not null and exists (select 1 from supervision_round r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY issued ON round_report FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.leads_round(round_id)
  and exists (select 1 from supervision_round r where r.id = round_id and r.unit_id = round_report.unit_id and r.state = 'drawn'));
--> statement-breakpoint
GRANT SELECT, INSERT ON round_report TO namro_web;
--> statement-breakpoint

-- Rows stay as they were written; words go with the file when it is destroyed, and with nothing else.
DO $$
declare t text;
begin
  foreach t in array array['round_item','round_recommendation','round_step','round_report'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function acl.append_only()', t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE TRIGGER round_finding_kept BEFORE UPDATE OR DELETE ON round_finding FOR EACH ROW WHEN (not acl.destroying()) EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER round_finding_whole BEFORE TRUNCATE ON round_finding FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE FUNCTION acl.erase_findings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare gone constant text := 'Đã tiêu hủy.';
begin
  update round_finding set seen = gone, missing = case when missing = '' then '' else gone end where petition_id = new.petition_id;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER destruction_item_rounds AFTER UPDATE OF erased_at ON destruction_item
  FOR EACH ROW WHEN (new.erased_at is not null and old.erased_at is null) EXECUTE FUNCTION acl.erase_findings();
--> statement-breakpoint

-- What everybody reads of a round whose list is frozen: its numbers in their order, and which of them are looked at.
CREATE FUNCTION acl.round_list(p_round uuid) RETURNS TABLE (number text, drawn int, sampled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select i.number, i.drawn, i.sampled from round_item i where i.round_id = p_round and acl.kind() <> '' order by i.number collate "C"
$$;
--> statement-breakpoint
-- The figures: how many were seen while it goes on, what was found when the report is out.
CREATE FUNCTION acl.round_sums(p_round uuid)
RETURNS TABLE (listed int, sampled int, seen int, done int, partly int, not_done int, form int, unseen int, asked int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with r as (select * from supervision_round where id = p_round and acl.kind() <> '' and (seed <> '' or acl.reads_round(unit_id, area_code))),
  told as (select (acl.kind() = 'person' and acl.reads_round(r.unit_id, r.area_code)) or r.state = 'reported' as it from r),
  last as (select distinct on (f.petition_id) f.result from r join round_finding f on f.round_id = r.id order by f.petition_id, f.seq desc)
  select (select count(*)::int from round_item i where i.round_id = r.id), (select count(*)::int from round_item i where i.round_id = r.id and i.sampled),
    (select count(*)::int from last),
    case when told.it then (select count(*)::int from last where result = 'done') end,
    case when told.it then (select count(*)::int from last where result = 'partly') end,
    case when told.it then (select count(*)::int from last where result = 'not') end,
    case when told.it then (select count(*)::int from last where result = 'form') end,
    case when told.it then (select count(*)::int from last where result = 'unseen') end,
    (select count(*)::int from round_recommendation x where x.round_id = r.id)
  from r cross join told
$$;
--> statement-breakpoint
-- What was asked of which office and how it stands: for those who supervise at once, for everybody with the report.
CREATE FUNCTION acl.round_asks(p_round uuid)
RETURNS TABLE (number text, task text, expected text, office text, due_on date, state text, outcome text, disputed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, x.task, x.expected_result, u.name, x.reply_due_on, p.state, p.outcome,
    coalesce(p.disputed_at is not null and p.dispute_ended_at is null, false)
  from supervision_round r join round_recommendation x on x.round_id = r.id join petition p on p.id = x.petition_id
    join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
  where r.id = p_round and ((acl.kind() <> '' and r.state = 'reported') or acl.reads_round(r.unit_id, r.area_code))
  order by x.at, x.id
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.supervises_for(uuid), acl.reads_round(uuid, text), acl.leads_round(uuid), acl.goes_in_round(uuid),
  acl.rule_of(supervision_round), acl.round_rule(uuid), acl.round_meets(uuid), acl.round_size(uuid), acl.supervision_round_guard(),
  acl.draw_round(uuid), acl.supervising_people(uuid), acl.round_members(uuid), acl.recommends(uuid, text), acl.recommended(uuid),
  acl.number_round_report(), acl.erase_findings(), acl.round_list(uuid), acl.round_sums(uuid), acl.round_asks(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.supervises_for(uuid), acl.reads_round(uuid, text), acl.leads_round(uuid), acl.goes_in_round(uuid),
  acl.rule_of(supervision_round), acl.round_rule(uuid), acl.round_size(uuid), acl.supervision_round_guard(), acl.draw_round(uuid),
  acl.supervising_people(uuid), acl.round_members(uuid), acl.recommends(uuid, text), acl.recommended(uuid), acl.number_round_report(),
  acl.round_list(uuid), acl.round_sums(uuid), acl.round_asks(uuid) TO namro_web;
