-- The second wall around what is said in the hall. The office that holds the dialogue writes it down from the opening
-- until it is concluded; the offices of the area read it; who gave a name is for the office that holds it alone.
DO $$
declare t text;
begin
  foreach t in array array['dialogue_turn','dialogue_speaker','dialogue_presence','hall_question','hall_support'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- May the person write down what is said there, as it stands now?
CREATE FUNCTION acl.records_dialogue(p_dialogue uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from dialogue where id = p_dialogue and state in ('in_progress', 'held')
    and unit_id in (select acl.units('dialogue.prepare')))
$$;
--> statement-breakpoint
CREATE POLICY read ON dialogue_turn FOR SELECT TO namro_web USING (
  acl.who() is not null and acl.kind() = 'person' and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY written ON dialogue_turn FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.records_dialogue(dialogue_id)
  and exists (select 1 from dialogue_site s where s.id = site_id and s.dialogue_id = dialogue_turn.dialogue_id)
  and petition_id is null);
--> statement-breakpoint
-- What it lives on as is an open petition that the person reads, taken in from a dialogue.
CREATE POLICY changed ON dialogue_turn FOR UPDATE TO namro_web
  USING (acl.records_dialogue(dialogue_id)) WITH CHECK (acl.records_dialogue(dialogue_id)
    and (petition_id is null or exists (select 1 from petition p where p.id = petition_id and not p.restricted and p.source = 'dialogue')));
--> statement-breakpoint
-- Positions run within the dialogue without a gap, however many desks write; one state follows another.
CREATE FUNCTION acl.dialogue_turn_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('turns ' || new.dialogue_id, 0));
    select coalesce(max(position), 0) + 1 into new.position from dialogue_turn where dialogue_id = new.dialogue_id;
    return new;
  end if;
  if acl.who() is not null and new.state <> old.state and (old.state, new.state) not in (('waiting', 'speaking'),
      ('waiting', 'done'), ('waiting', 'withdrawn'), ('speaking', 'done'), ('speaking', 'waiting'), ('done', 'waiting'),
      ('withdrawn', 'waiting')) then
    raise exception 'turn % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'dialogue_turn_steps';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER dialogue_turn_guarded BEFORE INSERT OR UPDATE ON dialogue_turn FOR EACH ROW EXECUTE FUNCTION acl.dialogue_turn_guard();
--> statement-breakpoint
CREATE TRIGGER dialogue_turn_kept BEFORE DELETE OR TRUNCATE ON dialogue_turn FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON dialogue_speaker FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY written ON dialogue_speaker FOR INSERT TO namro_web WITH CHECK (acl.records_dialogue(dialogue_id)
  and exists (select 1 from dialogue_turn t where t.id = turn_id and t.dialogue_id = dialogue_speaker.dialogue_id));
--> statement-breakpoint
CREATE POLICY changed ON dialogue_speaker FOR UPDATE TO namro_web
  USING (acl.records_dialogue(dialogue_id)) WITH CHECK (acl.records_dialogue(dialogue_id));
--> statement-breakpoint
CREATE POLICY taken_back ON dialogue_speaker FOR DELETE TO namro_web USING (acl.records_dialogue(dialogue_id));
--> statement-breakpoint
CREATE POLICY read ON dialogue_presence FOR SELECT TO namro_web USING (
  acl.kind() = 'person' and exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY counted ON dialogue_presence FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and acl.records_dialogue(dialogue_id)
  and exists (select 1 from dialogue_site s where s.id = site_id and s.dialogue_id = dialogue_presence.dialogue_id));
--> statement-breakpoint
CREATE POLICY counted_anew ON dialogue_presence FOR UPDATE TO namro_web
  USING (acl.records_dialogue(dialogue_id)) WITH CHECK (by_person = acl.who() and acl.records_dialogue(dialogue_id));
--> statement-breakpoint

-- Each step follows another. It is opened on its day, or afterwards to be typed from paper, and closed, by whoever
-- prepares it; what the head decides is decided by the head; what was called off or held stays as it is.
CREATE OR REPLACE FUNCTION acl.dialogue_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if acl.who() is null then return new; end if;
  if (old.state, new.state) not in (('proposed', 'approved'), ('proposed', 'declined'), ('approved', 'planned'),
      ('approved', 'cancelled'), ('planned', 'planned'), ('planned', 'announced'), ('planned', 'cancelled'),
      ('announced', 'announced'), ('announced', 'postponed'), ('announced', 'cancelled'), ('postponed', 'announced'),
      ('postponed', 'cancelled'), ('announced', 'in_progress'), ('in_progress', 'held'))
      or (old.state = 'announced' and old.day < acl.today() and new.state <> 'in_progress')
      or (new.state = 'in_progress' and old.day > acl.today())
      or (new.state in ('in_progress', 'held') and new.day is distinct from old.day) then
    raise exception 'dialogue % does not go from % to %', old.id, old.state, new.state
      using errcode = '23514', constraint = 'dialogue_steps';
  end if;
  if ((new.state <> old.state and new.state not in ('planned', 'in_progress', 'held'))
      or (old.announced_on is not null and new.day is distinct from old.day))
      and new.unit_id not in (select acl.units('dialogue.decide')) then
    raise exception 'dialogue % is decided by its head', old.id using errcode = '42501', constraint = 'dialogue_decided';
  end if;
  if old.announced_on is not null and new.announced_on is null then
    raise exception 'dialogue % was announced', old.id using errcode = '23514', constraint = 'dialogue_announced_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Whoever follows a dialogue is told that something became otherwise: which one, and nothing else.
CREATE FUNCTION acl.tell_hall() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_table_name = 'dialogue' then
    perform pg_notify('hall', new.id::text);
  else
    perform pg_notify('hall', new.dialogue_id::text);
  end if;
  return null;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['dialogue_turn','dialogue_presence','hall_question'] loop
    execute format('create trigger %I after insert or update on %I for each row execute function acl.tell_hall()', t || '_told', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE TRIGGER hall_support_told AFTER INSERT ON hall_support FOR EACH ROW EXECUTE FUNCTION acl.tell_hall();
--> statement-breakpoint
CREATE TRIGGER dialogue_hall_told AFTER UPDATE OF state ON dialogue FOR EACH ROW EXECUTE FUNCTION acl.tell_hall();
--> statement-breakpoint

-- Questions from the seats: the desk reads and moderates them; people reach them through these doors alone, each seat
-- by the hash of its token, and never learn who asked.
CREATE POLICY read ON hall_question FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY moderated ON hall_question FOR UPDATE TO namro_web
  USING (acl.records_dialogue(dialogue_id)) WITH CHECK (acl.records_dialogue(dialogue_id));
--> statement-breakpoint
CREATE POLICY read ON hall_support FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
-- Takes a question while the hall is open. Sent twice it is one; what somebody asked already is supported instead.
CREATE FUNCTION acl.ask_hall(p_dialogue uuid, p_id uuid, p_seat_hash text, p_seat text, p_name text, p_body text, p_held text, p_most int)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare same uuid;
begin
  if coalesce(acl.kind(), '') <> 'public' or not exists (select 1 from dialogue where id = p_dialogue and state = 'in_progress') then
    return 'closed';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('asks ' || p_seat_hash, 0));
  if exists (select 1 from hall_question where id = p_id) then return 'again'; end if;
  if (select count(*) from hall_question where dialogue_id = p_dialogue and seat_hash = p_seat_hash) >= p_most then return 'many'; end if;
  select q.id into same from hall_question q where q.dialogue_id = p_dialogue and q.state in ('sent', 'shown', 'queued')
    and lower(regexp_replace(q.body, '[[:space:]]+', ' ', 'g')) = lower(regexp_replace(p_body, '[[:space:]]+', ' ', 'g')) limit 1;
  if same is not null then
    insert into hall_support (question_id, seat_hash, dialogue_id, at) select same, p_seat_hash, p_dialogue, acl.now_at()
      where not exists (select 1 from hall_question where id = same and seat_hash = p_seat_hash)
      on conflict do nothing;
    return 'same';
  end if;
  insert into hall_question (id, dialogue_id, seat_hash, seat, name, body, state, held_for, at, changed_at)
    values (p_id, p_dialogue, p_seat_hash, p_seat, p_name, p_body, case when p_held is null then 'sent' else 'held' end, p_held,
      acl.now_at(), acl.now_at());
  return 'asked';
end $$;
--> statement-breakpoint
-- One seat, one voice; taken back as easily. Nobody supports their own.
CREATE FUNCTION acl.support_hall(p_question uuid, p_seat_hash text, p_on boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if coalesce(acl.kind(), '') <> 'public' then return; end if;
  if p_on then
    insert into hall_support (question_id, seat_hash, dialogue_id, at)
      select q.id, p_seat_hash, q.dialogue_id, acl.now_at() from hall_question q join dialogue d on d.id = q.dialogue_id
        where q.id = p_question and q.state in ('shown', 'queued') and q.seat_hash <> p_seat_hash and d.state = 'in_progress'
      on conflict do nothing;
  else
    delete from hall_support where question_id = p_question and seat_hash = p_seat_hash;
  end if;
end $$;
--> statement-breakpoint
-- What a seat sees: questions that were let through, and its own with what became of them.
CREATE FUNCTION acl.hall_seen(p_dialogue uuid, p_seat_hash text)
RETURNS TABLE (id uuid, body text, state text, held_for text, mine boolean, supports int, supported boolean,
  turn_id uuid, turn_state text, outcome text, due_on date, petition_number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select q.id, q.body, q.state, case when q.seat_hash = p_seat_hash then q.held_for end, q.seat_hash = p_seat_hash,
    1 + (select count(*) from hall_support s where s.question_id = q.id)::int,
    exists (select 1 from hall_support s where s.question_id = q.id and s.seat_hash = p_seat_hash),
    t.id, t.state, t.outcome, t.due_on, case when q.seat_hash = p_seat_hash then p.number end
  from hall_question q join dialogue d on d.id = q.dialogue_id
    left join dialogue_turn t on t.id = q.turn_id left join petition p on p.id = t.petition_id
  where q.dialogue_id = p_dialogue and d.announced_on is not null and acl.kind() = 'public'
    and (q.seat_hash = p_seat_hash or q.state in ('shown', 'queued'))
  order by 6 desc, q.at
$$;
--> statement-breakpoint
-- Who speaks and who waits, by seat, for those in the hall.
CREATE FUNCTION acl.hall_queue(p_dialogue uuid)
RETURNS TABLE (id uuid, site_id uuid, state text, seat text, started_at timestamptz, minutes int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select t.id, t.site_id, t.state, t.seat, t.started_at, t.minutes
  from dialogue_turn t join dialogue d on d.id = t.dialogue_id
  where t.dialogue_id = p_dialogue and d.state = 'in_progress' and acl.kind() = 'public' and t.state in ('speaking', 'waiting')
  order by t.queued_at, t.position
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.ask_hall(uuid, uuid, text, text, text, text, text, int), acl.support_hall(uuid, text, boolean),
  acl.hall_seen(uuid, text), acl.hall_queue(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.ask_hall(uuid, uuid, text, text, text, text, text, int), acl.support_hall(uuid, text, boolean),
  acl.hall_seen(uuid, text), acl.hall_queue(uuid) TO namro_web;
--> statement-breakpoint
GRANT SELECT, UPDATE (state, held_for, turn_id, version, changed_at) ON hall_question TO namro_web;
--> statement-breakpoint
GRANT SELECT ON hall_support TO namro_web;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.records_dialogue(uuid), acl.dialogue_turn_guard(), acl.tell_hall() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.records_dialogue(uuid), acl.dialogue_turn_guard(), acl.tell_hall() TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, queued_at, seat, area_code, place, field, body, called_at, started_at, ended_at, minutes,
  answering_unit_id, answered_by_title, answer, outcome, due_on, beyond_competence, passed_to, carried_over, petition_id,
  question_id, item_id, version, changed_at) ON dialogue_turn TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (name), DELETE ON dialogue_speaker TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (people, by_person, at) ON dialogue_presence TO namro_web;
