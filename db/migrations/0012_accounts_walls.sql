-- Accounts of citizens: a sixth kind of actor, `citizen`, whose account stands in app.who. They read their
-- own claims and, of the petitions claimed, what the functions below show; to read on they act as
-- the holder of the code's hash. A holder who is signed in brings their account along to make a claim.

DO $$
declare t record;
begin
  for t in select * from (values ('auth', 'citizen_contact'), ('auth', 'one_time_key'), ('auth', 'known_device'),
      ('auth', 'passkey'), ('auth', 'spent_challenge'), ('public', 'claim')) as new (schemaname, tablename) loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
    execute format('create policy owner_all on %I.%I to namro_owner using (true) with check (true)', t.schemaname, t.tablename);
    if t.schemaname = 'auth' then
      execute format('create policy sign_in on auth.%I to namro_signin using (acl.kind() = ''signin'') with check (acl.kind() = ''signin'')', t.tablename);
      execute format('grant select, insert, update, delete on auth.%I to namro_signin', t.tablename);
    end if;
  end loop;
end $$;
--> statement-breakpoint
CREATE FUNCTION acl.account() RETURNS uuid LANGUAGE sql STABLE AS $$
  select case when current_setting('app.kind', true) in ('citizen', 'holder') then nullif(current_setting('app.who', true), '')::uuid end
$$;
--> statement-breakpoint
CREATE POLICY own ON claim FOR SELECT TO namro_web USING (account_id = acl.account());
--> statement-breakpoint
-- Only whoever shows the code, for their own account, and never of a denunciation.
CREATE POLICY claimed ON claim FOR INSERT TO namro_web WITH CHECK (
  acl.kind() = 'holder' and account_id = acl.account()
  and code_hash = nullif(current_setting('app.code', true), '') and petition_id = (select acl.held())
  and exists (select 1 from petition p where p.id = petition_id and p.family <> 'denunciation'));
--> statement-breakpoint
CREATE POLICY dropped ON claim FOR DELETE TO namro_web USING (acl.kind() = 'citizen' and account_id = acl.account());
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON claim TO namro_web;
--> statement-breakpoint
-- The petitions that this account holds by codes still in force: number, kind, state, next date, and
-- not a word of their content.
CREATE FUNCTION acl.claimed() RETURNS TABLE (petition_id uuid, code_hash text, number text, kind text, state text,
  next_on date, received_at timestamptz, added_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select p.id, c.code_hash, p.number, coalesce(p.kind_label, p.kind), p.state, nullif(p.next_limit_on, 'infinity'), p.received_at, c.added_at
  from claim c
    join petition_code k on k.code_hash = c.code_hash and k.petition_id = c.petition_id and k.replaced_at is null
    join petition p on p.id = c.petition_id
  where acl.kind() = 'citizen' and c.account_id = acl.account() and p.family <> 'denunciation'
$$;
--> statement-breakpoint
-- What happened to them that senders are told: words and days of our own lists only.
CREATE FUNCTION acl.claimed_news(p_most integer) RETURNS TABLE (id uuid, number text, type text, payload jsonb, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select e.id, c.number, e.type, e.payload, e.at
  from acl.claimed() c join event e on e.petition_id = c.petition_id and e.for_sender
  order by e.seq desc limit least(p_most, 100)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION acl.account, acl.claimed, acl.claimed_news FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acl.account, acl.claimed, acl.claimed_news TO namro_web;
