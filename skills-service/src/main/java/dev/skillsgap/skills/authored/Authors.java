package dev.skillsgap.skills.authored;

import dev.skillsgap.api.repeat.KeptAnswers;
import dev.skillsgap.forgetting.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The names of people in the tables of this service. */
@ApplicationScoped
class Authors {

    /**
     * Imports come first: one that is under way holds its row until all is done, and only then stands in the draft what it
     * edited.
     */
    private static final List<Column> NAMES = List.of(
            new Column("import_job", "requested_by"),
            new Column("draft_change", "edited_by"),
            new Column("correspondence", "decided_by"),
            new Column("release", "published_by"));

    private final EntityManager entities;
    private final KeptAnswers answers;
    private final Forgetting forgetting;

    Authors(EntityManager entities, KeptAnswers answers, Forgetting forgetting) {
        this.entities = entities;
        this.answers = answers;
        this.forgetting = forgetting;
    }

    private record Column(String table, String name) {}

    /** Names a person by a digest from now on, as access logs do, in the caller's transaction. */
    void forget(String person) {
        for (var column : NAMES) {
            entities.createNativeQuery("""
                            update %s set %s = 'sha256:' || encode(sha256(convert_to(?1, 'UTF8')), 'hex')
                             where %2$s = ?1""".formatted(column.table(), column.name()))
                    .setParameter(1, person)
                    .executeUpdate();
        }
        answers.forget(person);
        forgetting.want(); // Of edits that were thrown away no row is left, but their room in the files is.
    }
}
