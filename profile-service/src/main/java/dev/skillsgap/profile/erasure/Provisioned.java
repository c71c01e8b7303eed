package dev.skillsgap.profile.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provisioning client said of people besides what is held of everyone. */
@ApplicationScoped
class Provisioned {

    private final EntityManager entities;
    private final ObjectMapper json;

    Provisioned(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The attributes of the user; null: none ever said anything. */
    @Nullable
    Map<String, Object> of(String personId) {
        List<?> said = entities.createNativeQuery("""
                        select cast(resource || jsonb_build_object(
                            'userName', user_name, 'externalId', external_id, 'active', active) as text)
                        from scim_user where person_id = :id""", String.class)
                .setParameter("id", personId)
                .getResultList();
        return said.stream().findFirst().map(String::valueOf).map(this::read).orElse(null);
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
