-- Who hears of a petition's moves, now of a promise also the people's inspection board nearest to its place and the boards
-- it was given to (Điều 36 đến 45 Luật Thực hiện dân chủ ở cơ sở), and the offices that gathered, before the dialogue, the
-- opinions it comes from. The night that closes what nobody answered in time is one of the jobs that may ask.
CREATE OR REPLACE FUNCTION acl.audience(p_petition uuid, p_readers jsonb)
RETURNS TABLE (reader text, person_id uuid, title text, mailable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with p as (
    select * from petition where id = p_petition
      and (id = acl.held() or acl.reads(id) or acl.handed(id) or acl.monitors(id)
        or acl.job() in ('watch-limits', 'go-on', 'move-limits', 'close-silent'))),
  held as (
    select g.person_id, g.role, g.unit_id, u.area_code from role_grant g join unit u on u.id = g.unit_id
    where g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      and g.person_id is distinct from (select concerns_person_id from p)
      and (g.role = 'gov_head' or g.unit_id is distinct from (select concerns_unit_id from p))),
  watching as (
    select held.person_id, held.role, rank() over (partition by held.role order by (
        select count(*) from area_lineage up where up.code = held.area_code) desc) as near
    from p join area_lineage l on l.code = p.area_code
      join held on held.area_code = l.ancestor_code and held.role in ('front', 'people_inspection')
    where not p.restricted),
  promise as (select * from p where source = 'dialogue' and not restricted),
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
      where v.petition_id = p_petition and held.role in ('front', 'council', 'people_inspection', 'community_invest_sup') and acl.verdict_open(v.id)
    union select 'followers-up', held.person_id from follow_up f join held on held.unit_id = f.unit_id
      where f.petition_id = p_petition and f.closed_at is null and held.role in ('front', 'council', 'people_inspection', 'community_invest_sup')
    union select 'front', w.person_id from watching w where w.role = 'front' and w.near = 1
    union select 'boards', w.person_id from promise cross join watching w where w.role = 'people_inspection' and w.near = 1
    union select 'boards', held.person_id from promise p join watch_item i on i.petition_id = p.id
      join watch_list w on w.id = i.list_id and w.ended_at is null and acl.gives(w.person_id, w.unit_id)
      join held on held.unit_id = w.given_to
      join role_scope s on s.role = held.role and s.permission = 'petition.watch' and s.scope = 'given'
      join area_lineage l on l.code = p.area_code and l.ancestor_code = held.area_code
    union select 'gatherers', held.person_id from promise p
      join dialogue_turn t on t.petition_id = p.id and t.state <> 'withdrawn'
      join dialogue_opinion o on o.item_id = t.item_id
      join held on held.unit_id = o.unit_id
      join role_scope s on s.role = held.role and s.permission = 'dialogue.gather')
  select found.reader, person.id, person.title, coalesce(person.email, '') <> ''
  from found join person on person.id = found.person_id
  where p_readers ? found.reader
$$;
--> statement-breakpoint
-- Those of a board that a list of the caller's is given to; without whom it was told to and who has not looked since.
CREATE FUNCTION acl.board_people(p_list uuid, p_untold boolean) RETURNS TABLE (person_id uuid, unit_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select distinct g.person_id, g.unit_id from watch_list w
    join role_grant g on g.unit_id = w.given_to and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
    join role_scope s on s.role = g.role and s.permission = 'petition.watch' and s.scope = 'given'
  where w.id = p_list and w.person_id = acl.who() and w.ended_at is null and acl.gives(w.person_id, w.unit_id)
    and not (p_untold and exists (select 1 from notice n
      where n.person_id = g.person_id and n.key = 'board.given' and n.unit_id = g.unit_id and n.read_at is null))
$$;
--> statement-breakpoint
CREATE POLICY written_of_given ON notice FOR INSERT TO namro_web WITH CHECK (
  status = 'waiting' and petition_id is null and person_id is not null and key = 'board.given' and channel = 'app'
  and exists (select 1 from watch_list w join lateral acl.board_people(w.id, false) b on true
    where w.given_to = notice.unit_id and b.person_id = notice.person_id));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.board_people(uuid, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.board_people(uuid, boolean) TO namro_web;
