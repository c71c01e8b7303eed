package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideName;
import dev.skillsgap.profile.skillmapping.Suggestion.By;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Skills that are called exactly as others call them, by what this service knows of the taxonomy. */
@ApplicationScoped
class Labels {

    private static final double BY_OTHER_LABEL = 0.9;

    private final Taxonomy taxonomy;

    Labels(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    String of(String skill) {
        return taxonomy.labelOf(skill);
    }

    /** By the name, as {@link OutsideName#nameKey}; each skill once. */
    Map<String, List<Suggestion>> called(Collection<String> names) {
        return taxonomy.skillsCalled(names).stream()
                .collect(Collectors.groupingBy(
                        named -> OutsideName.folded(named.name()),
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        Taxonomy.Named::skill,
                                        Labels::suggestion,
                                        (one, other) -> one.confidence() >= other.confidence() ? one : other,
                                        LinkedHashMap::new),
                                bySkill -> List.copyOf(bySkill.values()))));
    }

    private static Suggestion suggestion(Taxonomy.Named named) {
        return named.isPreferred()
                ? new Suggestion(named.skill(), named.label(), By.LABEL, 1)
                : new Suggestion(named.skill(), named.label(), By.OTHER_LABEL, BY_OTHER_LABEL);
    }
}
