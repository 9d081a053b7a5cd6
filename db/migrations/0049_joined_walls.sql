-- What the device of a desk kept while there was no network joins the register afterwards: once, by who records
-- there, and what was joined is never changed.
ALTER TABLE reception_joined ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reception_joined FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON reception_joined TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE TRIGGER reception_joined_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reception_joined
  FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON reception_joined FOR SELECT TO namro_web USING (
  unit_id in (select acl.units('reception.read')) and exists (select 1 from reception_visit v where v.id = visit_id));
--> statement-breakpoint
CREATE POLICY joined ON reception_joined FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and received_at = acl.now_at() and unit_id in (select acl.units('reception.record'))
  and exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = reception_joined.unit_id));
--> statement-breakpoint
GRANT SELECT, INSERT ON reception_joined TO namro_web;
--> statement-breakpoint
-- The desk's own sitting of a day is opened on that day, or by what a device kept then: as far back as an
-- administrator may allow (domain/offline/kept-time.ts).
DROP POLICY planned ON reception_sitting;
--> statement-breakpoint
CREATE POLICY planned ON reception_sitting FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and (
    (state = 'planned' and unit_id in (select acl.units('reception.plan')))
    or (kind = 'regular' and state = 'open' and day between acl.today() - 10 and acl.today()
      and unit_id in (select acl.units('reception.record')))));
--> statement-breakpoint
-- An entry belongs to a sitting that is open, or was open when the visit took place; at the desk's own somebody
-- who comes after it was ended is received all the same.
CREATE OR REPLACE FUNCTION acl.enter_visit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if not exists (select 1 from reception_sitting s join reception_matter m on m.unit_id = s.unit_id
      where s.id = new.sitting_id and s.unit_id = new.unit_id and s.day = new.day
        and (s.state = 'open' or (s.state = 'closed'
          and (s.kind = 'regular' or new.at between s.opened_at and s.closed_at)))
        and m.id = new.matter_id and m.restricted = new.restricted) then
    raise exception 'visit % belongs to no open sitting of its office', new.id using errcode = '23514', constraint = 'reception_visit_of_sitting';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('reception ' || new.unit_id || ' ' || extract(year from new.day), 0));
  select coalesce(max(entry_no), 0) + 1 into new.entry_no from reception_visit
    where unit_id = new.unit_id and extract(year from day) = extract(year from new.day);
  return new;
end $$;
