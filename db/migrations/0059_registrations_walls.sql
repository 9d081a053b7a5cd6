-- Who comes to a dialogue. Names are read by the office that holds it alone; everybody else has figures. The public
-- reaches none of these tables: doors count under the lock of the site and give back nothing of anybody else.
DO $$
declare t text;
begin
  foreach t in array array['dialogue_door','dialogue_registration','dialogue_guest','dialogue_invitation','dialogue_question','dialogue_question_support',
      'dialogue_arrival','dialogue_headcount'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['dialogue_registration','dialogue_guest','dialogue_invitation','dialogue_arrival','dialogue_headcount'] loop
    execute format('create policy read on %I for select to namro_web using (unit_id in (select acl.units(''dialogue.prepare'')))', t);
  end loop;
end $$;
--> statement-breakpoint
-- Does whoever asks see this dialogue at all?
CREATE FUNCTION acl.sees_dialogue(d dialogue) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select (acl.kind() in ('public', 'holder', 'citizen') and d.announced_on is not null)
    or (acl.who() is not null and (d.area_code in (select acl.areas('dialogue.read')) or d.unit_id in (select acl.units('dialogue.prepare'))))
$$;
--> statement-breakpoint
CREATE FUNCTION acl.is_citizen() RETURNS boolean LANGUAGE sql STABLE AS
$$ select coalesce(acl.kind() in ('public', 'holder', 'citizen'), false) $$;
--> statement-breakpoint

-- What the office set for one dialogue: with the dialogue; written by the office that holds it.
CREATE POLICY read ON dialogue_door FOR SELECT TO namro_web USING (exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY set_first ON dialogue_door FOR INSERT TO namro_web WITH CHECK (
  unit_id in (select acl.units('dialogue.prepare')) and exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id = dialogue_door.unit_id));
--> statement-breakpoint
CREATE POLICY set_again ON dialogue_door FOR UPDATE TO namro_web USING (unit_id in (select acl.units('dialogue.prepare')))
  WITH CHECK (unit_id in (select acl.units('dialogue.prepare')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (closes_before, questions_each) ON dialogue_door TO namro_web;
--> statement-breakpoint
CREATE FUNCTION acl.registers_until(d dialogue) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select d.day - coalesce((select closes_before from dialogue_door where dialogue_id = d.id), 1)
$$;
--> statement-breakpoint

-- What a registrant is told, by what they left: the words are those of the catalogue, and name nobody. Where nothing can
-- be sent the office calls. @returns the id of the notice to send, null where there is none
CREATE FUNCTION acl.tell_registrant(r dialogue_registration, p_key text, p_due date, p_means jsonb) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  way text := case when r.email <> '' and (p_means->>'mail')::boolean then 'email' when r.phone <> '' and (p_means->>'sms')::boolean then 'sms'
    when r.phone <> '' then 'call' end;
  written uuid := gen_random_uuid();
begin
  -- A reminder is sent or left: nobody calls a whole hall.
  if way is null or (way = 'call' and p_key = 'registered.reminder') then return null; end if;
  insert into notice (id, unit_id, key, registration_id, channel, payload, at, status)
    select written, d.unit_id, p_key, r.id, way, jsonb_build_object('number', d.number, 'due', coalesce(p_due, d.day), 'unit', u.name,
      'time', to_char(d.from_time, 'HH24:MI'), 'place', s.place), acl.now_at(), 'waiting'
    from dialogue d join unit u on u.id = d.unit_id join dialogue_site s on s.id = r.site_id where d.id = r.dialogue_id;
  return case when way <> 'call' then written end;
end $$;
--> statement-breakpoint
-- Whoever waits moves up, in order and nobody passed over, as long as there is room for the next. The site is locked by
-- whoever asks for it. @returns the notices written
CREATE FUNCTION acl.promote(p_site uuid, p_means jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r dialogue_registration;
  free integer;
  told uuid;
begin
  select s.seats - coalesce((select sum(g.persons) from dialogue_registration g where g.site_id = s.id and g.state = 'seated'), 0)
    into free from dialogue_site s where s.id = p_site;
  for r in select * from dialogue_registration where site_id = p_site and state = 'waiting' order by line loop
    exit when r.persons > free;
    free := free - r.persons;
    update dialogue_registration set state = 'seated', promoted_at = acl.now_at() where id = r.id;
    told := acl.tell_registrant(r, 'registered.promoted', null, p_means);
    if told is not null then return next told; end if;
  end loop;
end $$;
--> statement-breakpoint
-- How full each site is, in persons: figures for everybody who sees the dialogue.
CREATE FUNCTION acl.dialogue_seats(p_dialogue uuid) RETURNS TABLE (site_id uuid, "position" integer, place text, seats integer, seated integer, waiting integer, arrived integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select s.id, s.position, s.place, s.seats,
    coalesce((select sum(r.persons) from dialogue_registration r where r.site_id = s.id and r.state = 'seated'), 0)::int,
    coalesce((select sum(r.persons) from dialogue_registration r where r.site_id = s.id and r.state = 'waiting'), 0)::int,
    coalesce((select sum(a.persons) from dialogue_arrival a where a.site_id = s.id), 0)::int
  from dialogue_site s join dialogue d on d.id = s.dialogue_id where d.id = p_dialogue and acl.sees_dialogue(d) order by s.position
$$;
--> statement-breakpoint
-- What has to be ordered for each site, for the staff who see the dialogue: figures.
CREATE FUNCTION acl.dialogue_needs(p_dialogue uuid) RETURNS TABLE (site_id uuid, need text, seated integer, waiting integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select r.site_id, n.need, (count(*) filter (where r.state = 'seated'))::int, (count(*) filter (where r.state = 'waiting'))::int
  from dialogue_registration r join dialogue d on d.id = r.dialogue_id cross join lateral jsonb_array_elements_text(r.needs) n(need)
  where d.id = p_dialogue and acl.who() is not null and acl.sees_dialogue(d) and r.state <> 'cancelled' group by 1, 2
$$;
--> statement-breakpoint
-- A seat, or a place in the line where all are taken or somebody waits already. The same code again is the same. The
-- dialogue is shared, so that a change of it and a registration wait for each other; the site is locked while it counts.
-- @returns 'seated', 'waiting'; 'closed' where nobody registers any more; 'none' where there is no such site
CREATE FUNCTION acl.take_seat(p_site uuid, p_it jsonb, p_code text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  d dialogue;
  s dialogue_site;
  before text;
  used integer;
  queued boolean;
  wanted integer := (p_it->>'persons')::integer;
  next_line integer;
  got text;
begin
  if length(p_code) < 40 or length(p_it->>'name') > 120 or length(p_it->>'phone') > 12 or length(p_it->>'email') > 200
      or length(p_it->>'village') > 100 or wanted not between 1 and 5 or jsonb_array_length(p_it->'needs') > 4 then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select d1.* into d from dialogue d1 join dialogue_site s1 on s1.dialogue_id = d1.id where s1.id = p_site for share of d1;
  if d.id is null or not acl.sees_dialogue(d) then return 'none'; end if;
  if not acl.is_citizen() and d.unit_id not in (select acl.units('dialogue.prepare')) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select * into s from dialogue_site where id = p_site for update;
  select state into before from dialogue_registration where code_hash = p_code;
  if before is not null then return before; end if;
  -- By themselves until the day that is set; written down by the office until the day itself.
  if d.state <> 'announced' or acl.today() > (case when acl.is_citizen() then acl.registers_until(d) else d.day end) then return 'closed'; end if;
  select coalesce(sum(persons) filter (where state = 'seated'), 0), coalesce(bool_or(state = 'waiting'), false), coalesce(max(line), 0) + 1
    into used, queued, next_line from dialogue_registration where site_id = p_site;
  got := case when queued or used + wanted > s.seats then 'waiting' else 'seated' end;
  insert into dialogue_registration (id, dialogue_id, unit_id, site_id, state, line, persons, name, phone, email, village, needs, way, code_hash, by_person, at)
    values ((p_it->>'id')::uuid, d.id, d.unit_id, p_site, got, next_line, wanted, p_it->>'name', p_it->>'phone', p_it->>'email', p_it->>'village',
      p_it->'needs', case when acl.is_citizen() then 'page' else p_it->>'way' end, p_code, acl.who(), acl.now_at());
  return got;
end $$;
--> statement-breakpoint
-- What a code opens, for whoever holds it; without the name.
CREATE FUNCTION acl.registration_of(p_code text) RETURNS TABLE (number text, site_id uuid, state text, persons integer, ahead integer, needs text, promoted boolean, seat integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select d.number, r.site_id, r.state, r.persons, coalesce((select sum(w.persons) from dialogue_registration w
      where w.site_id = r.site_id and w.state = 'waiting' and w.line < r.line), 0)::int, r.needs::text, r.promoted_at is not null,
    (select a.seat from dialogue_arrival a where a.registration_id = r.id)
  from dialogue_registration r join dialogue d on d.id = r.dialogue_id where r.code_hash = p_code and acl.is_citizen()
$$;
--> statement-breakpoint
-- Gives the seats of one registration up and lets those who wait move up, in one go.
-- @returns {gone, told}: whether there was one to give up, and the notices to those who moved up
CREATE FUNCTION acl.leave_line(r dialogue_registration, p_means jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  gone integer;
  told jsonb;
begin
  perform 1 from dialogue where id = r.dialogue_id for share;
  perform 1 from dialogue_site where id = r.site_id for update;
  update dialogue_registration g set state = 'cancelled', cancelled_at = acl.now_at() where g.id = r.id and g.state <> 'cancelled'
    and not exists (select 1 from dialogue_arrival a where a.registration_id = g.id)
    and exists (select 1 from dialogue d where d.id = g.dialogue_id and d.state in ('announced', 'postponed')
      and (d.state = 'postponed' or d.day >= acl.today()));
  get diagnostics gone = row_count;
  if gone > 0 then select jsonb_agg(t) into told from acl.promote(r.site_id, p_means) t; end if;
  return jsonb_build_object('gone', gone > 0, 'told', coalesce(told, '[]'::jsonb));
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.give_up_seat(p_code text, p_means jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare r dialogue_registration;
begin
  if not acl.is_citizen() then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into r from dialogue_registration where code_hash = p_code;
  if r.id is null then return '{"gone": false, "told": []}'; end if;
  return acl.leave_line(r, p_means);
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.cancel_registration(p_id uuid, p_means jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare r dialogue_registration;
begin
  select * into r from dialogue_registration where id = p_id and unit_id in (select acl.units('dialogue.prepare'));
  if r.id is null then raise exception 'not permitted' using errcode = '42501'; end if;
  return acl.leave_line(r, p_means);
end $$;
--> statement-breakpoint
-- Whoever changes the sites lets those who wait move up, in the transaction of the change.
CREATE FUNCTION acl.promote_all(p_dialogue uuid, p_means jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare one uuid;
begin
  if not exists (select 1 from dialogue where id = p_dialogue and unit_id in (select acl.units('dialogue.prepare'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  for one in select id from dialogue_site where dialogue_id = p_dialogue order by position for update loop
    return query select * from acl.promote(one, p_means);
  end loop;
end $$;
--> statement-breakpoint
-- Tells everybody who registered and did not cancel that the dialogue became otherwise; a new day is reminded of anew.
CREATE FUNCTION acl.tell_registrants(p_dialogue uuid, p_key text, p_due date, p_means jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r dialogue_registration;
  told uuid;
begin
  if p_key not in ('registered.changed', 'registered.moved', 'registered.postponed', 'registered.cancelled')
      or not exists (select 1 from dialogue where id = p_dialogue and unit_id in (select acl.units('dialogue.prepare'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  if p_key in ('registered.moved', 'registered.postponed') then
    update dialogue_registration set reminded_at = null where dialogue_id = p_dialogue and reminded_at is not null;
  end if;
  for r in select * from dialogue_registration where dialogue_id = p_dialogue and state <> 'cancelled' order by line loop
    told := acl.tell_registrant(r, p_key, p_due, p_means);
    if told is not null then return next told; end if;
  end loop;
end $$;
--> statement-breakpoint
-- The day before: whoever has a seat, once. What another runner holds is passed over; marked and written together.
-- @returns {done, told}: how many were marked, and the notices to send
CREATE FUNCTION acl.remind_registered(p_means jsonb, p_most integer) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r dialogue_registration;
  told uuid;
  done integer := 0;
  all_told jsonb := '[]';
begin
  if acl.job() is distinct from 'remind-registered' then raise exception 'not permitted' using errcode = '42501'; end if;
  for r in select g.* from dialogue_registration g join dialogue d on d.id = g.dialogue_id
      where d.state = 'announced' and d.day = acl.today() + 1 and g.state = 'seated' and g.reminded_at is null
        and (g.phone <> '' or g.email <> '') order by g.id limit p_most for update of g skip locked loop
    update dialogue_registration set reminded_at = acl.now_at() where id = r.id;
    told := acl.tell_registrant(r, 'registered.reminder', null, p_means);
    done := done + 1;
    if told is not null then all_told := all_told || to_jsonb(told); end if;
  end loop;
  return jsonb_build_object('done', done, 'told', all_told);
end $$;
--> statement-breakpoint
-- Names and addresses go three months after the day; how many came stays.
CREATE FUNCTION acl.forget_registrants() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare gone integer;
begin
  if acl.job() is distinct from 'purge' then raise exception 'not permitted' using errcode = '42501'; end if;
  update dialogue_registration g set name = '', phone = '', email = '', village = '' from dialogue d
    where d.id = g.dialogue_id and d.day < acl.today() - 90 and d.state <> 'postponed' and g.name || g.phone || g.email || g.village <> '';
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
-- Whom the office calls because nothing could be sent, and that they were called.
CREATE FUNCTION acl.registrant_calls(p_dialogue uuid) RETURNS TABLE (id uuid, key text, payload text, name text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select n.id, n.key, n.payload::text, r.name, r.phone from notice n join dialogue_registration r on r.id = n.registration_id
  where r.dialogue_id = p_dialogue and r.unit_id in (select acl.units('dialogue.prepare')) and n.channel = 'call' and n.status = 'waiting'
    and (r.state <> 'cancelled') and r.phone <> '' order by n.at, r.line limit 300
$$;
--> statement-breakpoint
CREATE FUNCTION acl.registrant_called(p_notice uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare done integer;
begin
  update notice n set status = 'sent', sent_at = acl.now_at(), done_by = acl.who() from dialogue_registration r
    where n.id = p_notice and r.id = n.registration_id and r.unit_id in (select acl.units('dialogue.prepare'))
      and n.channel = 'call' and n.status = 'waiting';
  get diagnostics done = row_count;
  return done > 0;
end $$;
--> statement-breakpoint
-- What goes to a registrant is seen by nobody but the job that sends it; calls are listed above.
CREATE POLICY registrants_apart ON notice AS RESTRICTIVE FOR ALL TO namro_web USING (registration_id is null) WITH CHECK (registration_id is null);
--> statement-breakpoint
CREATE POLICY registrants_sent ON notice AS RESTRICTIVE FOR SELECT TO namro_worker USING (registration_id is null or acl.job() = 'send-notice');
--> statement-breakpoint
CREATE POLICY job_sends ON dialogue_registration FOR SELECT TO namro_worker USING (acl.job() = 'send-notice');
--> statement-breakpoint
GRANT SELECT (id, state, phone, email) ON dialogue_registration TO namro_worker;
--> statement-breakpoint
GRANT SELECT ON dialogue_registration TO namro_web;
--> statement-breakpoint

-- Guests by title: written and left out by the office that holds it.
CREATE POLICY invited ON dialogue_guest FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('dialogue.prepare'))
  and exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id = dialogue_guest.unit_id)
  and (site_id is null or exists (select 1 from dialogue_site s where s.id = site_id and s.dialogue_id = dialogue_guest.dialogue_id)));
--> statement-breakpoint
CREATE POLICY left_out ON dialogue_guest FOR DELETE TO namro_web USING (unit_id in (select acl.units('dialogue.prepare')));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON dialogue_guest TO namro_web;
--> statement-breakpoint
-- Invitations are counted in a row of their own type, without gap or double, issued by the head, never changed.
CREATE FUNCTION acl.number_invitation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, 'GM', new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_invitation_numbered BEFORE INSERT ON dialogue_invitation FOR EACH ROW EXECUTE FUNCTION acl.number_invitation();
--> statement-breakpoint
CREATE TRIGGER dialogue_invitation_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_invitation FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY issued ON dialogue_invitation FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('dialogue.decide'))
  and exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id = dialogue_invitation.unit_id));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.number_invitation() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_invitation TO namro_web;
--> statement-breakpoint

-- Questions sent beforehand: looked through by the office that holds it and by the Front of its area, who read no sender.
CREATE FUNCTION acl.moderates(d dialogue) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.who() is not null and (d.unit_id in (select acl.units('dialogue.moderate')) or d.area_code in (select acl.areas('dialogue.moderate')))
$$;
--> statement-breakpoint
-- One that others may be put to: of the same dialogue, itself put to none.
CREATE FUNCTION acl.is_main_question(p_main uuid, p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from dialogue_question where id = p_main and dialogue_id = p_dialogue and main_id is null and state <> 'held')
$$;
--> statement-breakpoint
CREATE POLICY read ON dialogue_question FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and acl.moderates(d)));
--> statement-breakpoint
CREATE POLICY decided ON dialogue_question FOR UPDATE TO namro_web
  USING (exists (select 1 from dialogue d where d.id = dialogue_id and acl.moderates(d)))
  WITH CHECK (decided_by = acl.who() and exists (select 1 from dialogue d where d.id = dialogue_id and acl.moderates(d))
    and (main_id is null or (main_id <> id and acl.is_main_question(main_id, dialogue_id))));
--> statement-breakpoint
GRANT SELECT (id, dialogue_id, unit_id, body, state, held_for, main_id, at, decided_by, decided_at, version),
  UPDATE (state, held_for, main_id, decided_by, decided_at, version) ON dialogue_question TO namro_web;
--> statement-breakpoint
-- How many people ask this, with those of the like ones put to it: whoever sent it and whoever supports it, each once.
CREATE FUNCTION acl.count_people(p_question uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with tree as (select id, owner_hash from dialogue_question where id = p_question or main_id = p_question)
  select count(*)::int from (select owner_hash from tree union select v.voter_hash from dialogue_question_support v join tree t on t.id = v.question_id) people
$$;
--> statement-breakpoint
CREATE FUNCTION acl.question_people(p_dialogue uuid) RETURNS TABLE (id uuid, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select q.id, acl.count_people(q.id) from dialogue_question q join dialogue d on d.id = q.dialogue_id
  where d.id = p_dialogue and acl.moderates(d)
$$;
--> statement-breakpoint
-- What everybody reads: questions that are shown, with how many ask them, and whether this browser does.
CREATE FUNCTION acl.shown_questions(p_dialogue uuid, p_voter text) RETURNS TABLE (id uuid, body text, people integer, own boolean, supports boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select q.id, q.body, acl.count_people(q.id),
    exists (select 1 from dialogue_question o where (o.id = q.id or o.main_id = q.id) and o.owner_hash = p_voter),
    exists (select 1 from dialogue_question_support v join dialogue_question o on o.id = v.question_id
      where (o.id = q.id or o.main_id = q.id) and v.voter_hash = p_voter)
  from dialogue_question q join dialogue d on d.id = q.dialogue_id
  where d.id = p_dialogue and q.state = 'shown' and d.announced_on is not null and acl.is_citizen()
  order by acl.count_people(q.id) desc, q.at, q.id limit 500
$$;
--> statement-breakpoint
-- What this browser sent, and what became of it.
CREATE FUNCTION acl.my_questions(p_dialogue uuid, p_owner text) RETURNS TABLE (id uuid, body text, state text, held_for text, main_body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select q.id, q.body, q.state, q.held_for, m.body from dialogue_question q left join dialogue_question m on m.id = q.main_id and m.state = 'shown'
  where q.dialogue_id = p_dialogue and q.owner_hash = p_owner and length(p_owner) >= 40 and acl.is_citizen() order by q.at, q.id limit 100
$$;
--> statement-breakpoint
-- Until the evening before, and while it waits for a new day.
CREATE FUNCTION acl.takes_questions(d dialogue) RETURNS boolean LANGUAGE sql STABLE AS
$$ select d.announced_on is not null and (d.state = 'postponed' or (d.state = 'announced' and d.day > acl.today())) $$;
--> statement-breakpoint
-- Sends one; the same id again is the same. What is held at once does not count: it is to be sent again in other words.
-- @returns 'asked', 'tooMany', 'closed'
CREATE FUNCTION acl.ask_question(p_dialogue uuid, p_id uuid, p_body text, p_owner text, p_held text, p_usual integer) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  d dialogue;
  sent integer;
begin
  if not acl.is_citizen() or length(p_owner) < 40 then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into d from dialogue where id = p_dialogue for share;
  if d.id is null or not acl.takes_questions(d) then return 'closed'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_dialogue::text || p_owner, 0));
  if exists (select 1 from dialogue_question where id = p_id) then return 'asked'; end if;
  select count(*) into sent from dialogue_question where dialogue_id = p_dialogue and owner_hash = p_owner and state <> 'held';
  if sent >= coalesce((select questions_each from dialogue_door where dialogue_id = p_dialogue), p_usual) then return 'tooMany'; end if;
  -- Held ones are read by somebody too: nobody fills the list with them.
  if (select count(*) from dialogue_question where dialogue_id = p_dialogue and owner_hash = p_owner) >= 20 then return 'tooMany'; end if;
  insert into dialogue_question (id, dialogue_id, unit_id, body, owner_hash, state, held_for, at)
    values (p_id, d.id, d.unit_id, p_body, p_owner, case when p_held is null then 'new' else 'held' end, p_held, acl.now_at());
  return 'asked';
end $$;
--> statement-breakpoint
-- Supports a shown question or takes it back; whoever sent it counts already. @returns how many ask it now; -1 where it is not shown
CREATE FUNCTION acl.support_question(p_question uuid, p_voter text, p_on boolean) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare q dialogue_question;
begin
  if not acl.is_citizen() or length(p_voter) < 40 then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into q from dialogue_question where id = p_question for share;
  if q.id is null or q.state <> 'shown' or not exists (select 1 from dialogue d where d.id = q.dialogue_id and acl.takes_questions(d)) then return -1; end if;
  if p_on and not exists (select 1 from dialogue_question o where (o.id = q.id or o.main_id = q.id) and o.owner_hash = p_voter) then
    insert into dialogue_question_support (question_id, voter_hash, at) values (q.id, p_voter, acl.now_at()) on conflict do nothing;
  elsif not p_on then
    delete from dialogue_question_support v using dialogue_question o
      where o.id = v.question_id and (o.id = q.id or o.main_id = q.id) and v.voter_hash = p_voter;
  end if;
  return acl.count_people(q.id);
end $$;
--> statement-breakpoint

-- Check-in: on the day or, joined later, of it; by the office that holds it.
CREATE POLICY came ON dialogue_arrival FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('dialogue.prepare'))
  and exists (select 1 from dialogue_site s join dialogue d on d.id = s.dialogue_id
    where s.id = site_id and d.id = dialogue_arrival.dialogue_id and d.unit_id = dialogue_arrival.unit_id
      and d.announced_on is not null and d.state not in ('postponed', 'cancelled') and d.day <= acl.today())
  and (registration_id is null or exists (select 1 from dialogue_registration r
    where r.id = registration_id and r.dialogue_id = dialogue_arrival.dialogue_id and r.state <> 'cancelled')));
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_arrival TO namro_web;
--> statement-breakpoint
CREATE POLICY counted ON dialogue_headcount FOR INSERT TO namro_web WITH CHECK (
  unit_id in (select acl.units('dialogue.prepare')) and exists (select 1 from dialogue_site s join dialogue d on d.id = s.dialogue_id
    where s.id = site_id and d.unit_id = dialogue_headcount.unit_id));
--> statement-breakpoint
CREATE POLICY added ON dialogue_headcount FOR UPDATE TO namro_web USING (unit_id in (select acl.units('dialogue.prepare')))
  WITH CHECK (unit_id in (select acl.units('dialogue.prepare')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (persons) ON dialogue_headcount TO namro_web;
--> statement-breakpoint
DO $$
declare f text;
begin
  foreach f in array array['acl.sees_dialogue(dialogue)','acl.is_citizen()','acl.registers_until(dialogue)',
      'acl.tell_registrant(dialogue_registration, text, date, jsonb)','acl.promote(uuid, jsonb)','acl.dialogue_seats(uuid)','acl.dialogue_needs(uuid)',
      'acl.take_seat(uuid, jsonb, text)','acl.registration_of(text)','acl.leave_line(dialogue_registration, jsonb)','acl.give_up_seat(text, jsonb)',
      'acl.cancel_registration(uuid, jsonb)','acl.promote_all(uuid, jsonb)','acl.tell_registrants(uuid, text, date, jsonb)',
      'acl.remind_registered(jsonb, integer)','acl.forget_registrants()','acl.registrant_calls(uuid)','acl.registrant_called(uuid)',
      'acl.moderates(dialogue)','acl.is_main_question(uuid, uuid)','acl.count_people(uuid)','acl.question_people(uuid)','acl.shown_questions(uuid, text)',
      'acl.my_questions(uuid, text)','acl.takes_questions(dialogue)','acl.ask_question(uuid, uuid, text, text, text, integer)',
      'acl.support_question(uuid, text, boolean)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
  -- Within policies and by the use cases; what only other doors call is granted to nobody.
  foreach f in array array['acl.is_citizen()','acl.dialogue_seats(uuid)','acl.dialogue_needs(uuid)','acl.take_seat(uuid, jsonb, text)',
      'acl.registration_of(text)','acl.give_up_seat(text, jsonb)','acl.cancel_registration(uuid, jsonb)','acl.promote_all(uuid, jsonb)',
      'acl.tell_registrants(uuid, text, date, jsonb)','acl.registrant_calls(uuid)','acl.registrant_called(uuid)','acl.moderates(dialogue)',
      'acl.is_main_question(uuid, uuid)','acl.question_people(uuid)','acl.shown_questions(uuid, text)','acl.my_questions(uuid, text)',
      'acl.takes_questions(dialogue)','acl.ask_question(uuid, uuid, text, text, text, integer)','acl.support_question(uuid, text, boolean)'] loop
    execute format('grant execute on function %s to namro_web', f);
  end loop;
  foreach f in array array['acl.remind_registered(jsonb, integer)','acl.forget_registrants()'] loop
    execute format('grant execute on function %s to namro_worker', f);
  end loop;
end $$;
