package dev.skillsgap.profile.scim.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.OrFilter;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.api.table.NoFormula;
import dev.skillsgap.profile.scim.patch.Operation;
import dev.skillsgap.profile.scim.patch.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client wants changed of a group. Members come and go one by one, so that clients do not undo each other's work. */
sealed interface Change {

    record Name(String name) implements Change {}

    /** The client's own id; null: none any more. */
    record ExternalId(@Nullable String id) implements Change {}

    record Join(Set<String> members) implements Change {}

    record Leave(Set<String> members) implements Change {}

    /** Exactly these are to be members. */
    record Exactly(Set<String> members) implements Change {}

    /** Ids of the people that it names. */
    default Stream<String> named() {
        return switch (this) {
            case Name ignored -> Stream.of();
            case ExternalId ignored -> Stream.of();
            case Join joining -> joining.members().stream();
            case Leave leaving -> leaving.members().stream();
            case Exactly exactly -> exactly.members().stream();
        };
    }

    static List<Change> of(ObjectNode request) throws ScimException {
        var changes = new ArrayList<Change>();
        for (var operation : Operation.of(request, List.of())) {
            of(operation, changes);
        }
        return changes;
    }

    /** The same from a whole resource. */
    static List<Change> ofWhole(ObjectNode resource) throws ScimException {
        return List.of(
                new Name(name(resource.path("displayName"))),
                new ExternalId(text(resource.path("externalId"))),
                new Exactly(members(resource.path("members"))));
    }

    private static void of(Operation operation, List<Change> changes) throws ScimException {
        var path = Path.fromString(operation.path());
        if (path.size() == 0) {
            throw BadRequestException.invalidPath("'%s' is the path of no attribute.".formatted(operation.path()));
        }
        var isRemoval = operation.kind() == Kind.REMOVE;
        switch (path.getElement(0).getAttribute().toLowerCase(Locale.ROOT)) {
            case "displayname" -> changes.add(new Name(name(operation.value())));
            case "externalid" -> changes.add(new ExternalId(isRemoval ? null : text(operation.value())));
            case "members" -> changes.add(members(operation, path));
            default -> {} // What only the server says, or no schema knows.
        }
    }

    private static Change members(Operation operation, Path path) throws ScimException {
        var filter = path.getElement(0).getValueFilter();
        return switch (operation.kind()) {
            case ADD -> new Join(members(operation.value()));
            case REPLACE -> new Exactly(members(operation.value()));
            case REMOVE -> {
                if (filter != null) {
                    yield new Leave(selected(filter, new TreeSet<>()));
                }
                // With a list beside the path only these are meant; reading it as all would empty the group.
                yield operation.value().isNull() ? new Exactly(Set.of()) : new Leave(members(operation.value()));
            }
        };
    }

    private static Set<String> selected(Filter filter, Set<String> members) throws ScimException {
        if (filter instanceof EqualFilter equal
                && equal.getAttributePath().toString().equalsIgnoreCase("value")) {
            members.add(equal.getComparisonValue().asText());
        } else if (filter instanceof OrFilter or) {
            for (var part : or.getCombinedFilters()) {
                selected(part, members);
            }
        } else {
            throw BadRequestException.invalidFilter("Select members by 'value eq', with 'or' between several.");
        }
        return members;
    }

    /** Ids, sorted. */
    private static Set<String> members(JsonNode sent) throws ScimException {
        var members = new TreeSet<String>();
        if (sent.isMissingNode() || sent.isNull()) {
            return members;
        }
        for (var each : sent instanceof ArrayNode list ? list : List.of(sent)) {
            var value = each instanceof ObjectNode object ? object.path("value") : each;
            if (!value.isTextual()) {
                throw BadRequestException.invalidValue("'members' must be a list of objects with a 'value'.");
            }
            members.add(value.textValue());
        }
        return members;
    }

    private static String name(JsonNode sent) throws ScimException {
        var name = text(sent);
        if (name == null) {
            throw BadRequestException.invalidValue("'displayName' is required.");
        }
        if (Formulas.isOne(name)) {
            throw BadRequestException.invalidValue("'displayName' " + NoFormula.MESSAGE + ".");
        }
        return name;
    }

    private static @Nullable String text(JsonNode sent) throws ScimException {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        var text = sent.asText().strip();
        if (!sent.isValueNode() || text.length() > 200 || text.indexOf('\0') >= 0) {
            throw BadRequestException.invalidValue(
                    "'displayName' and 'externalId' are texts of up to 200 characters, without the character NUL.");
        }
        return text.isEmpty() ? null : text;
    }
}
