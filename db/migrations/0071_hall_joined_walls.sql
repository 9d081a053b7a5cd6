-- What the desk of a hall kept while there was no network joins afterwards: each writing once, by who writes there,
-- and what came is never changed. It is for the office that holds the dialogue alone: it may name who spoke.
ALTER TABLE dialogue_joined ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE dialogue_joined FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON dialogue_joined TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE TRIGGER dialogue_joined_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_joined
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON dialogue_joined FOR SELECT TO namro_web USING (
  exists (select 1 from dialogue d where d.id = dialogue_id and d.unit_id in (select acl.units('dialogue.prepare'))));
--> statement-breakpoint
CREATE POLICY joined ON dialogue_joined FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and received_at = acl.now_at() and acl.records_dialogue(dialogue_id)
  and exists (select 1 from dialogue_site s where s.id = site_id and s.dialogue_id = dialogue_joined.dialogue_id)
  and (turn_id is null or exists (select 1 from dialogue_turn t where t.id = turn_id and t.dialogue_id = dialogue_joined.dialogue_id)));
--> statement-breakpoint
GRANT SELECT, INSERT ON dialogue_joined TO namro_web;
--> statement-breakpoint
-- Whoever follows a dialogue is told that something became otherwise: which one, and whom it concerns where not
-- everybody. What waits for the desk is for the desk; how many support a question is told to phones together.
CREATE OR REPLACE FUNCTION acl.tell_hall() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if tg_table_name = 'dialogue' then
    perform pg_notify('hall', new.id::text);
  elsif tg_table_name = 'dialogue_presence' or (tg_table_name = 'hall_question' and tg_op = 'INSERT') then
    perform pg_notify('hall', new.dialogue_id || ' desk');
  elsif tg_table_name = 'hall_support' then
    perform pg_notify('hall', new.dialogue_id || ' counts');
  else
    perform pg_notify('hall', new.dialogue_id::text);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Who wants what asked, each seat once: who asked it, who asked the same, and who supports either.
CREATE FUNCTION acl.hall_voices(p_dialogue uuid) RETURNS TABLE (main_id uuid, seat_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off AS $$
  select coalesce(q.merged_into, q.id), q.seat_hash from hall_question q where q.dialogue_id = p_dialogue
  union
  select coalesce(q.merged_into, q.id), s.seat_hash from hall_support s join hall_question q on q.id = s.question_id
  where s.dialogue_id = p_dialogue
$$;
--> statement-breakpoint
-- The open questions that most want asked, and how many are open, for the desk that deals with them: supports are
-- counted once for all, and whether the person may read them is asked once.
CREATE FUNCTION acl.desk_questions(p_dialogue uuid, p_most int) RETURNS TABLE (id uuid, supports int, open int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off AS $$
  with counted as materialized (select main_id, count(*)::int as n from acl.hall_voices(p_dialogue) group by 1)
  select q.id, c.n, (count(*) over ())::int
  from hall_question q join counted c on c.main_id = q.id
  where q.dialogue_id = p_dialogue and q.state in ('sent', 'shown', 'held') and q.merged_into is null
    and exists (select 1 from dialogue d where d.id = p_dialogue and d.unit_id in (select acl.units('dialogue.prepare')))
  order by 2 desc, q.at, q.id limit p_most
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.hall_voices(uuid), acl.desk_questions(uuid, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.desk_questions(uuid, int) TO namro_web;
--> statement-breakpoint
GRANT UPDATE (merged_into) ON hall_question TO namro_web;
--> statement-breakpoint
-- Takes a question while the hall is open. Sent twice it is one; what somebody asked already is supported instead,
-- at the one that it was merged into.
CREATE OR REPLACE FUNCTION acl.ask_hall(p_dialogue uuid, p_id uuid, p_seat_hash text, p_seat text, p_name text, p_body text, p_held text, p_most int)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare same uuid;
begin
  if coalesce(acl.kind(), '') <> 'public' or not exists (select 1 from dialogue where id = p_dialogue and state = 'in_progress') then
    return 'closed';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('asks ' || p_seat_hash, 0));
  if exists (select 1 from hall_question where id = p_id) then return 'again'; end if;
  if (select count(*) from hall_question where dialogue_id = p_dialogue and seat_hash = p_seat_hash) >= p_most then return 'many'; end if;
  select coalesce(q.merged_into, q.id) into same from hall_question q where q.dialogue_id = p_dialogue and q.state in ('sent', 'shown', 'queued')
    and lower(regexp_replace(q.body, '[[:space:]]+', ' ', 'g')) = lower(regexp_replace(p_body, '[[:space:]]+', ' ', 'g')) limit 1;
  if same is not null then
    insert into hall_support (question_id, seat_hash, dialogue_id, at) select same, p_seat_hash, p_dialogue, acl.now_at()
      where not exists (select 1 from hall_question where (id = same or merged_into = same) and seat_hash = p_seat_hash)
      on conflict do nothing;
    return 'same';
  end if;
  insert into hall_question (id, dialogue_id, seat_hash, seat, name, body, state, held_for, at, changed_at)
    values (p_id, p_dialogue, p_seat_hash, p_seat, p_name, p_body, case when p_held is null then 'sent' else 'held' end, p_held,
      acl.now_at(), acl.now_at());
  return 'asked';
end $$;
--> statement-breakpoint
-- One seat, one voice; taken back as easily, wherever in the merged ones it was given. Nobody supports their own.
CREATE OR REPLACE FUNCTION acl.support_hall(p_question uuid, p_seat_hash text, p_on boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare main uuid;
begin
  if coalesce(acl.kind(), '') <> 'public' then return; end if;
  select coalesce(merged_into, id) into main from hall_question where id = p_question;
  if p_on then
    insert into hall_support (question_id, seat_hash, dialogue_id, at)
      select q.id, p_seat_hash, q.dialogue_id, acl.now_at() from hall_question q join dialogue d on d.id = q.dialogue_id
        where q.id = main and q.state in ('shown', 'queued') and d.state = 'in_progress'
          and not exists (select 1 from hall_question o where (o.id = main or o.merged_into = main) and o.seat_hash = p_seat_hash)
      on conflict do nothing;
  else
    delete from hall_support s using hall_question q
      where s.seat_hash = p_seat_hash and s.question_id = q.id and (q.id = main or q.merged_into = main);
  end if;
end $$;
--> statement-breakpoint
-- What a seat sees: questions that were let through, and its own with what became of them, or of the one that asks the
-- same. Who asked one of those reads of it as of their own, and not among those of others.
CREATE OR REPLACE FUNCTION acl.hall_seen(p_dialogue uuid, p_seat_hash text)
RETURNS TABLE (id uuid, body text, state text, held_for text, mine boolean, supports int, supported boolean,
  turn_id uuid, turn_state text, outcome text, due_on date, petition_number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with visible as materialized (
    select q.* from hall_question q join dialogue d on d.id = q.dialogue_id
    where q.dialogue_id = p_dialogue and d.announced_on is not null and acl.kind() = 'public'
      and (q.seat_hash = p_seat_hash or (q.state in ('shown', 'queued') and q.merged_into is null
        and not exists (select 1 from hall_question o where o.merged_into = q.id and o.seat_hash = p_seat_hash))))
  select q.id, q.body, m.state, case when q.seat_hash = p_seat_hash then m.held_for end, q.seat_hash = p_seat_hash,
    c.n, c.ours and q.seat_hash <> p_seat_hash,
    t.id, t.state, t.outcome, t.due_on, case when q.seat_hash = p_seat_hash then p.number end
  from visible q join hall_question m on m.id = coalesce(q.merged_into, q.id)
    cross join lateral (
      select count(*)::int as n, bool_or(v.seat_hash = p_seat_hash) as ours from (
        select o.seat_hash from hall_question o where o.id = m.id
        union select o.seat_hash from hall_question o where o.merged_into = m.id
        union select s.seat_hash from hall_support s where s.question_id = m.id
        union select s.seat_hash from hall_question o join hall_support s on s.question_id = o.id where o.merged_into = m.id) v) c
    left join dialogue_turn t on t.id = m.turn_id left join petition p on p.id = t.petition_id
  order by 6 desc, q.at
$$;
--> statement-breakpoint
-- A pause of the hall: everybody who sees the dialogue sees it; who writes there begins and ends it.
ALTER TABLE dialogue_pause ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE dialogue_pause FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON dialogue_pause TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON dialogue_pause FOR SELECT TO namro_web USING (exists (select 1 from dialogue d where d.id = dialogue_id));
--> statement-breakpoint
CREATE POLICY begun ON dialogue_pause FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and at = acl.now_at() and ended_at is null and acl.records_dialogue(dialogue_id));
--> statement-breakpoint
CREATE POLICY ended ON dialogue_pause FOR UPDATE TO namro_web
  USING (acl.records_dialogue(dialogue_id)) WITH CHECK (acl.records_dialogue(dialogue_id));
--> statement-breakpoint
CREATE TRIGGER dialogue_pause_kept BEFORE DELETE OR TRUNCATE ON dialogue_pause FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE TRIGGER dialogue_pause_told AFTER INSERT OR UPDATE ON dialogue_pause FOR EACH ROW EXECUTE FUNCTION acl.tell_hall();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (ended_at) ON dialogue_pause TO namro_web;
