package dev.skillsgap.profile.scim.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.profile.scim.query.Equal;
import dev.skillsgap.profile.scim.query.Search;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.scim.schema.Schemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All teams as groups, for reading. */
@ApplicationScoped
class GroupShelf implements Search.Shelf {

    private static final String GROUPS = """
            select t.id, t.version, t.name, t.changed_at, g.external_id,
                (select coalesce(bit_xor(hashtextextended(m.person_id, 0)), 0) from person_team m where m.team_id = t.id)
                    as members
            from team t left join scim_group g on g.team_id = t.id\s""";

    private final EntityManager entities;

    GroupShelf(EntityManager entities) {
        this.entities = entities;
    }

    /** With the members' ids, for they may be asked for. */
    @Override
    public List<ObjectNode> after(String id, int atMost, Optional<Equal> equal) {
        var condition = equal.map(GroupShelf::condition).orElse("");
        var query = entities.createNativeQuery(
                        GROUPS + "where t.id > :after" + condition + " order by t.id limit :most", Tuple.class)
                .setParameter("after", id)
                .setParameter("most", atMost);
        if (!condition.isEmpty()) {
            query.setParameter("value", equal.orElseThrow().value());
        }
        var resources = resources(query.getResultList());
        putMembers(resources);
        return List.copyOf(resources.values());
    }

    private static String condition(Equal equal) {
        return switch (equal.attribute()) {
            case "id" -> " and t.id = :value";
            case "externalid" -> " and g.external_id = :value";
            case "displayname" -> " and lower(t.name) = lower(:value)";
            default -> "";
        };
    }

    @Override
    public int count() {
        return ((Number) entities.createNativeQuery("select count(*) from team").getSingleResult()).intValue();
    }

    @Override
    public List<String> ids(int from, int atMost) {
        return entities.createQuery("select t.id from Team t order by t.id", String.class)
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<ObjectNode> whole(List<String> ids, Wanted wanted) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var resources = resources(entities.createNativeQuery(GROUPS + "where t.id in (:ids) order by t.id", Tuple.class)
                .setParameter("ids", ids)
                .getResultList());
        if (wanted.has("members")) {
            putMembers(resources);
        }
        return ids.stream().map(resources::get).filter(Objects::nonNull).toList();
    }

    private static Map<String, ObjectNode> resources(List<?> rows) {
        var resources = new LinkedHashMap<String, ObjectNode>();
        for (var found : rows) {
            var row = (Tuple) found;
            resources.put(row.get("id", String.class), resource(row));
        }
        return resources;
    }

    private static ObjectNode resource(Tuple row) {
        var resource = JsonUtils.getJsonNodeFactory().objectNode();
        resource.putArray("schemas").add(Schemas.GROUP);
        resource.put("id", row.get("id", String.class));
        resource.put("displayName", row.get("name", String.class));
        var externalId = row.get("external_id", String.class);
        if (externalId != null) {
            resource.put("externalId", externalId);
        }
        resource.putObject("meta")
                .put("resourceType", "Group")
                .put("lastModified", row.get("changed_at", Instant.class).toString())
                .put(
                        "version",
                        "W/\"%d.%x\"".formatted(row.get("version", Long.class), row.get("members", Long.class)));
        return resource;
    }

    private void putMembers(Map<String, ObjectNode> resources) {
        if (resources.isEmpty()) {
            return;
        }
        List<?> members = entities.createNativeQuery("""
                        select m.team_id as team, p.id as person, p.name as name
                        from person_team m join person p on p.id = m.person_id
                        where m.team_id in (:ids) order by p.id""", Tuple.class)
                .setParameter("ids", resources.keySet())
                .getResultList();
        for (var found : members) {
            var row = (Tuple) found;
            Objects.requireNonNull(resources.get(row.get("team", String.class)))
                    .withArrayProperty("members")
                    .addObject()
                    .put("value", row.get("person", String.class))
                    .put("display", row.get("name", String.class))
                    .put("type", "User");
        }
    }
}
