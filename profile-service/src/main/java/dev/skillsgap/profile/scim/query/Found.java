package dev.skillsgap.profile.scim.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 * @param next cursor of the next page; null: there is none, or pages are not by cursor
 */
public record Found(
        int total, List<ObjectNode> resources, @Nullable String next) {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** The answer, with what is wanted of each. */
    public ObjectNode answer(Listing listing) {
        var answer = JsonUtils.getJsonNodeFactory().objectNode();
        answer.putArray("schemas").add(LIST);
        answer.put("totalResults", total);
        answer.put("itemsPerPage", resources.size());
        if (listing.after() == null) {
            answer.put("startIndex", listing.startIndex());
        } else if (next != null) {
            answer.put("nextCursor", next);
        }
        var list = answer.putArray("Resources");
        resources.forEach(resource -> list.add(listing.wanted().of(resource)));
        return answer;
    }
}
