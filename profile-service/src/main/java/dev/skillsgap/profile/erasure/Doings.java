package dev.skillsgap.profile.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    private final EntityManager entities;
    private final ObjectMapper json;

    Doings(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    List<Map<String, Object>> of(String personId) {
        List<?> rows = entities.createNativeQuery(SELECT, String.class)
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().map(String::valueOf).map(this::read).toList();
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
