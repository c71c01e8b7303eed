package dev.skillsgap.skills.export;

import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.framework.Frameworks;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The frameworks that have skills in the newest release, and those skills. In the caller's transaction. */
@ApplicationScoped
public class FrameworkSkills {

    private static final String LIVE =
            " from concept_version v where v.kind = 'skill' and v.until_release is null and not v.retired";

    private static final String DATED = """
            select v.body, created.at, r.published_at
            from concept_version v join release r on r.number = v.since_release
                 cross join lateral (
                     select min(since.published_at) as at
                     from concept_version f join release since on since.number = f.since_release
                     where f.kind = 'skill' and f.concept_id = v.concept_id) created
            where v.kind = 'skill' and v.until_release is null and not v.retired
            """;

    private final Session session;
    private final Frameworks frameworks;

    FrameworkSkills(Session session, Frameworks frameworks) {
        this.session = session;
        this.frameworks = frameworks;
    }

    /**
     * A framework.
     *
     * @param about what is known of it; null: only its id
     * @param changedAt when the newest release was published that changed one of its skills
     */
    public record Source(String id, @Nullable Framework about, Instant changedAt) {

        public String title() {
            return about == null || about.title == null ? id : about.title;
        }

        public String publisher() {
            return about == null || about.publisher == null ? "skillsgap" : about.publisher;
        }
    }

    /**
     * A skill.
     *
     * @param createdAt when the first release was published that has it
     * @param changedAt when the one was that made it so
     */
    public record Dated(Skill skill, Instant createdAt, Instant changedAt) {

        private static Dated of(Tuple row) {
            return new Dated(
                    (Skill) ConceptJson.read(ConceptKind.SKILL, row.get(0, String.class)),
                    row.get(1, Instant.class),
                    row.get(2, Instant.class));
        }
    }

    /** All of them, by id. */
    public List<Source> all() {
        return session.createNativeQuery("""
                        select v.document ->> 'framework', max(r.published_at)
                        from concept_version v join release r on r.number = v.since_release
                        where v.kind = 'skill' and v.until_release is null and not v.retired
                        group by 1 order by 1""", Tuple.class)
                .getResultStream()
                .map(row -> new Source(
                        row.get(0, String.class),
                        frameworks.findById(row.get(0, String.class)),
                        row.get(1, Instant.class)))
                .toList();
    }

    public Optional<Source> of(String framework) {
        return all().stream().filter(source -> source.id().equals(framework)).findFirst();
    }

    /** Its skills, by id. */
    public List<Dated> skills(String framework) {
        return session.createNativeQuery(
                        DATED + " and v.document ->> 'framework' = :framework order by v.concept_id", Tuple.class)
                .setParameter("framework", framework)
                .getResultStream()
                .map(Dated::of)
                .toList();
    }

    /** Ids of the skills of all of them. */
    public List<String> ids() {
        return session.createNativeQuery("select v.concept_id" + LIVE + " order by 1", String.class)
                .getResultList();
    }

    /** The one of that id. */
    public Optional<Dated> skill(String id) {
        return session.createNativeQuery(DATED + " and v.concept_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Dated::of)
                .findFirst();
    }
}
