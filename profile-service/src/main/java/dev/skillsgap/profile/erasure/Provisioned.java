package dev.skillsgap.profile.erasure;

import dev.skillsgap.api.held.HeldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provisioning client said of people besides what is held of everyone. */
@ApplicationScoped
class Provisioned {

    private static final String SELECT = """
            select cast(resource || jsonb_build_object(
                       'userName', user_name, 'externalId', external_id, 'active', active) as text)
              from scim_user where person_id = ?1""";

    private final HeldRows rows;

    Provisioned(HeldRows rows) {
        this.rows = rows;
    }

    /** The attributes of the user; null: none ever said anything. */
    @Nullable
    Map<String, Object> of(String personId) {
        return rows.about(personId, SELECT).stream().findFirst().orElse(null);
    }
}
