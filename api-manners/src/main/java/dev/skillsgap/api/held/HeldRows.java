package dev.skillsgap.api.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Rows about a person that the database itself turns into JSON, so that a column that is added later is told of too. */
@ApplicationScoped
public class HeldRows {

    private final EntityManager entities;
    private final ObjectMapper json;

    HeldRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * The rows in their order; in the caller's transaction.
     *
     * @param sql of one column, a JSON object as text; {@code ?1} stands for the person's id
     */
    public List<Map<String, Object>> about(String person, String sql) {
        List<?> rows = entities.createNativeQuery(sql, String.class)
                .setParameter(1, person)
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
