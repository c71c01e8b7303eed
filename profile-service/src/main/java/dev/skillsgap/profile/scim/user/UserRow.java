package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.scim.schema.Plan;
import dev.skillsgap.profile.scim.schema.Schemas;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as a user: what is known of every person stands above what a client said, which may be older.
 *
 * @param said what a client said besides; null: none ever said anything
 */
record UserRow(
        String id,
        long version,
        Person.Details details,
        Instant createdAt,
        Instant changedAt,
        @Nullable Said said) {

    /**
     * What a client said.
     *
     * @param version counts what clients said
     */
    record Said(
            long version,
            String userName,
            @Nullable String externalId,
            boolean active,
            String resource,
            Instant changedAt) {}

    static final String COLUMNS = """
            p.id, p.version, p.name, p.email, p.employee_number, p.target_role, p.hours_per_week, p.created_at, p.changed_at,
            s.version as said_version, s.user_name, s.external_id, s.active, cast(s.resource as text) as resource,
            s.changed_at as said_at""";

    static UserRow of(Tuple row) {
        var details = new Person.Details(
                row.get("name", String.class),
                row.get("email", String.class),
                row.get("employee_number", String.class),
                row.get("target_role", String.class),
                row.get("hours_per_week", Double.class));
        var userName = row.get("user_name", String.class);
        return new UserRow(
                row.get("id", String.class),
                row.get("version", Long.class),
                details,
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                userName == null
                        ? null
                        : new Said(
                                row.get("said_version", Long.class),
                                userName,
                                row.get("external_id", String.class),
                                row.get("active", Boolean.class),
                                row.get("resource", String.class),
                                row.get("said_at", Instant.class)));
    }

    static UserRow of(Person person, @Nullable ScimUser user) {
        return new UserRow(
                person.id(),
                person.version(),
                person.details(),
                person.createdAt(),
                person.changedAt(),
                user == null
                        ? null
                        : new Said(
                                user.version,
                                user.userName,
                                user.externalId,
                                user.active,
                                user.resource,
                                user.changedAt));
    }

    /** Who was never given a name is called by the e-mail address, or else the id. */
    private String userName() {
        if (said != null) {
            return said.userName();
        }
        return details.email() == null ? id : details.email();
    }

    /** Tells every change, by whichever way it was made. */
    String tag() {
        return "W/\"%d.%d\"".formatted(version, said == null ? 0 : said.version());
    }

    /** The resource, without groups and skills. */
    ObjectNode resource() {
        var resource = said == null ? JsonUtils.getJsonNodeFactory().objectNode() : read(said.resource());
        resource.put("id", id);
        resource.put("userName", userName());
        resource.put("displayName", details.name());
        resource.put("active", said == null || said.active());
        if (said != null && said.externalId() != null) {
            resource.put("externalId", said.externalId());
        }
        if (!resource.has("name")) {
            resource.putObject("name").put("formatted", details.name());
        }
        putEmail(resource, details.email());
        if (details.employeeNumber() != null) {
            resource.withObjectProperty(Schemas.ENTERPRISE).put("employeeNumber", details.employeeNumber());
        }
        var plan = resource.putObject(Plan.URN).put("hoursPerWeek", BigDecimal.valueOf(details.hoursPerWeek()));
        if (details.targetRole() != null) {
            plan.put("targetRole", details.targetRole());
        }
        var schemas = resource.putArray("schemas").add(Schemas.USER).add(Plan.URN);
        if (resource.has(Schemas.ENTERPRISE)) {
            schemas.add(Schemas.ENTERPRISE);
        }
        resource.putObject("meta")
                .put("resourceType", "User")
                .put("created", createdAt.toString())
                .put("lastModified", lastModified().toString())
                .put("version", tag());
        return resource;
    }

    private Instant lastModified() {
        return said != null && said.changedAt().isAfter(changedAt) ? said.changedAt() : changedAt;
    }

    /** The address that we know is the primary one. */
    private static void putEmail(ObjectNode resource, @Nullable String email) {
        if (email == null) {
            resource.remove("emails");
            return;
        }
        var primary = Emails.primary(resource);
        if (primary instanceof ObjectNode there) {
            there.put("value", email);
        } else {
            resource.withArrayProperty("emails")
                    .addObject()
                    .put("value", email)
                    .put("type", "work")
                    .put("primary", true);
        }
    }

    private static ObjectNode read(String resource) {
        try {
            JsonNode read = JsonUtils.getObjectReader().readTree(resource);
            return (ObjectNode) Objects.requireNonNull(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
