package dev.skillsgap.skills.search;

import dev.skillsgap.skills.meaning.LiveMeanings;
import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Skills that may be meant by words that none of their labels has. */
@ApplicationScoped
class Meant {

    /** Where as many have all words, nobody needs more. */
    private static final int ENOUGH = 10;

    private static final int MOST = 5;

    /** Below it labels have little to do with what was asked for. */
    private static final double LEAST_LIKENESS = 0.4;

    private final LiveMeanings meanings;

    Meant(LiveMeanings meanings) {
        this.meanings = meanings;
    }

    /**
     * A skill that may be meant.
     *
     * @param likeness of what was asked for and its label, 0 to 1
     */
    record MeantView(String id, String framework, String label, double likeness) {

        private static MeantView from(Meanings.Alike alike) {
            var skill = alike.subject();
            return new MeantView(
                    skill.id(), skill.framework(), skill.label(), Math.round(alike.likeness() * 10_000) / 10_000.0);
        }
    }

    /**
     * The likest that words have not found; none where they have found enough, or labels are still being learnt.
     *
     * @param found how many have all words
     * @param shown ids of those that are shown
     */
    List<MeantView> by(
            String words, @Nullable ConceptKind kind, @Nullable String framework, int found, Set<String> shown) {
        var known = meanings.current().orElse(null);
        if (known == null || found >= ENOUGH || (kind != null && kind != ConceptKind.SKILL)) {
            return List.of();
        }
        var frameworks = framework == null ? known.frameworks() : Set.of(framework);
        return known.likestTo(words, frameworks, MOST + shown.size()).stream()
                .filter(alike -> alike.likeness() >= LEAST_LIKENESS)
                .filter(alike -> !shown.contains(alike.subject().id()))
                .limit(MOST)
                .map(MeantView::from)
                .toList();
    }
}
