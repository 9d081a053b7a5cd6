-- What people and offices wrote: the texts of the demo place again and again.
insert into petition_text (petition_id, body, place)
select b.id, t.body, t.place from bench_petition b join bench_text t on t.n = b.i % (select count(*) from bench_text);

insert into petition_masked (petition_id, body, answer)
select b.id, t.masked, case when b.state in ('ANSWERED','CLOSED','REOPENED','DISPUTED') then t.answer end
from bench_petition b join bench_text t on t.n = b.i % (select count(*) from bench_text);

insert into petition_sender (petition_id, name, address, phone, email)
select id, 'Người gửi ' || i, 'Thôn ' || (1 + i % 12), case when i % 4 in (0, 2) then '0900' || lpad(i::text, 6, '0') else '' end,
       case when i % 4 = 1 then 'nguoi-' || i || '@dongsen.invalid' else '' end
from bench_petition where i % 7 <> 0;

-- Random hashes that no code opens; a few are exchanged for known ones afterwards.
insert into petition_code (code_hash, petition_id, filing_key, created_at)
select translate(encode(sha256(('c' || i)::bytea), 'base64'), '+/=', '-_'), id,
       translate(encode(sha256(('k' || i)::bytea), 'base64'), '+/=', '-_'), received_at
from bench_petition;

insert into answer (id, petition_id, outcome, done_by, done_what, done_when, basis, body, drafted_by, drafted_at,
                    approved_by, approved_title, approved_at, issued_at)
select gen_random_uuid(), b.id, coalesce(p.outcome, 'settled'), p.assignee_title, p.task, to_char(b.received_at + interval '12 days', 'DD/MM/YYYY'),
  'Biên bản kiểm tra', t.answer, p.assignee_id, b.received_at + interval '12 days',
  case when b.state <> 'DRAFTED' then p.head_id end, case when b.state <> 'DRAFTED' then p.head_title end,
  case when b.state <> 'DRAFTED' then b.received_at + interval '13 days' end,
  case when p.answered_at is not null then p.answered_at end
from bench_petition b join petition p on p.id = b.id
join bench_text t on t.n = b.i % (select count(*) from bench_text)
where b.state in ('DRAFTED','APPROVED','ANSWERED','CLOSED','REOPENED','DISPUTED');

insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at)
select gen_random_uuid(), b.id, v.kind, v.name, v.type, 1000, repeat('0', 64), p.assignee_id, p.answered_at
from bench_petition b join petition p on p.id = b.id
cross join (values ('signed_answer', 'tra-loi.pdf', 'application/pdf'), ('photo', 'anh.png', 'image/png')) v (kind, name, type)
where p.answered_at is not null;

insert into sender_says (id, petition_id, word, reason, rating, at)
select gen_random_uuid(), p.id, p.says, '', p.rating, p.answered_at + interval '2 days'
from petition p where p.says is not null;
