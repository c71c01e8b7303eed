package dev.skillsgap.skills.framework;

import dev.skillsgap.skills.framework.FrameworksApi.FrameworkView;
import dev.skillsgap.skills.release.Counts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** The frameworks. */
@ApplicationScoped
public class Frameworks implements PanacheRepositoryBase<Framework, String> {

    /** Adds it, or replaces what was known of it. */
    public void put(Framework framework) {
        getEntityManager().merge(framework);
    }

    /** Those behind the id, by id, with what the newest release holds of each. */
    List<FrameworkView> after(String id, int limit) {
        return getSession()
                .createNativeQuery("""
                        select id, f.title, f.version, f.publisher, f.licence, f.description,
                               coalesce(c.skills, 0) as skills, coalesce(c.roles, 0) as roles,
                               coalesce(c.resources, 0) as resources
                        from framework f full join (
                            select document ->> 'framework' as id,
                                   count(*) filter (where kind = 'skill') as skills,
                                   count(*) filter (where kind = 'role') as roles,
                                   count(*) filter (where kind = 'resource') as resources
                            from concept_version where until_release is null and not retired
                            group by 1) c using (id)
                        where id > :id order by id""", Tuple.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(Frameworks::view)
                .toList();
    }

    private static FrameworkView view(Tuple row) {
        return new FrameworkView(
                row.get("id", String.class),
                row.get("title", String.class),
                row.get("version", String.class),
                row.get("publisher", String.class),
                row.get("licence", String.class),
                row.get("description", String.class),
                new Counts(count(row, "skills"), count(row, "roles"), count(row, "resources")));
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
