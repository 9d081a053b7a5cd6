-- What happened to each petition up to the state it is in, and who was told.
insert into event (id, petition_id, type, at, actor_kind, person_id, actor_title, payload, for_sender)
select gen_random_uuid(), p.id, e.type, least(p.received_at + e.after, current_setting('bench.at')::timestamptz), e.kind,
       case when e.kind = 'person' then coalesce(p.assignee_id, p.head_id) end,
       case when e.kind = 'person' then coalesce(p.assignee_title, 'Công chức tiếp công dân') end, e.payload, e.shown
from bench_petition b join petition p on p.id = b.id
cross join lateral (values
  ('petition.filed', interval '0', 'holder', true, true,
    jsonb_build_object('firstAnswerDueOn', p.first_answer_due_on, 'answerDueOn', p.answer_due_on)),
  ('petition.triaged', interval '1 day', 'person', true, p.competence is not null,
    jsonb_build_object('kind', coalesce(p.kind, 'feedback'), 'oldKind', null, 'competence', 'WITHIN')),
  ('petition.accepted', interval '3 days', 'person', true, p.handling_unit_id is not null,
    jsonb_build_object('unit', 'Phòng Kinh tế', 'answerDueOn', p.answer_due_on)),
  ('petition.refused', interval '3 days', 'person', true, p.state = 'REFUSED', jsonb_build_object('article', p.refusal_article)),
  ('petition.withdrawn', interval '3 days', 'holder', true, p.state = 'WITHDRAWN', '{}'),
  ('petition.assigned', interval '4 days', 'person', true, p.assignee_id is not null,
    jsonb_build_object('assigneeTitle', p.assignee_title, 'headTitle', p.head_title, 'dueOn', p.due_on, 'again', false)),
  ('petition.progressed', interval '7 days', 'person', true, p.assignee_id is not null and p.state <> 'ASSIGNED', '{}'),
  ('petition.drafted', interval '12 days', 'person', false, p.answered_at is not null or p.state in ('DRAFTED','APPROVED'), '{}'),
  ('petition.approved', interval '13 days', 'person', false, p.answered_at is not null or p.state = 'APPROVED',
    jsonb_build_object('approverTitle', p.head_title)),
  ('petition.answered', interval '15 days', 'person', true, p.answered_at is not null,
    jsonb_build_object('outcome', p.outcome, 'confirmBy', p.answer_due_on + 30)),
  ('petition.sender-said', interval '17 days', 'holder', true, p.says is not null,
    jsonb_build_object('word', p.says, 'rating', p.rating)),
  ('petition.reopened', interval '17 days', 'holder', true, p.state = 'REOPENED',
    jsonb_build_object('dueOn', p.due_on, 'assigneeTitle', p.assignee_title)),
  ('petition.disputed', interval '25 days', 'holder', true, p.state = 'DISPUTED', jsonb_build_object('dueOn', p.dispute_due_on)),
  ('petition.closed', interval '20 days', 'job', true, p.state = 'CLOSED', jsonb_build_object('silent', p.closed_silently))
) e (type, after, kind, shown, happened, payload)
where e.happened;

insert into event_note (event_id, petition_id, at, body, for_sender)
select id, petition_id, at, 'Đã kiểm tra tại chỗ cùng tổ dân phố, đang làm việc với đơn vị liên quan.', true
from event where type = 'petition.progressed';

insert into notice (id, petition_id, unit_id, event_id, key, person_id, channel, payload, at, status, sent_at, read_at)
select gen_random_uuid(), e.petition_id, p.unit_id, e.id,
       case e.type when 'petition.filed' then 'received' when 'petition.assigned' then 'staff.assigned' else 'answered' end,
       case when e.type = 'petition.assigned' then p.assignee_id end,
       case when e.type = 'petition.assigned' then 'app' when p.channel = 'call' then 'call' else 'sms' end,
       jsonb_build_object('number', p.number, 'due', coalesce(p.due_on, p.first_answer_due_on), 'unit', 'Ủy ban nhân dân phường',
         'time', '9 giờ', 'date', e.at::date, 'article', 'Điều 28 khoản 1 Luật Tiếp công dân', 'desk', 'nơi tiếp công dân',
         'deskPhone', '0298 300 110', 'deskHours', 'giờ làm việc'), e.at, case when e.at > current_setting('bench.at')::timestamptz - interval '2 days'
         and p.channel = 'call' then 'waiting' else 'sent' end, e.at,
       case when e.type = 'petition.assigned' and e.at < current_setting('bench.at')::timestamptz - interval '7 days' then e.at end
from event e join petition p on p.id = e.petition_id
where e.type in ('petition.filed', 'petition.assigned', 'petition.answered');
