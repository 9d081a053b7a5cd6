-- What stands already stands on the page; only what comes from now on is told.
UPDATE warning_flag SET told_at = raised_at;
--> statement-breakpoint
-- Who hears of these hot places and fields: whoever watches an area, of what is in it; a person once. Those of an office who
-- hear the same are one row, with the names of places and fields and nothing of any petition.
CREATE FUNCTION acl.hot_audience(p_flags uuid[]) RETURNS TABLE (unit_id uuid, people jsonb, hot jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
begin
  if acl.job() is distinct from 'raise-warnings' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query
  with reached as (
    select distinct on (g.person_id, w.id) g.person_id, g.unit_id, w.rule, w.area_code, w.field
    from warning_flag w
      join area_lineage l on l.code = w.area_code
      join unit u on u.area_code = l.ancestor_code
      join role_grant g on g.unit_id = u.id and g.from_on <= acl.today() and (g.to_on is null or g.to_on >= acl.today())
      join role_scope s on s.role = g.role and s.permission = 'warning.read' and s.scope = 'area'
    where w.id = any (p_flags) and w.petition_id is null
    order by g.person_id, w.id, g.unit_id),
  heard as (
    select r.person_id, min(r.unit_id::text)::uuid as unit_id, jsonb_agg(jsonb_build_object('rule', r.rule, 'place', a.name, 'field', r.field,
        'label', f.label) order by r.rule desc, a.name, r.field) as hot
    from reached r join area a on a.code = r.area_code
      left join field_rule f on f.code = r.field and f.valid_from <= acl.today() and (f.valid_to is null or f.valid_to >= acl.today())
    group by r.person_id)
  select h.unit_id, jsonb_agg(h.person_id), h.hot from heard h group by h.unit_id, h.hot;
end $$;
--> statement-breakpoint
CREATE POLICY job_tells_hot ON notice FOR INSERT TO namro_worker WITH CHECK (acl.job() = 'raise-warnings' and key = 'warning.hot'
  and petition_id is null and person_id is not null and channel = 'app' and status = 'waiting');
--> statement-breakpoint
GRANT UPDATE (told_at) ON warning_flag TO namro_worker;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.hot_audience(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.hot_audience(uuid[]) TO namro_worker;
