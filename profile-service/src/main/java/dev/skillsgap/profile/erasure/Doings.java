package dev.skillsgap.profile.erasure;

import dev.skillsgap.api.held.HeldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What people did about others, without saying about whom. */
@ApplicationScoped
class Doings {

    private static final String SELECT = """
            select cast(jsonb_build_object('did', 'asserted', 'skill', skill, 'level', level, 'at', recorded_at) as text)
              from assertion where asserted_by = ?1 and person_id <> ?1
            union all
            select cast(jsonb_build_object('did', 'withdrew', 'skill', skill, 'at', withdrawn_at) as text)
              from assertion where withdrawn_by = ?1 and person_id <> ?1
            union all
            select cast(jsonb_build_object('did', 'decided', 'skill', skill, 'at', decided_at) as text)
              from proposal where decided_by = ?1 and person_id <> ?1
            union all
            select cast(jsonb_build_object('did', 'imported', 'file', file_name, 'at', requested_at) as text)
              from import_job where requested_by = ?1
            union all
            select cast(jsonb_build_object('did', 'manages', 'team', id) as text) from team where manager = ?1""";

    private final HeldRows rows;

    Doings(HeldRows rows) {
        this.rows = rows;
    }

    List<Map<String, Object>> of(String personId) {
        return rows.about(personId, SELECT);
    }
}
