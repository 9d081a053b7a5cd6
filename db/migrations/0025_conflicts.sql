ALTER TABLE "petition" ADD CONSTRAINT "petition_concerned_not_given" CHECK ((concerns_person_id is null or (assignee_id is distinct from concerns_person_id
          and head_id is distinct from concerns_person_id))
        and (concerns_unit_id is null or handling_unit_id is distinct from concerns_unit_id));