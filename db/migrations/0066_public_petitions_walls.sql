-- The public page of a petition: its covered text, and its covered answer from the minute that was set.

GRANT UPDATE (answer_sha256, answer_from, taken_back_at) ON publication TO namro_web;
--> statement-breakpoint
-- May everybody see the covered text of this petition now? The sender agrees, an officer passed this very text
-- and the office did not take it back, and it is an opinion: never a complaint, never a denunciation.
CREATE OR REPLACE FUNCTION acl.is_published(p petition) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.family = 'opinion' and not p.restricted and p.consent_public and p.state not in ('WITHDRAWN', 'REFUSED')
    and not acl.use_restricted(p.id)
    and exists (select 1 from publication b join petition_masked m using (petition_id)
      where b.petition_id = p.id and b.taken_back_at is null
        and b.body_sha256 = encode(sha256(convert_to(m.body, 'UTF8')), 'hex'))
$$;
--> statement-breakpoint
-- The covered answer, where an officer passed this very text and its minute has come.
CREATE FUNCTION acl.published_answer(p_petition uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select m.answer from publication b join petition_masked m using (petition_id)
  where b.petition_id = p_petition and b.answer_from <= nullif(current_setting('app.at', true), '')::timestamptz
    and b.answer_sha256 = encode(sha256(convert_to(m.answer, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Published petitions, those that were passed last first: of an area and what lies below it, of a field, after the last
-- one of the page before.
CREATE FUNCTION acl.published_list(p_area text, p_field text, p_before timestamptz, p_number text, p_limit int)
RETURNS TABLE (number text, body text, state text, field text, area text, received_on date, published_at timestamptz,
  answered boolean, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, m.body, p.state, coalesce(p.field_label, p.field), a.name,
    (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, b.checked_at, acl.published_answer(p.id) is not null, acl.people_of(p)
  from publication b join petition p on p.id = b.petition_id join petition_masked m on m.petition_id = p.id
    join area a on a.code = p.area_code
  where b.taken_back_at is null and (p_before is null or (b.checked_at, p.number) < (p_before, p_number)) and acl.is_published(p)
    and (p_field is null or p.field = p_field)
    and (p_area is null or p.area_code in (select code from area_lineage where ancestor_code = p_area))
  order by b.checked_at desc, p.number desc limit least(p_limit, 100)
$$;
--> statement-breakpoint
-- One published petition, with the days that everybody may hold the office to.
CREATE FUNCTION acl.published_page(p_number text)
RETURNS TABLE (number text, body text, state text, kind text, field text, area text, unit text, handling text, received_on date,
  due_on date, answered_on date, outcome text, answer text, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.number, m.body, p.state, coalesce(p.kind_label, p.kind), coalesce(p.field_label, p.field), a.name, u.name, h.name,
    (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, p.answer_due_on, (p.answered_at at time zone 'Asia/Ho_Chi_Minh')::date,
    case when acl.published_answer(p.id) is not null then p.outcome end, acl.published_answer(p.id), acl.people_of(p)
  from petition p join petition_masked m on m.petition_id = p.id join area a on a.code = p.area_code
    join unit u on u.id = p.unit_id left join unit h on h.id = p.handling_unit_id and h.id <> p.unit_id
  where p.number = p_number and acl.is_published(p)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.published_answer(uuid), acl.published_list(text, text, timestamptz, text, int), acl.published_page(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.published_list(text, text, timestamptz, text, int), acl.published_page(text) TO namro_web;
