-- Notices of conclusion: issued by the head who receives, read by who reads the entry, never changed.
ALTER TABLE reception_notice ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reception_notice FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON reception_notice TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
-- One row of numbers for all notices of an office: those on petitions count with these, without gap or double.
CREATE FUNCTION acl.number_conclusion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if new.number !~ '\{nn?\}' then
    raise exception 'the number of a paper is counted, not given' using errcode = '23514', constraint = 'paper_counted';
  end if;
  insert into paper_counter (unit_id, type_code, year, last) values (new.unit_id, 'TB', new.year, 1)
    on conflict (unit_id, type_code, year) do update set last = paper_counter.last + 1
    returning last into new.seq;
  new.number := replace(replace(new.number, '{nn}', lpad(new.seq::text, greatest(2, length(new.seq::text)), '0')), '{n}', new.seq::text);
  new.facts := jsonb_set(new.facts, '{number}', to_jsonb(new.number));
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_notice_numbered BEFORE INSERT ON reception_notice FOR EACH ROW EXECUTE FUNCTION acl.number_conclusion();
--> statement-breakpoint
CREATE TRIGGER reception_notice_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reception_notice FOR EACH STATEMENT EXECUTE FUNCTION acl.append_only();
--> statement-breakpoint
CREATE POLICY read ON reception_notice FOR SELECT TO namro_web USING (exists (select 1 from reception_visit v where v.id = visit_id));
--> statement-breakpoint
CREATE POLICY issued ON reception_notice FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and unit_id in (select acl.units('reception.plan'))
  and exists (select 1 from reception_visit v where v.id = visit_id and v.unit_id = reception_notice.unit_id));
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.number_conclusion() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT ON reception_notice TO namro_web;
