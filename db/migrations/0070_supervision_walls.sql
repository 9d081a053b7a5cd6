-- What bodies that supervise say of petitions and promises, beside what the office says: neither overwrites the other.
DO $$
declare t text;
begin
  foreach t in array array['verdict','verdict_end','verdict_reply','verdict_file','follow_up','follow_up_note','field_visit','visit_file',
      'supervision_letter','letter_reply'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Those who say otherwise so far are senders.
UPDATE petition SET sender_disputes = true WHERE disputed_at is not null and dispute_ended_at is null;
--> statement-breakpoint
-- The bodies in whose name the person supervises this petition today. Of what few read: none.
CREATE FUNCTION acl.monitor_units(p_petition uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return; end if;
  return query select distinct g.unit_id from petition p
    join role_grant g on g.person_id = acl.who()
      and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_scope s on s.role = g.role and s.permission = 'petition.monitor' and s.scope = 'area'
    join unit u on u.id = g.unit_id
    join area_lineage l on l.ancestor_code = u.area_code and l.code = p.area_code
  where p.id = p_petition and not p.restricted;
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.monitors(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return exists (select 1 from acl.monitor_units(p_petition));
end $$;
--> statement-breakpoint
-- Everybody of the staff who sees the petition, whole or masked.
CREATE FUNCTION acl.sees(p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return acl.reads(p_petition) or acl.watches(p_petition);
end $$;
--> statement-breakpoint
-- Whoever supervises may not write in the file of the office, so its row is locked for them here.
CREATE FUNCTION acl.lock_monitored(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not acl.monitors(p_petition) then raise exception 'not permitted' using errcode = '42501'; end if;
  perform 1 from petition where id = p_petition for update;
end $$;
--> statement-breakpoint
-- What domain/supervision/verdict.ts calls standOf.
CREATE FUNCTION acl.verdict_stand(p_verdict text, p_state text, p_outcome text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  select case when p_state not in ('ANSWERED', 'DISPUTED', 'CLOSED') then 'meanwhile'
    when p_verdict = 'done' or (p_verdict = 'partly' and coalesce(p_outcome, '') = 'partly') then 'agrees' else 'differs' end
$$;
--> statement-breakpoint
-- Does it stand against the office still? Until its own body takes it back or says later that the work is done.
CREATE FUNCTION acl.verdict_open(p_verdict uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from verdict v where v.id = p_verdict and v.stand = 'differs'
    and not exists (select 1 from verdict_end e where e.verdict_id = v.id)
    and not exists (select 1 from verdict l where l.petition_id = v.petition_id and l.unit_id = v.unit_id and l.seq > v.seq and l.stand = 'agrees'))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.supervision_disputes(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from verdict v where v.petition_id = p_petition and acl.verdict_open(v.id))
$$;
--> statement-breakpoint
-- Nobody says otherwise any more: it goes back to where the office and its sender had it.
CREATE FUNCTION acl.settle_dispute(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update petition set dispute_ended_at = acl.now_at(), version = version + 1,
      state = case when state = 'DISPUTED' then case when closed_at is null then 'ANSWERED' else 'CLOSED' end else state end
    where id = p_petition and disputed_at is not null and dispute_ended_at is null
      and not sender_disputes and not acl.supervision_disputes(p_petition);
end $$;
--> statement-breakpoint
-- The database judges itself how a verdict stands to the office; what it says of that is not for the writer to choose.
CREATE FUNCTION acl.verdict_judge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare p petition;
begin
  select * into p from petition where id = new.petition_id for update;
  if p.family <> 'opinion' or p.restricted or p.assigned_at is null then
    raise exception 'petition % is not judged here', new.petition_id using errcode = '23514', constraint = 'verdict_kind';
  end if;
  new.stand := acl.verdict_stand(new.verdict, p.state, p.outcome);
  new.office_state := p.state;
  new.area_code := p.area_code;
  if new.stand <> 'differs' then new.reply_due_on := null; end if;
  if new.stand = 'differs' and coalesce(new.reply_due_on, '-infinity') <= (new.at at time zone 'Asia/Ho_Chi_Minh')::date then
    raise exception 'the head has a day to answer' using errcode = '23514', constraint = 'verdict_asks_head';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER verdict_judged BEFORE INSERT ON verdict FOR EACH ROW EXECUTE FUNCTION acl.verdict_judge();
--> statement-breakpoint
-- One that differs makes “còn ý kiến khác nhau” of it, with a day for the head; one that agrees ends what its own body said.
CREATE FUNCTION acl.verdict_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.stand = 'differs' then
    update petition set state = 'DISPUTED', disputed_at = new.at, dispute_due_on = new.reply_due_on, dispute_replied_at = null,
      dispute_ended_at = null, version = version + 1 where id = new.petition_id;
  else
    update petition set version = version + 1 where id = new.petition_id;
    if new.stand = 'agrees' then perform acl.settle_dispute(new.petition_id); end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER verdict_followed AFTER INSERT ON verdict FOR EACH ROW EXECUTE FUNCTION acl.verdict_follow();
--> statement-breakpoint
CREATE FUNCTION acl.verdict_end_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  perform acl.settle_dispute(new.petition_id);
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER verdict_end_followed AFTER INSERT ON verdict_end FOR EACH ROW EXECUTE FUNCTION acl.verdict_end_follow();
--> statement-breakpoint
-- The other side: the office does not end what a body or the sender says, by whatever state it writes.
CREATE FUNCTION acl.petition_dispute_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.kind() in ('person', 'job') and new.sender_disputes <> old.sender_disputes then
    raise exception 'the word of the sender is theirs' using errcode = '23514', constraint = 'petition_sender_kept';
  end if;
  if old.disputed_at is null or old.dispute_ended_at is not null then return new; end if;
  if new.disputed_at is null or new.dispute_ended_at is not null or (old.state = 'DISPUTED' and new.state in ('ANSWERED', 'CLOSED')) then
    if acl.supervision_disputes(old.id) then
      raise exception 'opinions differ on petition %', old.id using errcode = '23514', constraint = 'petition_dispute_stands';
    end if;
    if new.sender_disputes and acl.kind() in ('person', 'job') then
      raise exception 'the sender has not taken it back' using errcode = '23514', constraint = 'petition_dispute_stands';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_dispute_kept BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.petition_dispute_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.petition_holder_guard() RETURNS trigger LANGUAGE plpgsql AS $$
declare own text[] := array['state', 'says', 'rating', 'not_count', 'due_on', 'proof_at', 'closed_at', 'closed_silently',
  'disputed_at', 'dispute_due_on', 'dispute_replied_at', 'dispute_ended_at', 'sender_disputes', 'version', 'consent_public',
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
-- Read by everybody of the staff who sees the petition, and by its sender; written in the name of a body of the area.
CREATE POLICY read ON verdict FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY given ON verdict FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.monitor_units(petition_id)) and not acl.is_destroyed(petition_id));
--> statement-breakpoint
CREATE POLICY read ON verdict_end FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.sees(petition_id));
--> statement-breakpoint
-- Only the body that raised it takes it back, while it stands.
CREATE POLICY taken_back ON verdict_end FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and exists (select 1 from verdict v where v.id = verdict_id and v.petition_id = verdict_end.petition_id
    and v.unit_id in (select acl.monitor_units(v.petition_id)) and acl.verdict_open(v.id)));
--> statement-breakpoint
CREATE POLICY read ON verdict_reply FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY answered ON verdict_reply FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.may_here('petition.reply-dispute', petition_id)
  and exists (select 1 from verdict v where v.id = verdict_id and v.petition_id = verdict_reply.petition_id and acl.verdict_open(v.id)));
--> statement-breakpoint
CREATE POLICY read ON verdict_file FOR SELECT TO namro_web USING (petition_id = (select acl.held()) or acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY put_to ON verdict_file FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from verdict v where v.id = verdict_id and v.petition_id = verdict_file.petition_id and v.by_person = acl.who()
    and v.at = acl.now_at())
  and exists (select 1 from file f where f.id = file_id and f.petition_id = verdict_file.petition_id and f.kind = 'monitor'));
--> statement-breakpoint
-- Files of whoever supervises: by them alone, for those who see the petition.
CREATE POLICY watched ON file FOR SELECT TO namro_web USING (kind = 'monitor' and acl.watches(petition_id));
--> statement-breakpoint
CREATE POLICY kept_by_monitors ON file FOR INSERT TO namro_web WITH CHECK (
  kind = 'monitor' and uploaded_by = acl.who() and draft_hash is null and acl.monitors(petition_id));
--> statement-breakpoint
CREATE POLICY monitors_alone ON file AS RESTRICTIVE FOR INSERT TO namro_web WITH CHECK (kind <> 'monitor' or acl.monitors(petition_id));
--> statement-breakpoint

-- The history of the petition tells of it, in the name of whoever did it.
CREATE POLICY supervised ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and acl.monitors(petition_id)
  and type in ('petition.verdict', 'petition.verdict-differs', 'petition.verdict-withdrawn', 'supervision.follow-up',
    'supervision.visit', 'supervision.letter'));
--> statement-breakpoint
CREATE POLICY written_by_monitors ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and acl.monitors(petition_id)
  and key in ('verdictDiffers', 'verdict.differs', 'verdict.given', 'verdict.withdrawn', 'supervision.letter'));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id) or acl.handed(id) or acl.monitors(id) or acl.job() in ('watch-limits', 'go-on', 'move-limits'))),
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
  heads as (
    select held.person_id from p join held on held.unit_id = coalesce(p.handling_unit_id, p.unit_id)
      where held.role in ('unit_head', 'gov_head')),
  found as (
    select 'assignee' as reader, p.assignee_id as person_id from p where p.assignee_id in (select held.person_id from held)
    union select 'assignee', s.stand_in_id from p join acl.standing() s on s.person_id = p.assignee_id
      where not p.restricted and s.stand_in_id in (select held.person_id from held)
    union select 'assignee', heads.person_id from p cross join heads
      where p.assignee_id is not null and p.assignee_id not in (select held.person_id from held)
    union select 'head', p.head_id from p where p.head_id in (select held.person_id from held)
    union select 'unit-heads', heads.person_id from heads
    union select 'gov-head', held.person_id from p join held on held.unit_id = p.unit_id where held.role = 'gov_head'
    union select 'superior', held.person_id from above join held on held.unit_id = above.unit_id where held.role = 'gov_head'
    union select 'desk', held.person_id from p join held on held.unit_id = p.unit_id
      where held.role in ('reception_officer', 'triage_officer', 'reception_board')
    union select 'offered', held.person_id from p join held on held.unit_id = p.offered_unit_id
      where held.role in ('reception_officer', 'triage_officer', 'unit_head', 'gov_head')
    union select 'origin', held.person_id from p join held on held.unit_id = p.origin_unit_id
      where held.role in ('reception_officer', 'triage_officer')
    union select 'helpers', m.person_id from p join petition_member m on m.petition_id = p.id and m.ended_at is null
      where not p.restricted and m.person_id in (select held.person_id from held)
    union select 'promiser', held.person_id from p join held on held.unit_id = p.promised_by
      where held.role in ('party_head', 'party_office', 'unit_head') and not p.restricted
    union select 'raisers', held.person_id from verdict v join held on held.unit_id = v.unit_id
      where v.petition_id = p_petition and held.role in ('front', 'council', 'people_inspection') and acl.verdict_open(v.id)
    union select 'followers-up', held.person_id from follow_up f join held on held.unit_id = f.unit_id
      where f.petition_id = p_petition and f.closed_at is null and held.role in ('front', 'council', 'people_inspection')
    union select 'front', fronts.person_id from fronts where near = 1)
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.sender_ways(p_petition uuid) RETURNS TABLE (phone boolean, email boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with known as (
    select coalesce(s.phone, '') <> '' as phone, coalesce(s.email, '') <> '' as email
      from petition_sender s where s.petition_id = p_petition
    union all
    select coalesce((s.holds->>'phone')::boolean, false), coalesce((s.holds->>'email')::boolean, false)
      from sealed s where s.petition_id = p_petition and s.purpose = 'contact')
  select known.phone, known.email from known
  where p_petition = acl.held() or acl.reads(p_petition) or acl.handed(p_petition) or acl.monitors(p_petition)
    or acl.protects('privacy.manage', p_petition) or acl.answers_for(p_petition)
    or acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits')
$$;
--> statement-breakpoint
-- Follow-ups: the body that keeps it writes; its own people and whoever sees the petition read.
CREATE POLICY read ON follow_up FOR SELECT TO namro_web USING (acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY opened ON follow_up FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and closed_at is null and unit_id in (select acl.monitor_units(petition_id)) and not acl.is_destroyed(petition_id));
--> statement-breakpoint
CREATE POLICY closed ON follow_up FOR UPDATE TO namro_web
  USING (closed_at is null and unit_id in (select acl.monitor_units(petition_id)))
  WITH CHECK (closed_at is not null and unit_id in (select acl.monitor_units(petition_id)));
--> statement-breakpoint
-- Notes are for the body itself; what goes to the office goes as a letter.
CREATE POLICY read ON follow_up_note FOR SELECT TO namro_web USING (
  exists (select 1 from follow_up f where f.id = follow_up_id and f.unit_id in (select acl.monitor_units(f.petition_id))));
--> statement-breakpoint
CREATE FUNCTION acl.follows_up(p_follow_up uuid, p_petition uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  return exists (select 1 from follow_up f where f.id = p_follow_up and f.petition_id = p_petition and f.closed_at is null
    and f.unit_id in (select acl.monitor_units(p_petition)));
end $$;
--> statement-breakpoint
CREATE POLICY noted ON follow_up_note FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and acl.follows_up(follow_up_id, petition_id));
--> statement-breakpoint
CREATE POLICY read ON field_visit FOR SELECT TO namro_web USING (acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY visited ON field_visit FOR INSERT TO namro_web WITH CHECK (by_person = acl.who() and acl.follows_up(follow_up_id, petition_id));
--> statement-breakpoint
CREATE POLICY read ON visit_file FOR SELECT TO namro_web USING (acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY taken ON visit_file FOR INSERT TO namro_web WITH CHECK (
  exists (select 1 from field_visit v where v.id = visit_id and v.petition_id = visit_file.petition_id and acl.follows_up(v.follow_up_id, v.petition_id))
  and exists (select 1 from file f where f.id = file_id and f.petition_id = visit_file.petition_id and f.kind = 'monitor'));
--> statement-breakpoint
CREATE POLICY read ON supervision_letter FOR SELECT TO namro_web USING (acl.sees(petition_id));
--> statement-breakpoint
CREATE POLICY sent ON supervision_letter FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and replied_at is null and late_told_on is null and acl.follows_up(follow_up_id, petition_id)
  and unit_id in (select acl.monitor_units(petition_id))
  and exists (select 1 from petition p where p.id = petition_id and to_unit_id in (p.unit_id, p.handling_unit_id)));
--> statement-breakpoint
-- They count by body and year, without gap or double.
CREATE FUNCTION acl.number_supervision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, 'CV', new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER supervision_letter_numbered BEFORE INSERT ON supervision_letter FOR EACH ROW EXECUTE FUNCTION acl.number_supervision();
--> statement-breakpoint
CREATE POLICY read ON letter_reply FOR SELECT TO namro_web USING (acl.sees(petition_id));
--> statement-breakpoint
-- The office it went to answers, by who may sign its answers there.
CREATE POLICY answered ON letter_reply FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and exists (select 1 from supervision_letter l where l.id = letter_id and l.petition_id = letter_reply.petition_id
    and l.to_unit_id in (select acl.units('petition.approve')) and acl.may_here('petition.approve', l.petition_id)));
--> statement-breakpoint
CREATE FUNCTION acl.letter_replied() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update supervision_letter set replied_at = new.at where id = new.letter_id and replied_at is null;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER letter_reply_followed AFTER INSERT ON letter_reply FOR EACH ROW EXECUTE FUNCTION acl.letter_replied();
--> statement-breakpoint
-- Letters whose day is over without an answer, each told once: to the heads of the office, and to the body that asked.
CREATE FUNCTION acl.late_letters() RETURNS TABLE (petition_id uuid, unit_id uuid, number text, due_on date, person_id uuid, mailable boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.job() is distinct from 'watch-limits' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query
  with late as (
    update supervision_letter l set late_told_on = acl.today() from petition p
    where p.id = l.petition_id and l.replied_at is null and l.late_told_on is null and l.reply_due_on < acl.today()
    returning l.petition_id, p.unit_id as office, p.number, l.reply_due_on, l.unit_id as asks, l.to_unit_id),
  found as (
    select distinct t.petition_id, t.office, t.number, t.reply_due_on, g.person_id from late t join role_grant g
      on (g.unit_id = t.to_unit_id and g.role in ('unit_head', 'gov_head'))
        or (g.unit_id = t.asks and g.role in ('front', 'council', 'people_inspection'))
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  select f.petition_id, f.office, f.number, f.reply_due_on, p.id, coalesce(p.email, '') <> '' from found f join person p on p.id = f.person_id;
end $$;
--> statement-breakpoint
CREATE POLICY job_tells_late_letters ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'watch-limits' and key = 'supervision.late');
--> statement-breakpoint

-- Rows stay as they were written; words go with the file when it is destroyed, and with nothing else.
DO $$
declare t text;
begin
  foreach t in array array['verdict','verdict_end','verdict_reply','verdict_file','follow_up_note','field_visit','visit_file','letter_reply'] loop
    execute format('create trigger %I before update or delete on %I for each row when (not acl.destroying()) execute function acl.append_only()', t || '_kept', t);
    execute format('create trigger %I before truncate on %I for each statement execute function acl.append_only()', t || '_whole', t);
  end loop;
  foreach t in array array['verdict','verdict_end','verdict_reply','follow_up','follow_up_note','field_visit','supervision_letter','letter_reply'] loop
    execute format('create trigger %I before insert on %I for each row execute function acl.refuse_destroyed()', t || '_destroyed', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.letter_guard() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if to_jsonb(new) - array['replied_at', 'late_told_on'] <> to_jsonb(old) - array['replied_at', 'late_told_on']
      or (old.replied_at is not null and new.replied_at is distinct from old.replied_at) then
    raise exception 'letter % is out', old.id using errcode = '23514', constraint = 'supervision_letter_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER supervision_letter_kept BEFORE UPDATE ON supervision_letter FOR EACH ROW WHEN (not acl.destroying()) EXECUTE FUNCTION acl.letter_guard();
--> statement-breakpoint
CREATE TRIGGER supervision_letter_whole BEFORE DELETE OR TRUNCATE ON supervision_letter FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE FUNCTION acl.erase_supervision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare gone constant text := 'Đã tiêu hủy.';
begin
  update verdict set seen = gone, missing = case when missing = '' then '' else gone end where petition_id = new.petition_id;
  update verdict_end set reason = gone where petition_id = new.petition_id;
  update verdict_reply set body = gone where petition_id = new.petition_id;
  update follow_up set reason = gone, conclusion = case when conclusion = '' then '' else gone end where petition_id = new.petition_id;
  update follow_up_note set body = gone where petition_id = new.petition_id;
  update field_visit set place = gone, position = '', present = gone, seen = gone where petition_id = new.petition_id;
  update supervision_letter set ask = gone, facts = '{}'::jsonb where petition_id = new.petition_id;
  update letter_reply set body = gone where petition_id = new.petition_id;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER destruction_item_supervised AFTER UPDATE OF erased_at ON destruction_item
  FOR EACH ROW WHEN (new.erased_at is not null and old.erased_at is null) EXECUTE FUNCTION acl.erase_supervision();
--> statement-breakpoint

GRANT SELECT, INSERT ON verdict, verdict_end, verdict_reply, verdict_file, follow_up_note, field_visit, visit_file, supervision_letter, letter_reply TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by_title, conclusion) ON follow_up TO namro_web;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.monitor_units(uuid), acl.monitors(uuid), acl.sees(uuid), acl.lock_monitored(uuid), acl.verdict_open(uuid),
  acl.supervision_disputes(uuid), acl.settle_dispute(uuid), acl.verdict_judge(), acl.verdict_follow(), acl.verdict_end_follow(),
  acl.petition_dispute_guard(), acl.follows_up(uuid, uuid), acl.number_supervision(), acl.letter_replied(), acl.late_letters(),
  acl.erase_supervision() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.monitor_units(uuid), acl.monitors(uuid), acl.sees(uuid), acl.lock_monitored(uuid), acl.verdict_open(uuid),
  acl.supervision_disputes(uuid), acl.follows_up(uuid, uuid) TO namro_web;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.monitors(uuid), acl.late_letters() TO namro_worker;
--> statement-breakpoint

-- Everything that offices promised to people at the dialogues of a year, and how it stands, for everybody, for ever.
-- Offices, never persons; the words once a notice is out for everybody. Read from the index of announced dialogues.
CREATE FUNCTION acl.promises(p_year int, p_later jsonb)
RETURNS TABLE (dialogue text, told boolean, number text, task text, office_id uuid, office text, area_code text, area text, due_on date,
  standing text, closed_on date, answered_on date, verdict text, verdict_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select d.number, d.told, p.number, p.task, u.id, u.name, a.code, a.name, p.due_on,
    case when p.state = 'DISPUTED' or (p.disputed_at is not null and p.dispute_ended_at is null) then 'disputed'
      when p.state = 'CLOSED' and not coalesce(p_later ? p.outcome, false) then 'kept'
      when p.state = 'ANSWERED' and not coalesce(p_later ? p.outcome, false) then 'open'
      when p.due_on < acl.today() then 'overdue' else 'open' end,
    (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, (p.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, v.verdict, v.body
  from (select id, number, exists (select 1 from dialogue_paper n where n.dialogue_id = dialogue.id and n.is_public) as told
      from dialogue where announced_on is not null and state in ('in_progress', 'held')
        and day >= make_date(p_year, 1, 1) and day < make_date(p_year + 1, 1, 1)) d
    join dialogue_turn t on t.dialogue_id = d.id and t.petition_id is not null
    join petition p on p.id = t.petition_id and not p.restricted and p.due_on is not null
    join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
    join area a on a.code = p.area_code
    left join lateral (select w.verdict, b.name as body from verdict w join unit b on b.id = w.unit_id
      where w.petition_id = p.id order by w.seq desc limit 1) v on true
$$;
--> statement-breakpoint
CREATE FUNCTION acl.promise_sums(p_year int, p_later jsonb)
RETURNS TABLE (office_id uuid, office text, area_code text, area text, standing text, promises int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.office_id, p.office, p.area_code, p.area, p.standing, count(*)::int
  from acl.promises(p_year, p_later) p where acl.kind() <> '' group by 1, 2, 3, 4, 5
$$;
--> statement-breakpoint
-- Fifty at a time, the nearest day last; what is not told yet stands without its words.
CREATE FUNCTION acl.promise_lines(p_year int, p_later jsonb, p_office uuid, p_area text, p_standing text, p_skip int, p_most int)
RETURNS TABLE (dialogue text, number text, task text, office text, due_on date, standing text, closed_on date, answered_on date,
  verdict text, verdict_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.dialogue, case when p.told then p.number end, case when p.told then p.task end, p.office, p.due_on, p.standing, p.closed_on,
    p.answered_on, p.verdict, p.verdict_by
  from acl.promises(p_year, p_later) p
  where acl.kind() <> '' and (p_office is null or p.office_id = p_office) and (p_area is null or p.area_code = p_area)
    and (p_standing is null or p.standing = p_standing)
  order by p.due_on desc, p.number desc offset least(greatest(p_skip, 0), 5000) limit least(p_most, 100)
$$;
--> statement-breakpoint
CREATE FUNCTION acl.promise_years() RETURNS TABLE (year int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct extract(year from day)::int from dialogue
  where acl.kind() <> '' and announced_on is not null and state in ('in_progress', 'held') order by 1 desc
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.promises(int, jsonb), acl.promise_sums(int, jsonb), acl.promise_lines(int, jsonb, uuid, text, text, int, int),
  acl.promise_years() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.promise_sums(int, jsonb), acl.promise_lines(int, jsonb, uuid, text, text, int, int), acl.promise_years() TO namro_web;
