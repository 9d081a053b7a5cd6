-- What the triggers would have written, had they been on: the words of each text once, and those of the sender.
create unlogged table bench_words as
select n, acl.search_words(array[masked, answer]) as masked, acl.search_words(array[body, place, answer]) as own,
  acl.search_words(array[masked]) as masked_open, acl.search_words(array[body, place]) as own_open
from bench_text;

insert into petition_search (petition_id, number, received_at, next_limit_on, unit_id, handling_unit_id, offered_unit_id,
  origin_unit_id, assignee_id, area_code, restricted, tokens, own, masked)
select p.id, p.number, p.received_at, p.next_limit_on, p.unit_id, p.handling_unit_id, p.offered_unit_id,
  p.origin_unit_id, p.assignee_id, p.area_code, p.restricted, acl.search_tokens(p),
  case when p.answered_at is null then w.own_open else w.own end
    || case when b.i % 7 = 0 then '' else '/ nguoi gui ' || b.i || ' ' end,
  case when p.answered_at is null then w.masked_open else w.masked end
from bench_petition b join petition p on p.id = b.id
join bench_words w on w.n = b.i % (select count(*) from bench_text);
