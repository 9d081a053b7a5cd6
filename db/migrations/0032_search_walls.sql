-- Looking for words. A condition on words is not leakproof, so under the policies it would be asked of every
-- row; one function asks it of an index instead, together with the same conditions that the policies say.

-- Vietnamese without marks, in plain letters and digits: domain/search/fold.ts in the database's words.
CREATE FUNCTION acl.fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  select btrim(regexp_replace(lower(translate(
    regexp_replace(normalize(p_text, NFKD) collate "C", '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g'),
    'đĐðÐƀɃ', 'ddddbb') collate "C"), '[^a-z0-9]+', ' ', 'g'))
$$;
--> statement-breakpoint
-- Texts as they are looked through: " cap so do / to 5 ", one stroke between texts that do not go on.
CREATE FUNCTION acl.search_words(p_texts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  select ' ' || regexp_replace(coalesce(string_agg(folded, ' / ' order by n), ''), '([a-z0-9]{40})[a-z0-9]+', '\1', 'g') || ' '
  from (select acl.fold(body) as folded, n from unnest(p_texts) with ordinality as t (body, n) offset 0) as parts
  where folded <> ''
$$;
--> statement-breakpoint
-- The words of the index: each word, and each pair of neighbours as one ("cap_so"), because syllables alone
-- stand in every letter.
CREATE FUNCTION acl.search_lexemes(p_words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
declare
  words text[] := coalesce(string_to_array(btrim(p_words), ' '), '{}');
  pairs text[] := '{}';
  before text := '/';
  one text;
begin
  foreach one in array words loop
    if before <> '/' and one <> '/' then pairs := pairs || (before || '_' || one); end if;
    before := one;
  end loop;
  return array_to_tsvector(array_remove(words, '/') || pairs);
end $$;
--> statement-breakpoint
-- Where a petition stands, as words of the same index.
CREATE FUNCTION acl.search_tokens(p petition) RETURNS tsvector LANGUAGE sql STABLE AS $$
  select array_to_tsvector(array_remove(array[
    'o:' || p.unit_id, 'o:' || p.handling_unit_id, 'o:' || p.offered_unit_id, 'o:' || p.origin_unit_id,
    'p:' || p.assignee_id, 'a:' || p.area_code, 'k:' || coalesce(p.kind, '-'), 's:' || p.state, 'f:' || p.field, 'c:' || p.source,
    'w:' || to_char(p.received_at at time zone 'Asia/Ho_Chi_Minh', 'IYYY-IW'),
    case when isfinite(p.next_limit_on) then 'y:' || to_char(p.next_limit_on, 'YYYY') end,
    case when isfinite(p.next_limit_on) then 'l:' || to_char(p.next_limit_on, 'YYYY-MM') end], null))
$$;
--> statement-breakpoint
-- Follows where a petition stands, and who may read it.
CREATE FUNCTION acl.search_place(p petition) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  insert into petition_search as s (petition_id, number, received_at, next_limit_on, unit_id, handling_unit_id, offered_unit_id,
    origin_unit_id, assignee_id, area_code, restricted, concerns_person_id, concerns_unit_id, tokens, own)
  values (p.id, p.number, p.received_at, p.next_limit_on, p.unit_id, p.handling_unit_id, p.offered_unit_id,
    p.origin_unit_id, p.assignee_id, p.area_code, p.restricted, p.concerns_person_id, p.concerns_unit_id, acl.search_tokens(p), '')
  on conflict (petition_id) do update set number = excluded.number, received_at = excluded.received_at,
    next_limit_on = excluded.next_limit_on, unit_id = excluded.unit_id, handling_unit_id = excluded.handling_unit_id,
    offered_unit_id = excluded.offered_unit_id, origin_unit_id = excluded.origin_unit_id, assignee_id = excluded.assignee_id,
    area_code = excluded.area_code, restricted = excluded.restricted, concerns_person_id = excluded.concerns_person_id,
    concerns_unit_id = excluded.concerns_unit_id, tokens = excluded.tokens
  where (s.next_limit_on, s.unit_id, s.handling_unit_id, s.offered_unit_id, s.origin_unit_id, s.assignee_id, s.area_code,
      s.restricted, s.concerns_person_id, s.concerns_unit_id, s.tokens)
    is distinct from (excluded.next_limit_on, excluded.unit_id, excluded.handling_unit_id, excluded.offered_unit_id,
      excluded.origin_unit_id, excluded.assignee_id, excluded.area_code, excluded.restricted, excluded.concerns_person_id,
      excluded.concerns_unit_id, excluded.tokens)
$$;
--> statement-breakpoint
-- Follows what was written. Of a denunciation nothing that its verifiers may not read is ever kept here: no
-- word of the sender's own text, no name (Điều 56 Luật Tố cáo). The row is locked first, so that of two
-- changes at once the later one sees what the other did.
CREATE FUNCTION acl.search_text(p_petition uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  secret boolean;
  few boolean;
  v_masked text;
  v_own text;
begin
  perform 1 from petition_search where petition_id = p_petition for update;
  -- Few also where the sender had the use of their data restricted: whoever only watches reads no text of it.
  select p.family = 'denunciation', p.restricted or acl.use_restricted(p.id) into secret, few from petition p where p.id = p_petition;
  select acl.search_words(array[m.body, m.answer]) into v_masked from petition_masked m where m.petition_id = p_petition;
  v_own := v_masked;
  if not secret then
    select acl.search_words(array[t.body, t.place, m.answer, s.name, s.organisation, s.address,
        regexp_replace(s.phone, '\D', '', 'g')]
        || array(select one ->> 'value' from petition_extra e, jsonb_array_elements(e.answers) one where e.petition_id = t.petition_id))
      into v_own
      from petition_text t left join petition_masked m using (petition_id) left join petition_sender s using (petition_id)
      where t.petition_id = p_petition;
  end if;
  update petition_search set own = coalesce(v_own, ''), masked = case when not few then coalesce(v_masked, '') end
  where petition_id = p_petition
    and (own, masked) is distinct from (coalesce(v_own, ''), case when not few then coalesce(v_masked, '') end);
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.follow_place() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  perform acl.search_place(new);
  if tg_op = 'UPDATE' and (old.family, old.restricted) is distinct from (new.family, new.restricted) then
    perform acl.search_text(new.id);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- The masked words are written last; until then what is being filed is not whole.
CREATE FUNCTION acl.follow_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare one uuid := case when tg_op = 'DELETE' then old.petition_id else new.petition_id end;
begin
  if exists (select 1 from petition_masked where petition_id = one) then perform acl.search_text(one); end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER petition_search_followed AFTER INSERT OR UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION acl.follow_place();
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['petition_text','petition_masked','petition_sender','petition_extra','data_restriction'] loop
    execute format('create trigger petition_search_followed after insert or update or delete on %I
      for each row execute function acl.follow_text()', t);
  end loop;
  foreach t in array array['petition_search','saved_search'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to namro_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE INDEX petition_search_words ON petition_search
  USING gin (acl.search_lexemes(own), acl.search_lexemes(masked), tokens);
--> statement-breakpoint
-- Nothing else could be read instead, so nobody has to count the words.
ALTER INDEX petition_search_words ALTER COLUMN 1 SET STATISTICS 0;
--> statement-breakpoint
ALTER INDEX petition_search_words ALTER COLUMN 2 SET STATISTICS 0;
--> statement-breakpoint
-- What waits to be sorted into the index is read by every search: little of it.
ALTER INDEX petition_search_words SET (gin_pending_list_limit = 512);
--> statement-breakpoint
SELECT acl.search_place(p) FROM petition p;
--> statement-breakpoint
SELECT acl.search_text(id) FROM petition;
--> statement-breakpoint

CREATE FUNCTION acl.search_any(p_lexemes text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  select string_agg(quote_literal(one), '|')::tsquery from unnest(p_lexemes) as one
$$;
--> statement-breakpoint
-- One part of a reach: the newest petitions of some weeks with these words. The conditions are those of the
-- policies `read` and `stood_in` of petition, said over the columns kept here. Never by reading all rows: the
-- planner does not know what it costs to take words out. Runs within acl.search, as its owner.
CREATE FUNCTION acl.search_part(p_part text, p_words tsquery, p_run text[], p_tokens tsquery, p_scope jsonb, p_ask jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET work_mem = '32MB' AS $$
declare
  col constant text := case p_part when 'watch' then 'masked' else 'own' end;
  reach text;
begin
  reach := case p_part
    when 'watch' then 'not s.restricted and s.area_code in (select unnest($4))'
    else '((s.unit_id in (select unnest($1)) or s.handling_unit_id in (select unnest($1)) or s.offered_unit_id in (select unnest($1))
          or s.origin_unit_id in (select unnest($1)) or s.assignee_id = any ($2) or s.petition_id = any ($5))
        and (not s.restricted or s.unit_id in (select unnest($3)) or s.handling_unit_id in (select unnest($3)) or s.assignee_id = $7)
      or s.assignee_id = any ($8)
        and (not s.restricted or s.unit_id in (select unnest($3)) or s.handling_unit_id in (select unnest($3))))
      and (s.concerns_person_id is null or s.concerns_person_id <> $7)
      and (s.concerns_unit_id is null or s.concerns_unit_id <> all ($6))' end;
  if p_part = 'joined' then reach := 's.petition_id = any ($5) and ' || reach; end if;
  return query execute format('select s.petition_id, s.received_at, s.number from petition_search s where %s%s%s%s%s
      order by s.received_at desc, s.number desc limit $9',
    reach,
    case when p_words is not null then format(' and acl.search_lexemes(s.%I) @@ $10', col) else '' end
      || case when p_run is not null then format(' and s.%I like all ($17)', col) else '' end,
    case when p_tokens is not null then ' and s.tokens @@ $11' else '' end,
    case when p_ask ? 'since' then ' and s.received_at >= $12 and s.received_at < $13' else '' end,
    case when p_ask ? 'dueSince' then ' and s.next_limit_on between $14 and $15' else '' end
      || case when p_ask ? 'unit' then ' and (s.unit_id = $16 or s.handling_unit_id = $16)' else '' end)
  using array(select jsonb_array_elements_text(p_scope -> 'units')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'mine')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'few')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'areas')),
    array(select jsonb_array_elements_text(p_scope -> 'joined')::uuid),
    array(select jsonb_array_elements_text(p_scope -> 'staffed')::uuid),
    (p_scope ->> 'me')::uuid,
    array(select jsonb_array_elements_text(p_scope -> 'covered')::uuid),
    p_limit, p_words, p_tokens, (p_ask ->> 'since')::timestamptz, (p_ask ->> 'until')::timestamptz,
    (p_ask ->> 'dueSince')::date, (p_ask ->> 'dueUntil')::date, (p_ask ->> 'unit')::uuid, p_run;
end $$;
--> statement-breakpoint
-- The newest petitions with these words in the reach of whoever asks. Weeks are gone through from the
-- newest back, twice as many each time, until there are enough: what is in every letter is found in the
-- first ones, and what is rare costs little in any.
CREATE FUNCTION acl.search_newest(p_ask jsonb, p_words tsquery, p_run text[], p_scope jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE AS $$
declare
  wide constant int := 60;
  filters tsquery := (p_ask ->> 'tokens')::tsquery;
  weeks tsquery;
  near text[];
  part text;
  first_on date;
  last_on date;
  from_on date;
  found_now int;
  found_all int;
  many int;
begin
  select date_trunc('week', min(p.received_at) at time zone 'Asia/Ho_Chi_Minh'),
    date_trunc('week', max(p.received_at) at time zone 'Asia/Ho_Chi_Minh') into first_on, last_on from petition p;
  if p_ask ? 'since' then
    first_on := greatest(first_on, date_trunc('week', (p_ask ->> 'since')::timestamptz at time zone 'Asia/Ho_Chi_Minh'));
    last_on := least(last_on, date_trunc('week', (p_ask ->> 'until')::timestamptz at time zone 'Asia/Ho_Chi_Minh'));
  end if;
  if p_ask ? 'dueSince' then
    filters := coalesce(filters && acl.search_due((p_ask ->> 'dueSince')::date, (p_ask ->> 'dueUntil')::date),
      acl.search_due((p_ask ->> 'dueSince')::date, (p_ask ->> 'dueUntil')::date));
  end if;
  foreach part in array array['read', 'joined', 'watch'] loop
    near := case part
      when 'read' then array(select 'o:' || jsonb_array_elements_text(p_scope -> 'units'))
        || array(select 'p:' || jsonb_array_elements_text(p_scope -> 'mine'))
        || array(select 'p:' || jsonb_array_elements_text(p_scope -> 'covered'))
      when 'watch' then array(select 'a:' || jsonb_array_elements_text(p_scope -> 'areas'))
      else array(select jsonb_array_elements_text(p_scope -> 'joined')) end;
    continue when cardinality(near) = 0;
    if part = 'joined' then
      return query select * from acl.search_part(part, p_words, p_run, filters, p_scope, p_ask, p_limit);
      continue;
    end if;
    found_all := 0;
    -- Of few offices a week holds little.
    many := case when cardinality(near) <= wide then 8 else 1 end;
    from_on := last_on + 7;
    while from_on > first_on and found_all < p_limit loop
      weeks := acl.search_any(array(select 'w:' || to_char(from_on - n * 7, 'IYYY-IW') from generate_series(1, many) n));
      if filters is not null then weeks := weeks && filters; end if;
      if cardinality(near) <= wide then weeks := weeks && acl.search_any(near); end if;
      return query select * from acl.search_part(part, p_words, p_run, weeks, p_scope, p_ask, p_limit - found_all);
      get diagnostics found_now = row_count;
      found_all := found_all + found_now;
      from_on := from_on - many * 7;
      many := many * 2;
    end loop;
  end loop;
end $$;
--> statement-breakpoint
-- Limits that end from a day to a day: whole years before the last one, and the months of that; the days
-- themselves are compared in the row.
CREATE FUNCTION acl.search_due(p_since date, p_until date) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  select acl.search_any(
    array(select 'y:' || y from generate_series(extract(year from greatest(p_since, date '2000-01-01'))::int, extract(year from p_until)::int - 1) y)
    || array(select 'l:' || to_char(p_until, 'YYYY-') || lpad(m::text, 2, '0') from generate_series(1, extract(month from p_until)::int) m))
$$;
--> statement-breakpoint
-- Runs of words as they stand in the texts; null where one word is as good as another.
CREATE FUNCTION acl.search_runs(p_runs jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  select array_agg('% ' || one || ' %') from jsonb_array_elements_text(p_runs) one
$$;
--> statement-breakpoint
-- The one door: what the asking person may read or watch, at most so many of each. First those in which the
-- whole question stands in its order; a petition found both ways, or read and watched, comes more than once.
--   p_ask: words, inOrder (with the pairs of the whole), tokens (each a tsquery); runs (what has to stand
--     together), order (the whole); since, until, dueSince, dueUntil, unit
CREATE FUNCTION acl.search(p_ask jsonb, p_limit int)
RETURNS TABLE (petition_id uuid, in_order boolean, received_at timestamptz, number text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  scope jsonb;
  found_in_order int := 0;
begin
  if acl.who() is null or not (acl.may('petition.read') or acl.may('petition.watch')) then return; end if;
  select jsonb_build_object('me', acl.who(),
    'units', (select coalesce(jsonb_agg(u), '[]') from acl.units('petition.read') u),
    'few', (select coalesce(jsonb_agg(u), '[]') from acl.units('restricted.read') u),
    'areas', (select coalesce(jsonb_agg(a), '[]') from acl.areas('petition.watch') a),
    'mine', (select coalesce(jsonb_agg(p) filter (where p is not null), '[]') from acl.own('petition.read') p),
    'covered', (select coalesce(jsonb_agg(p), '[]') from acl.covered() p),
    'joined', (select coalesce(jsonb_agg(j), '[]') from acl.joined() j),
    'staffed', (select coalesce(jsonb_agg(u), '[]') from acl.staffed() u)) into scope;
  if p_ask ? 'inOrder' then
    return query select f.petition_id, true, f.received_at, f.number
      from acl.search_newest(p_ask, (p_ask ->> 'inOrder')::tsquery, acl.search_runs((p_ask -> 'runs') || (p_ask -> 'order')), scope, p_limit) f;
    get diagnostics found_in_order = row_count;
  end if;
  if found_in_order < p_limit then
    return query select f.petition_id, false, f.received_at, f.number
      from acl.search_newest(p_ask, (p_ask ->> 'words')::tsquery, acl.search_runs(p_ask -> 'runs'), scope, p_limit) f;
  end if;
end $$;
--> statement-breakpoint

-- Saved lists: each person's own.
CREATE POLICY own ON saved_search TO namro_web USING (person_id = (select acl.who())) WITH CHECK (person_id = (select acl.who()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (query, at), DELETE ON saved_search TO namro_web;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.fold(text), acl.search_words(text[]), acl.search_lexemes(text), acl.search_tokens(petition), acl.search_place(petition),
  acl.search_text(uuid), acl.follow_place(), acl.follow_text(), acl.search_any(text[]), acl.search_due(date, date), acl.search_runs(jsonb),
  acl.search_part(text, tsquery, text[], tsquery, jsonb, jsonb, int), acl.search_newest(jsonb, tsquery, text[], jsonb, int),
  acl.search(jsonb, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.search(jsonb, int) TO namro_web;
