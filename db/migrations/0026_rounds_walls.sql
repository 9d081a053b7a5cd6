-- A second complaint goes to the office above, which does not read the first one's file: it learns that there
-- is such a complaint in an office below, and nothing of it (Điều 21, 33 Luật Khiếu nại).
CREATE FUNCTION acl.first_round(p_number text) RETURNS TABLE (id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, p.number from petition p
  where p.number = p_number and p.family = 'complaint' and not p.restricted
    and exists (select 1 from unit_lineage l where l.unit_id = p.unit_id
      and l.ancestor_id in (select acl.units('petition.register')))
$$;
--> statement-breakpoint
-- Was the decision taken further, wherever that is? Asked by who reads the first file.
CREATE FUNCTION acl.complained_again(p_petition uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select acl.reads(p_petition) and exists (select 1 from petition where first_round_id = p_petition)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.first_round(text), acl.complained_again(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.first_round(text), acl.complained_again(uuid) TO namro_web;
