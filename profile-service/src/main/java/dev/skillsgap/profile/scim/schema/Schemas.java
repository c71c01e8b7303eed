package dev.skillsgap.profile.scim.schema;

import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.beans.IntrospectionException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of what is served here. */
public final class Schemas {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private static final Map<String, SchemaResource> BY_URN = Map.of(
            USER,
            of(UserResource.class),
            ENTERPRISE,
            of(EnterpriseUserExtension.class),
            Plan.URN,
            of(Plan.class),
            GROUP,
            of(GroupResource.class));

    /** Extensions of a user. */
    public static final List<String> EXTENSIONS = List.of(ENTERPRISE, Plan.URN);

    private Schemas() {}

    private static SchemaResource of(Class<?> described) {
        try {
            return SchemaUtils.getSchema(described);
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All, by URN. */
    public static List<SchemaResource> all() {
        return BY_URN.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The attributes of a schema, by its URN. */
    static Collection<AttributeDefinition> attributes(String urn) {
        return Optional.ofNullable(BY_URN.get(urn)).orElseThrow().getAttributes();
    }

    /** The attribute of that name, whose case does not count. */
    static Optional<AttributeDefinition> attribute(Collection<AttributeDefinition> among, String name) {
        return among.stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The attribute of a user or of an extension; empty where there is none. */
    public static Optional<AttributeDefinition> attribute(String urn, String name) {
        return attribute(attributes(urn), name);
    }
}
