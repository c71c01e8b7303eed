package dev.skillsgap.profile.scim.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one type, and what clients do with them; in the caller's transaction. A change that names a version, as
 * {@code If-Match}, is refused where there is another.
 */
public interface Resources {

    Found find(Listing listing) throws ScimException;

    /** The resource, with what is wanted of it at least. */
    ObjectNode get(String id, Wanted wanted);

    ObjectNode add(ObjectNode sent) throws ScimException;

    /** Says everything anew, whatever was said before. */
    ObjectNode replace(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException;

    ObjectNode patch(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException;

    void remove(String id, @Nullable String ifMatch);
}
