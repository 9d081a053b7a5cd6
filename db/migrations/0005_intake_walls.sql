-- A letter taken in at the desk gets its code in the transaction that takes it in.
DROP POLICY filed ON petition_code;
--> statement-breakpoint
CREATE POLICY filed ON petition_code FOR INSERT TO namro_web WITH CHECK (
  (acl.kind() = 'public' and not acl.has_code(petition_id))
  or (acl.registers(petition_id) and not acl.has_code(petition_id))
  or exists (select 1 from petition p where p.id = petition_id and p.unit_id = any(array(select acl.units('petition.replace-code')))));
