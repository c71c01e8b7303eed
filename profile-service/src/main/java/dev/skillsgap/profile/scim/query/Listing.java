package dev.skillsgap.profile.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list.
 *
 * @param filter null: everything
 * @param sortBy null: by id
 * @param startIndex of the first that is wanted, from 1
 * @param count most in the answer
 * @param after id behind which the page begins, empty at the first; null: pages are counted by {@code startIndex}
 */
public record Listing(
        @Nullable Filter filter,
        @Nullable Path sortBy,
        boolean descending,
        int startIndex,
        int count,
        @Nullable String after,
        Wanted wanted) {

    /** So many in an answer where nothing is said. */
    public static final int DEFAULT_COUNT = 100;

    /** And so many at most. */
    public static final int MOST = 500;

    /** As it stands in an address. */
    public static Listing of(MultivaluedMap<String, String> query) throws ScimException {
        return of(name -> query.getFirst(name));
    }

    /** As it stands in a request for {@code /.search}. */
    public static Listing of(ObjectNode search) throws ScimException {
        return of(name -> text(search.get(name)));
    }

    private interface Source {
        @Nullable
        String get(String name);
    }

    private static Listing of(Source source) throws ScimException {
        var filter = source.get("filter");
        var sortBy = source.get("sortBy");
        var cursor = source.get("cursor");
        if (cursor != null && sortBy != null) {
            throw BadRequestException.invalidValue("Pages by cursor are in the order of the ids: leave out 'sortBy'.");
        }
        return new Listing(
                filter == null || filter.isBlank() ? null : Filter.fromString(filter),
                sortBy == null || sortBy.isBlank() ? null : Path.fromString(sortBy),
                "descending".equalsIgnoreCase(Objects.requireNonNullElse(source.get("sortOrder"), "")),
                Math.max(1, number(source, "startIndex", 1)),
                Math.clamp(number(source, "count", DEFAULT_COUNT), 0, MOST),
                cursor == null ? null : decoded(cursor),
                Wanted.of(source.get("attributes"), source.get("excludedAttributes")));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            var list = new StringJoiner(",");
            value.forEach(each -> list.add(each.asText()));
            return list.toString();
        }
        return value.asText();
    }

    private static int number(Source source, String name, int otherwise) throws ScimException {
        var text = source.get(name);
        try {
            return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw BadRequestException.invalidValue("'%s' must be a number, not '%s'.".formatted(name, text));
        }
    }

    private static String decoded(String cursor) throws ScimException {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The cursor is none of ours: begin anew with an empty one.", "invalidCursor");
        }
    }

    /** The cursor behind that id. */
    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
