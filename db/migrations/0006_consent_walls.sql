-- Whether the masked text may be published is the sender's to say, at any time and in both directions:
-- theirs to change with the code, nobody else's, no member of staff's and no job's.
CREATE OR REPLACE FUNCTION acl.petition_holder_guard() RETURNS trigger LANGUAGE plpgsql AS $$
declare own text[] := array['state', 'says', 'rating', 'not_count', 'due_on', 'proof_at', 'closed_at', 'closed_silently',
  'disputed_at', 'dispute_due_on', 'dispute_replied_at', 'dispute_ended_at', 'version', 'consent_public',
  'next_limit_on'];  -- follows from the others, and is worked out after this trigger
begin
  if acl.kind() = 'holder' and to_jsonb(new) - own <> to_jsonb(old) - own then
    raise exception 'the sender changes only their own word' using errcode = '23514', constraint = 'petition_office_kept';
  end if;
  if acl.kind() = 'person' and (new.says is distinct from old.says or new.rating is distinct from old.rating) then
    raise exception 'the word of the sender is theirs' using errcode = '23514', constraint = 'petition_sender_kept';
  end if;
  if acl.kind() in ('person', 'job') and new.consent_public <> old.consent_public then
    raise exception 'the consent of the sender is theirs' using errcode = '23514', constraint = 'petition_consent_kept';
  end if;
  return new;
end $$;
