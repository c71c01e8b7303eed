package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.scim.schema.Plan;
import dev.skillsgap.profile.scim.schema.Schemas;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a user, parted: what is known of every person, what is asked for often, and the others.
 *
 * @param skills list of claims, or missing
 * @param others without all of that
 */
record Said(
        String userName,
        @Nullable String externalId,
        boolean active,
        Person.Details details,
        JsonNode skills,
        ObjectNode others) {

    /**
     * Parts a resource that is in the form of the schemas.
     *
     * @param person who is there already: what only we know of them stays where nothing is said; null: nobody
     */
    static Said of(ObjectNode resource, @Nullable Person person) throws ScimException {
        var userName = resource.path("userName").asText("");
        if (userName.isEmpty()) {
            throw BadRequestException.invalidValue("'userName' is required.");
        }
        var plan = resource.path(Plan.URN);
        var details = new Person.Details(
                name(resource, userName),
                text(Emails.primary(resource).path("value")),
                text(resource.path(Schemas.ENTERPRISE).path("employeeNumber")),
                plan.isMissingNode() && person != null ? person.details().targetRole() : text(plan.path("targetRole")),
                hours(plan, person));
        var others = resource.deepCopy();
        others.remove(List.of("userName", "externalId", "active", "displayName", Plan.URN));
        if (others.get(Schemas.ENTERPRISE) instanceof ObjectNode enterprise) {
            enterprise.remove("employeeNumber");
            if (enterprise.isEmpty()) {
                others.remove(Schemas.ENTERPRISE);
            }
        }
        return new Said(
                userName,
                text(resource.path("externalId")),
                resource.path("active").asBoolean(true),
                details,
                plan.path("skills"),
                others);
    }

    private static double hours(JsonNode plan, @Nullable Person person) {
        if (plan.path("hoursPerWeek").isNumber()) {
            return plan.path("hoursPerWeek").asDouble();
        }
        return person == null ? Person.Details.DEFAULT_HOURS : person.details().hoursPerWeek();
    }

    /** The first that is there: what to call the person, the whole name, its parts, the user's name. */
    private static String name(ObjectNode resource, String userName) {
        var name = resource.path("name");
        var parts = Stream.of("givenName", "middleName", "familyName")
                .map(part -> name.path(part).asText(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(
                        resource.path("displayName").asText(""),
                        name.path("formatted").asText(""),
                        parts)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(userName);
    }

    private static @Nullable String text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElse(null);
    }

    /** Whether a client said so already. */
    boolean isAs(ScimUser user) {
        return user.userName.equals(userName)
                && Objects.equals(user.externalId, externalId)
                && user.active == active
                && others.equals(read(user.resource));
    }

    private static JsonNode read(String resource) {
        try {
            return JsonUtils.getObjectReader().readTree(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
