package dev.skillsgap.skills.meaning;

import dev.skillsgap.skills.meaning.Meanings.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of vectors. */
@ApplicationScoped
class LabelVectors {

    private static final String LIVE_SKILLS = """
            from concept_version v join concept_label l on l.version = v.id
            where v.kind = 'skill' and v.until_release is null and not v.retired""";

    private final EntityManager entities;

    LabelVectors(EntityManager entities) {
        this.entities = entities;
    }

    /** Labels of skills of the newest release that have no vector yet; preferred ones first. */
    @Transactional
    List<String> missing() {
        List<?> labels = entities.createNativeQuery(
                        "select l.label " + LIVE_SKILLS
                                + " and not exists (select from label_vector k where k.label = l.label)"
                                + " group by l.label order by bool_or(l.preferred) desc, l.label",
                        String.class)
                .getResultList();
        return labels.stream().map(String::valueOf).toList();
    }

    /** Keeps the vectors of some labels; those that another instance kept stay. */
    @Transactional
    void keep(Map<String, Packed> vectors) {
        entities.createNativeQuery("""
                        insert into label_vector (label, vector)
                        select label, decode(vector, 'hex')
                        from unnest(cast(:labels as text[]), cast(:vectors as text[])) as told (label, vector)
                        on conflict do nothing""")
                .setParameter("labels", vectors.keySet().toArray(String[]::new))
                .setParameter(
                        "vectors",
                        vectors.values().stream()
                                .map(vector -> HexFormat.of().formatHex(vector.bytes()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Forgets vectors of labels that no release has. */
    @Transactional
    void forgetOthers() {
        entities.createNativeQuery(
                        "delete from label_vector k where not exists (select from concept_label l where l.label = k.label)")
                .executeUpdate();
    }

    /** The skills of the newest release, each with the vectors of its labels. */
    @Transactional
    List<Subject> subjects() {
        var subjects = new LinkedHashMap<String, Building>();
        List<?> rows = entities.createNativeQuery(
                        "select v.concept_id as id, v.document ->> 'framework' as framework,"
                                + " v.document ->> 'label' as shown, l.preferred as preferred, k.vector as vector "
                                + LIVE_SKILLS.replace("where", "join label_vector k on k.label = l.label where")
                                + " order by v.concept_id, l.label",
                        Tuple.class)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> subjects.computeIfAbsent(
                                row.get("id", String.class),
                                id -> new Building(
                                        id, row.get("framework", String.class), row.get("shown", String.class)))
                        .add(Packed.ofBytes(row.get("vector", byte[].class)), row.get("preferred", Boolean.class)));
        return subjects.values().stream().flatMap(Building::built).toList();
    }

    private static final class Building {

        private final String id;
        private final String framework;
        private final String label;
        private final List<Packed> preferred = new ArrayList<>(1);
        private final List<Packed> others = new ArrayList<>();

        Building(String id, String framework, String label) {
            this.id = id;
            this.framework = framework;
            this.label = label;
        }

        void add(Packed vector, boolean isPreferred) {
            (isPreferred ? preferred : others).add(vector);
        }

        Stream<Subject> built() {
            return preferred.stream().limit(1).map(vector -> new Subject(id, framework, label, vector, others));
        }
    }
}
