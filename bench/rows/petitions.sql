-- The petitions themselves, in the order of their coming over two years. Three in ten go to the four
-- crowded offices. The younger ones are still being worked on; of the older ones a few lie late.
select setseed(0.2026);

create unlogged table bench_petition as
with drawn as materialized (
  select i, random() as place, random() as fate, random() as work, random() as who
  from generate_series(1, current_setting('bench.rows')::int) i),
placed as (
  select *, current_setting('bench.at')::timestamptz
              - interval '730 days' * (1 - i / current_setting('bench.rows')::float8) as received_at,
         case when place < 0.3 then 1 + floor(place / 0.3 * 4) else 5 + floor((place - 0.3) / 0.7 * 396) end::int as office
  from drawn),
aged as (
  select *, extract(epoch from current_setting('bench.at')::timestamptz - received_at) / 86400 as age from placed),
stated as (
  select *, case
    when age < 2 then case when fate < 0.8 then 'RECEIVED' else 'TRIAGED' end
    when age < 45 then case
      when fate * 45 > age * 1.3 then (array['RECEIVED','TRIAGED','ACCEPTED'])[1 + floor(work * 3)::int]
      when fate * 45 > age * 0.9 then (array['ACCEPTED','ASSIGNED','VERIFYING'])[1 + floor(work * 3)::int]
      when fate * 45 > age * 0.6 then (array['VERIFYING','DRAFTED','APPROVED','ANSWERED'])[1 + floor(work * 4)::int]
      when work < 0.05 then 'REFUSED' when work < 0.07 then 'WITHDRAWN' when work < 0.6 then 'ANSWERED' else 'CLOSED' end
    when fate < 0.05 then 'REFUSED' when fate < 0.07 then 'WITHDRAWN' when fate < 0.077 then 'DISPUTED'
    when fate < 0.084 then 'REOPENED' when fate < 0.1 then 'VERIFYING' else 'CLOSED' end as state
  from aged)
select i, received_at, office, state, age, work, who,
  -- as newId() makes them: later ones sort later
  (lpad(to_hex(floor(extract(epoch from received_at) * 1000)::bigint), 12, '0') || '7' || substr(md5('p' || i), 1, 3)
    || '8' || substr(md5('q' || i), 1, 15))::uuid as id,
  received_at::date as received_on
from stated;
-- From here on the rows are taken as they lie, oldest first; sorting them again would take longer than writing.
analyze bench_petition, bench_office, bench_person, bench_text;

insert into petition (id, number, kind, field, source, state, unit_id, handling_unit_id, area_code, received_at,
  head_count, channel, consent_public, competence, triage_due_on, first_answer_due_on, answer_due_on, answer_due_original,
  first_answered_at, clarity, assignee_id, assignee_title, task, due_on, head_id, head_title, expected_result, assigned_at,
  outcome, refusal_article, answered_at, proof_at, says, rating, not_count, closed_at, closed_silently, disputed_at,
  dispute_due_on, version)
select b.id, to_char(b.received_at, 'YYYY') || '-' || lpad(b.i::text, greatest(6, length(b.i::text)), '0'),
  case when b.state = 'RECEIVED' and b.work < 0.5 then null
       else (array['feedback','request','proposal','suggestion'])[1 + floor(b.work * 4)::int] end,
  case when b.state <> 'RECEIVED' then (array['land','roads','environment','policy','market','education'])[1 + b.i % 6] end,
  case when b.work < 0.1 then 'desk' else 'online' end, b.state, o.unit_id,
  case when accepted then o.department_id end, o.area_code, b.received_at,
  1, (array['sms','email','call','code'])[1 + b.i % 4], b.work < 0.7,
  case when b.state <> 'RECEIVED' then 'WITHIN' end,
  b.received_on + 10, b.received_on + 14, b.received_on + 20, b.received_on + 20,
  case when accepted or b.state = 'REFUSED' then b.received_at + interval '3 days' end,
  'person,task,deadline,accountability,output',
  case when assigned then h.id end, case when assigned then h.title end,
  case when assigned then 'Kiểm tra tại chỗ và đề xuất cách giải quyết' end,
  case when assigned then b.received_on + 18 end,
  case when assigned then head.id end, case when assigned then head.title end,
  case when assigned then 'Văn bản trả lời và ảnh sau khi làm' end,
  case when assigned then b.received_at + interval '4 days' end,
  case when answered then outcome end,
  case when b.state = 'REFUSED' then 'Điều 28 Thông tư 05/2021/TT-TTCP (đơn không đủ điều kiện xử lý)' end,
  case when answered then b.received_at + interval '15 days' end,
  case when b.state in ('ANSWERED','CLOSED','DISPUTED') then b.received_at + interval '15 days' end,
  case when b.state = 'CLOSED' and not silent then 'done' when b.state in ('REOPENED','DISPUTED') then 'not' end,
  case when b.state = 'CLOSED' and not silent then 3 + b.i % 3 end,
  case b.state when 'REOPENED' then 1 when 'DISPUTED' then 2 else 0 end,
  case when b.state in ('CLOSED','REFUSED','WITHDRAWN') then b.received_at + interval '20 days' end,
  b.state = 'CLOSED' and silent,
  case when b.state = 'DISPUTED' then b.received_at + interval '25 days' end,
  case when b.state = 'DISPUTED' then b.received_on + 32 end,
  case when answered then 9 when assigned then 5 when accepted then 3 else 1 end
from bench_petition b
join bench_office o on o.n = b.office
join bench_person h on h.office = b.office and h.seat = 3 + floor(b.who * 5)::int
join bench_person head on head.office = b.office and head.seat = 2
cross join lateral (select
  b.state not in ('RECEIVED','TRIAGED','REFUSED','WITHDRAWN') as accepted,
  b.state not in ('RECEIVED','TRIAGED','REFUSED','WITHDRAWN','ACCEPTED') as assigned,
  b.state in ('ANSWERED','CLOSED','REOPENED','DISPUTED') as answered,
  (array['settled','explained','planned','taken_up'])[1 + b.i % 4] as outcome,
  b.work < 0.5 as silent) s;

select setval('petition_number', current_setting('bench.rows')::bigint);
