-- Four hundred offices that receive petitions: the eight of the demo place and 392 like them, each with a
-- department under it, a reception officer, a head and five handlers.
insert into area (code, name, kind, parent_code, valid_from)
select (80000 + n)::text, 'xã Mẫu ' || n, 'commune', '99', '2025-07-01' from generate_series(1, 392) n;

insert into unit (id, code, name, short_name, kind, parent_id, area_code, receives,
                  desk_address, desk_phone, desk_hours, valid_from)
select gen_random_uuid(), 'mau-' || n || '-ubnd', 'Ủy ban nhân dân xã Mẫu ' || n, 'UBND xã Mẫu ' || n, 'government',
       (select id from unit where code = 'tinh-ubnd'), (80000 + n)::text, true,
       'Trụ sở UBND xã Mẫu ' || n, '0298 300 000', 'Thứ Hai đến thứ Sáu: 7 giờ 30 đến 17 giờ', '2025-07-01'
from generate_series(1, 392) n;

insert into unit (id, code, name, short_name, kind, parent_id, area_code, valid_from)
select gen_random_uuid(), 'mau-' || n || '-ha-tang', 'Phòng Kinh tế xã Mẫu ' || n, 'Phòng Kinh tế', 'department',
       (select id from unit where code = 'mau-' || n || '-ubnd'), (80000 + n)::text, '2025-07-01'
from generate_series(1, 392) n;

-- The offices by number; the first four are the crowded ones.
create table bench_office as
select row_number() over (order by office.code like 'mau-%', office.code)::int as n,
       office.id as unit_id, department.id as department_id, office.area_code, office.name
from unit office join unit department on department.parent_id = office.id and department.code like '%-ha-tang'
where office.receives and office.valid_to is null;
alter table bench_office add primary key (n);

create table bench_person as
select gen_random_uuid() as id, o.n as office, seat,
       case seat when 1 then 'reception_officer' when 2 then 'unit_head' else 'unit_handler' end as role,
       case seat when 1 then o.unit_id else o.department_id end as unit_id,
       case seat when 1 then 'Công chức tiếp công dân, ' when 2 then 'Trưởng phòng, ' else 'Chuyên viên, ' end || o.name as title
from bench_office o, generate_series(1, 7) seat;
alter table bench_person add primary key (office, seat);

insert into person (id, name, title, email, demo, created_at)
select id, 'Người Mẫu ' || office || '.' || seat, title, 'mau-' || office || '-' || seat || '@dongsen.invalid', true, '2025-07-01'
from bench_person;
insert into role_grant (id, person_id, role, unit_id, from_on)
select gen_random_uuid(), id, role, unit_id, '2025-07-01' from bench_person;
insert into auth."user" (id, email)
select id::text, 'mau-' || office || '-' || seat || '@dongsen.invalid' from bench_person;
