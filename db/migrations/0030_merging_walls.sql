-- Letters that are settled together: the work and the answer of the main one reach them through these doors.

-- Where the main one stands, for whoever has a letter that follows it.
CREATE FUNCTION acl.main_of(p_main uuid) RETURNS TABLE (number text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.number, m.state from petition m
  where m.id = p_main and exists (select 1 from petition p where p.main_id = m.id and (p.id = acl.held() or acl.reads(p.id) or acl.watches(p.id)))
$$;
--> statement-breakpoint
-- May this person send out the answer that this letter waits for with others?
CREATE FUNCTION acl.answers_for(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select exists (select 1 from petition p where p.id = p_petition and p.main_id is not null and acl.may_here('petition.issue', p.main_id))
$$;
--> statement-breakpoint
-- Those that follow are given to whom the main one is given to, with its task and its day. By whoever gives
-- out the main one, or puts a letter to it.
CREATE FUNCTION acl.follow_main(p_main uuid, p_only uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not (acl.may_here('petition.assign', p_main) or acl.may_here('petition.triage', p_main)) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  return query update petition c set state = case when c.state = 'ACCEPTED' then 'ASSIGNED' else c.state end,
      handling_unit_id = m.handling_unit_id, assignee_id = m.assignee_id, assignee_title = m.assignee_title, task = m.task,
      due_on = m.due_on, head_id = m.head_id, head_title = m.head_title, expected_result = m.expected_result,
      authority = m.authority, assigned_at = m.assigned_at, version = c.version + 1
    from petition m
    where m.id = p_main and m.assignee_id is not null and c.main_id = m.id and (p_only is null or c.id = p_only)
      and c.state in ('ACCEPTED', 'ASSIGNED', 'VERIFYING', 'MEETING', 'DRAFTED', 'APPROVED')
    returning c.id;
end $$;
--> statement-breakpoint
-- The answer of the main one goes out to those that follow it, with the same proof: p_words are
-- its parts and p_masked its whole, all without the name of the main sender, p_files the copies of its proof ({of, id} for each letter).
CREATE FUNCTION acl.answer_followers(p_main uuid, p_answer uuid, p_words jsonb, p_masked text, p_files jsonb) RETURNS SETOF petition
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  sent_at timestamptz := nullif(current_setting('app.at', true), '')::timestamptz;
  m petition;
  a answer;
  c petition;
begin
  if not acl.may_here('petition.issue', p_main) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select * into m from petition where id = p_main;
  select * into a from answer where id = p_answer and petition_id = p_main and issued_at = sent_at;
  if a.id is null or m.state not in ('ANSWERED', 'EXECUTING') then
    raise exception 'nothing went out' using errcode = '23514', constraint = 'merge_answer_out';
  end if;
  for c in select * from petition where main_id = p_main
      and state in ('ACCEPTED', 'ASSIGNED', 'VERIFYING', 'MEETING', 'DRAFTED', 'APPROVED', 'EXECUTING') order by id for update loop
    insert into answer (id, petition_id, outcome, done_by, done_what, done_when, basis, next_step, later_due_on, body,
        drafted_by, drafted_at, approved_by, approved_title, approved_at, issued_at)
      values (gen_random_uuid(), c.id, a.outcome, p_words->>'doneBy', p_words->>'doneWhat', p_words->>'doneWhen', p_words->>'basis',
        p_words->>'nextStep', a.later_due_on, p_words->>'body',
        a.drafted_by, a.drafted_at, a.approved_by, a.approved_title, a.approved_at, a.issued_at);
    insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at)
      select (one->>'id')::uuid, c.id, f.kind, f.name, f.media_type, f.size, f.sha256, f.uploaded_by, sent_at
      from jsonb_array_elements(p_files) one join file f on f.id = (one->>'from')::uuid and f.petition_id = p_main
      where (one->>'of')::uuid = c.id;
    update petition_masked set answer = p_masked where petition_id = c.id;
    return query update petition set state = m.state, handling_unit_id = m.handling_unit_id, assignee_id = m.assignee_id,
        assignee_title = m.assignee_title, task = m.task, due_on = m.due_on, head_id = m.head_id, head_title = m.head_title,
        expected_result = m.expected_result, authority = m.authority, assigned_at = coalesce(assigned_at, m.assigned_at),
        outcome = m.outcome, answered_at = sent_at, first_answered_at = coalesce(first_answered_at, sent_at), proof_at = sent_at, version = version + 1
      where id = c.id returning *;
  end loop;
end $$;
--> statement-breakpoint
-- Those that wait for this answer, for the copies of its proof.
CREATE FUNCTION acl.followers(p_main uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select id from petition where main_id = p_main and acl.may_here('petition.issue', p_main)
    and state in ('ACCEPTED', 'ASSIGNED', 'VERIFYING', 'MEETING', 'DRAFTED', 'APPROVED', 'EXECUTING') order by id
$$;
--> statement-breakpoint
CREATE POLICY answered_together ON event FOR INSERT TO namro_web WITH CHECK (
  actor_kind = 'person' and person_id = acl.who() and type in ('petition.answered', 'petition.planned')
  and acl.answers_for(petition_id));
--> statement-breakpoint
CREATE POLICY answered_together ON notice FOR INSERT TO namro_web WITH CHECK (status = 'waiting' and acl.answers_for(petition_id));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acl.sender_ways(p_petition uuid) RETURNS TABLE (phone boolean, email boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select coalesce(s.phone, '') <> '', coalesce(s.email, '') <> '' from petition_sender s
  where s.petition_id = p_petition and (s.petition_id = acl.held() or acl.reads(p_petition) or acl.handed(p_petition)
    or acl.protects('privacy.manage', p_petition) or acl.answers_for(p_petition)
    or acl.job() in ('send-notice', 'close-silent', 'remind-silent', 'watch-limits', 'go-on', 'move-limits'))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.main_of(uuid), acl.answers_for(uuid), acl.follow_main(uuid, uuid), acl.followers(uuid),
  acl.answer_followers(uuid, uuid, jsonb, text, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.main_of(uuid), acl.answers_for(uuid), acl.follow_main(uuid, uuid), acl.followers(uuid),
  acl.answer_followers(uuid, uuid, jsonb, text, jsonb) TO namro_web;
--> statement-breakpoint
-- acl.sender_ways asks it for the worker too.
GRANT EXECUTE ON FUNCTION acl.protects(text, uuid), acl.answers_for(uuid) TO namro_worker;
