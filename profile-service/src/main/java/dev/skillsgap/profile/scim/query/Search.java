package dev.skillsgap.profile.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question for a list: all that may match are read in portions and compared one by one, as the library compares;
 * only then is the page read with all that belongs to it.
 */
public final class Search {

    private static final int PORTION = 1_000;

    private final Shelf shelf;

    public Search(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Where resources are kept. */
    public interface Shelf {

        /**
         * Those whose id comes after, in the order of their ids, as far as filters need them.
         *
         * @param equal what they must all have; empty: nothing
         */
        List<ObjectNode> after(String id, int atMost, Optional<Equal> equal) throws ScimException;

        /** How many there are. */
        int count();

        /** Ids in their order, from a place on that is counted from 0. */
        List<String> ids(int from, int atMost);

        /** Those of these ids with all that belongs to them, in the order of the ids given. */
        List<ObjectNode> whole(List<String> ids, Wanted wanted) throws ScimException;
    }

    private record Match(String id, @Nullable JsonNode key) {}

    public Found find(Listing listing) throws ScimException {
        if (listing.after() != null) {
            return byCursor(listing, listing.after());
        }
        if (listing.filter() == null && listing.sortBy() == null) {
            var ids = listing.count() == 0 ? List.<String>of() : shelf.ids(listing.startIndex() - 1, listing.count());
            return new Found(shelf.count(), shelf.whole(ids, listing.wanted()), null);
        }
        var matches = matches(listing);
        if (listing.sortBy() != null) {
            var order = Comparator.comparing(Match::key, Comparator.nullsLast(Search::compare));
            matches.sort(listing.descending() ? order.reversed() : order);
        }
        var page = matches.stream()
                .skip(listing.startIndex() - 1L)
                .limit(listing.count())
                .map(Match::id)
                .toList();
        return new Found(matches.size(), shelf.whole(page, listing.wanted()), null);
    }

    private Found byCursor(Listing listing, String after) throws ScimException {
        var all = listing.filter() == null ? List.<Match>of() : matches(listing);
        int total = listing.filter() == null ? shelf.count() : all.size();
        var ids = listing.filter() == null
                ? shelf.after(after, listing.count() + 1, Optional.empty()).stream()
                        .map(Search::id)
                        .toList()
                : all.stream()
                        .map(Match::id)
                        .filter(id -> id.compareTo(after) > 0)
                        .limit(listing.count() + 1L)
                        .toList();
        var page = ids.subList(0, Math.min(ids.size(), listing.count()));
        var next = ids.size() > page.size() && !page.isEmpty() ? Listing.cursor(page.getLast()) : null;
        return new Found(total, shelf.whole(page, listing.wanted()), next);
    }

    private List<Match> matches(Listing listing) throws ScimException {
        var filter = listing.filter();
        var equal = filter == null ? Optional.<Equal>empty() : Equal.in(filter);
        var matches = new ArrayList<Match>();
        var last = "";
        List<ObjectNode> portion;
        do {
            portion = shelf.after(last, PORTION, equal);
            for (var resource : portion) {
                last = id(resource);
                if (filter == null || FilterEvaluator.evaluate(filter, resource)) {
                    matches.add(new Match(last, key(resource, listing.sortBy())));
                }
            }
        } while (portion.size() == PORTION);
        return matches;
    }

    /** What it is ordered by: of several values the primary one, else the first (RFC 7644, 3.4.2.3). */
    private static @Nullable JsonNode key(ObjectNode resource, @Nullable Path sortBy) throws ScimException {
        if (sortBy == null) {
            return null;
        }
        var value = JsonUtils.getValue(sortBy, resource);
        if (value.isArray()) {
            value = primary(value);
        }
        if (value.isObject()) {
            value = value.path("value");
        }
        return value.isValueNode() && !value.isNull() ? value : null;
    }

    private static JsonNode primary(JsonNode values) {
        Predicate<JsonNode> isPrimary = value -> value.path("primary").asBoolean();
        return values.valueStream().filter(isPrimary).findFirst().orElseGet(() -> values.path(0));
    }

    private static int compare(JsonNode one, JsonNode other) {
        return JsonUtils.compareTo(one, other, null);
    }

    private static String id(ObjectNode resource) {
        return Objects.requireNonNull(resource.get("id")).asText();
    }
}
