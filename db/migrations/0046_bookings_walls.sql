-- Citizens keep a slot by themselves: through doors that count under the lock of the sitting, and give back
-- nothing of anybody else. Waiting-room numbers have no names.
ALTER TABLE reception_ticket ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reception_ticket FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON reception_ticket TO namro_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read ON reception_ticket FOR SELECT TO namro_web USING (unit_id in (select acl.units('reception.read')));
--> statement-breakpoint
CREATE POLICY given ON reception_ticket FOR INSERT TO namro_web WITH CHECK (
  by_person = acl.who() and called_at is null and unit_id in (select acl.units('reception.record'))
  and exists (select 1 from reception_sitting s where s.id = sitting_id and s.unit_id = reception_ticket.unit_id
    and s.state = 'open' and s.day = acl.today())
  and (booking_id is null or exists (select 1 from reception_booking b where b.id = booking_id
    and b.sitting_id = reception_ticket.sitting_id and b.cancelled_at is null)));
--> statement-breakpoint
CREATE POLICY called ON reception_ticket FOR UPDATE TO namro_web
  USING (unit_id in (select acl.units('reception.record'))) WITH CHECK (unit_id in (select acl.units('reception.record')));
--> statement-breakpoint
CREATE FUNCTION acl.number_ticket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  perform 1 from reception_sitting where id = new.sitting_id for update;
  select coalesce(max(number), 0) + 1 into new.number from reception_ticket where sitting_id = new.sitting_id;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER reception_ticket_numbered BEFORE INSERT ON reception_ticket FOR EACH ROW EXECUTE FUNCTION acl.number_ticket();
--> statement-breakpoint
-- May this sitting be booked by citizens now?
CREATE FUNCTION acl.bookable(s reception_sitting) RETURNS boolean LANGUAGE sql STABLE AS
$$ select s.kind <> 'regular' and s.state = 'planned' and s.posted_on is not null and s.day > acl.today() and s.capacity > 0 $$;
--> statement-breakpoint
-- Which slots are taken: figures alone.
CREATE FUNCTION acl.taken_slots(p_sitting uuid) RETURNS TABLE (slot integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select b.slot from reception_booking b join reception_sitting s on s.id = b.sitting_id
  where b.sitting_id = p_sitting and b.cancelled_at is null and acl.bookable(s)
    and acl.kind() in ('public', 'holder', 'citizen')
$$;
--> statement-breakpoint
-- Keeps a slot; the same code again is the same slot. @returns the slot; 0 taken; -1 not to be booked
CREATE FUNCTION acl.book_slot(p_sitting uuid, p_slot integer, p_name text, p_phone text, p_gist text, p_code text) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  s reception_sitting;
  before integer;
begin
  if acl.kind() not in ('public', 'holder', 'citizen') or length(p_code) < 20 or length(p_name) not between 2 and 120
      or length(p_phone) > 12 or length(p_gist) > 200 then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select * into s from reception_sitting where id = p_sitting for update;
  select slot into before from reception_booking where code_hash = p_code and sitting_id = p_sitting and cancelled_at is null;
  if before is not null then return before; end if;
  if s.id is null or not acl.bookable(s) or p_slot not between 1 and s.capacity then return -1; end if;
  if exists (select 1 from reception_booking where sitting_id = p_sitting and slot = p_slot and cancelled_at is null) then return 0; end if;
  insert into reception_booking (id, unit_id, sitting_id, slot, name, phone, gist, code_hash, at)
    values (gen_random_uuid(), s.unit_id, p_sitting, p_slot, p_name, p_phone, p_gist, p_code, acl.now_at());
  return p_slot;
end $$;
--> statement-breakpoint
-- The appointment that a code opens, without the name: whoever has the code knows it.
CREATE FUNCTION acl.booking_of(p_code text) RETURNS TABLE (sitting_id uuid, slot integer, moved_from_id uuid, cancelled_at timestamptz, is_received boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select b.sitting_id, b.slot, b.moved_from_id, b.cancelled_at, b.visit_id is not null
  from reception_booking b where b.code_hash = p_code and acl.kind() in ('public', 'holder', 'citizen')
$$;
--> statement-breakpoint
-- Gives the slot of a code up before its day is over. @returns whether there was one to give up
CREATE FUNCTION acl.give_up_slot(p_code text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare gone integer;
begin
  if acl.kind() not in ('public', 'holder', 'citizen') then raise exception 'not permitted' using errcode = '42501'; end if;
  update reception_booking b set cancelled_at = acl.now_at()
    where b.code_hash = p_code and b.cancelled_at is null and b.visit_id is null
      and exists (select 1 from reception_sitting s where s.id = b.sitting_id and s.day >= acl.today());
  get diagnostics gone = row_count;
  return gone > 0;
end $$;
--> statement-breakpoint
-- Whoever puts a sitting off takes its slots along; the people are to be told, unless they are told already.
CREATE OR REPLACE FUNCTION acl.carry_bookings(p_from uuid, p_to uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare moved integer;
begin
  if not exists (select 1 from reception_sitting a join reception_sitting b on b.unit_id = a.unit_id
      where a.id = p_from and b.id = p_to and a.unit_id in (select acl.units('reception.plan'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update reception_booking set sitting_id = p_to, moved_from_id = p_from, told_at = null
    where sitting_id = p_from and cancelled_at is null;
  get diagnostics moved = row_count;
  return moved;
end $$;
--> statement-breakpoint
-- The screen of the waiting room hangs where everybody sees it: numbers of today, and when an appointment begins.
CREATE FUNCTION acl.queue(p_sitting uuid) RETURNS TABLE (id uuid, number integer, called_at timestamptz, slot integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select t.id, t.number, t.called_at, b.slot from reception_ticket t
  join reception_sitting s on s.id = t.sitting_id left join reception_booking b on b.id = t.booking_id
  where t.sitting_id = p_sitting and s.day = acl.today() and acl.kind() is not null and acl.kind() <> ''
$$;
--> statement-breakpoint
-- What of a sitting of today the screen says: who receives, its hours.
CREATE FUNCTION acl.screen(p_sitting uuid) RETURNS TABLE (leader_title text, from_time time, to_time time, capacity integer, is_open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select s.leader_title, s.from_time, s.to_time, s.capacity, s.state = 'open' from reception_sitting s
  where s.id = p_sitting and s.day = acl.today() and acl.kind() is not null and acl.kind() <> ''
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.number_ticket(), acl.bookable(reception_sitting), acl.taken_slots(uuid), acl.book_slot(uuid, integer, text, text, text, text),
  acl.booking_of(text), acl.give_up_slot(text), acl.queue(uuid), acl.screen(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.taken_slots(uuid), acl.book_slot(uuid, integer, text, text, text, text),
  acl.booking_of(text), acl.give_up_slot(text), acl.queue(uuid), acl.screen(uuid) TO namro_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (called_at) ON reception_ticket TO namro_web;
--> statement-breakpoint
GRANT UPDATE (told_at) ON reception_booking TO namro_web;
