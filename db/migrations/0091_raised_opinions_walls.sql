-- What became of the opinions that the reader's own offices gathered before dialogues (own matters of members, for an
-- organisation): each once, with what was said there or the work that was promised, as the staff of the area read it.
-- Of what few read neither number nor work nor office, as in the ledger that everybody reads.
CREATE FUNCTION acl.raised_opinions(p_year int, p_later jsonb)
RETURNS TABLE (id uuid, body text, people int, village text, dialogue text, topic text, day date, item text, state text, said text,
  number text, task text, office text, due_on date, closed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with mine as (
    select distinct g.unit_id from role_grant g join role_scope s on s.role = g.role and s.permission = 'dialogue.gather'
    where g.person_id = acl.who() and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today()))
  select o.id, o.body, o.people, v.name, d.number, d.topic, d.day, i.title,
    case when p.id is not null then acl.promise_standing(p, coalesce(p.due_on, t.due_on), p_later)
      when t.outcome is not null then 'answered'
      when d.state in ('cancelled', 'declined') then 'off'
      when i.left_out <> '' then 'left-out'
      when d.state <> 'held' then 'waiting'
      when a.state = 'approved' then 'written'
      else 'unanswered' end,
    case when p.id is not null then ''
      when t.outcome is not null then t.answer
      when d.state in ('cancelled', 'declined') then ''
      when i.left_out <> '' then i.left_out
      when d.state = 'held' and a.state = 'approved' then a.body
      else '' end,
    case when not p.restricted then p.number end, case when not p.restricted then p.task end, case when not p.restricted then u.name end,
    coalesce(p.due_on, t.due_on), (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date
  from dialogue_opinion o
    join mine on mine.unit_id = o.unit_id
    join dialogue d on d.id = o.dialogue_id and extract(year from coalesce(d.day, d.wished_on)) = p_year
    join area v on v.code = o.area_code
    left join dialogue_item i on i.id = o.item_id
    left join dialogue_answer a on a.item_id = i.id
    -- Spoken of in parts, the part that became work tells most.
    left join lateral (select * from dialogue_turn w where w.item_id = i.id and w.state <> 'withdrawn'
      order by w.petition_id is null, w.outcome is null, w.position limit 1) t on true
    left join petition p on p.id = t.petition_id
    left join unit u on u.id = coalesce(p.handling_unit_id, p.unit_id)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.raised_opinions(int, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.raised_opinions(int, jsonb) TO namro_web;
