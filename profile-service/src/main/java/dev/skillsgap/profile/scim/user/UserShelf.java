package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.profile.scim.query.Equal;
import dev.skillsgap.profile.scim.query.Search;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.scim.schema.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All people as users, for reading. */
@ApplicationScoped
class UserShelf implements Search.Shelf {

    private static final String FROM = " from person p left join scim_user s on s.person_id = p.id ";

    private final EntityManager entities;

    UserShelf(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ObjectNode> after(String id, int atMost, Optional<Equal> equal) {
        var query = entities.createNativeQuery(
                        "select " + UserRow.COLUMNS + FROM + " where p.id > :after"
                                + equal.map(UserShelf::condition).orElse("") + " order by p.id limit :most",
                        Tuple.class)
                .setParameter("after", id)
                .setParameter("most", atMost);
        equal.ifPresent(must -> query.setParameter("value", must.value()));
        return rows(query.getResultList()).stream().map(UserRow::resource).toList();
    }

    private static String condition(Equal equal) {
        return switch (equal.attribute()) {
            case "username" ->
                " and (lower(s.user_name) = lower(:value) or s.user_name is null"
                        + " and (lower(p.email) = lower(:value) or p.email is null and p.id = :value))";
            case "externalid" -> " and s.external_id = :value";
            case "id" -> " and p.id = :value";
            case "employeenumber" -> " and lower(p.employee_number) = lower(:value)";
            case "displayname" -> " and lower(p.name) = lower(:value)";
            default -> throw new IllegalArgumentException(equal.attribute());
        };
    }

    @Override
    public int count() {
        return ((Number) entities.createNativeQuery("select count(*) from person")
                        .getSingleResult())
                .intValue();
    }

    @Override
    public List<String> ids(int from, int atMost) {
        return entities.createQuery("select p.id from Person p order by p.id", String.class)
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<ObjectNode> whole(List<String> ids, Wanted wanted) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var resources = new HashMap<String, ObjectNode>();
        List<?> found = entities.createNativeQuery(
                        "select " + UserRow.COLUMNS + FROM + " where p.id in (:ids)", Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        rows(found).forEach(row -> resources.put(row.id(), row.resource()));
        if (wanted.has("groups")) {
            putGroups(resources);
        }
        if (wanted.has(Plan.URN)) {
            putSkills(resources);
        }
        return ids.stream().map(resources::get).filter(Objects::nonNull).toList();
    }

    private void putGroups(Map<String, ObjectNode> resources) {
        List<?> memberships = entities.createNativeQuery("""
                        select m.person_id as person, t.id as team, t.name as name
                        from person_team m join team t on t.id = m.team_id
                        where m.person_id in (:ids) order by t.id""", Tuple.class)
                .setParameter("ids", resources.keySet())
                .getResultList();
        for (var row : tuples(memberships)) {
            Objects.requireNonNull(resources.get(row.get("person", String.class)))
                    .withArrayProperty("groups")
                    .addObject()
                    .put("value", row.get("team", String.class))
                    .put("display", row.get("name", String.class));
        }
    }

    private void putSkills(Map<String, ObjectNode> resources) {
        List<?> claims = entities.createNativeQuery("""
                        select a.person_id as person, a.skill as skill, a.level as level, lower(a.source) as source
                        from assertion a
                        where a.person_id in (:ids) and a.withdrawn_at is null
                            and (a.expires_at is null or a.expires_at > now())
                        order by a.skill, a.recorded_at, a.id""", Tuple.class)
                .setParameter("ids", resources.keySet())
                .getResultList();
        for (var row : tuples(claims)) {
            Objects.requireNonNull(resources.get(row.get("person", String.class)))
                    .withObjectProperty(Plan.URN)
                    .withArrayProperty("skills")
                    .addObject()
                    .put("value", row.get("skill", String.class))
                    .put("level", row.get("level", Integer.class))
                    .put("source", row.get("source", String.class));
        }
    }

    private static List<UserRow> rows(List<?> found) {
        return tuples(found).stream().map(UserRow::of).toList();
    }

    private static List<Tuple> tuples(List<?> found) {
        return found.stream().map(Tuple.class::cast).toList();
    }
}
