package dev.skillsgap.profile.scim.query;

import com.unboundid.scim2.common.filters.AndFilter;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all that a filter selects must have, where that is what databases find quickly.
 *
 * @param attribute in small letters, without the schema: username, externalid, id, employeenumber, emails, displayname
 */
public record Equal(String attribute, String value) {

    /** The first comparison that everything which is selected has to pass; empty: there is none. */
    static Optional<Equal> in(Filter filter) {
        return all(filter).findFirst();
    }

    private static Stream<Equal> all(Filter filter) {
        if (filter instanceof AndFilter and) {
            return and.getCombinedFilters().stream().flatMap(Equal::all);
        }
        if (filter instanceof EqualFilter equal && equal.getComparisonValue().isTextual()) {
            var path = equal.getAttributePath();
            var attribute = path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
            return switch (attribute) {
                case "username", "externalid", "id", "displayname", "employeenumber" ->
                    path.size() == 1
                            ? Stream.of(new Equal(
                                    attribute, equal.getComparisonValue().asText()))
                            : Stream.of();
                default -> Stream.of();
            };
        }
        return Stream.of();
    }
}
