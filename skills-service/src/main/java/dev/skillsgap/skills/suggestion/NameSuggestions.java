package dev.skillsgap.skills.suggestion;

import dev.skillsgap.skills.extraction.Extractor;
import dev.skillsgap.skills.extraction.Lexicons;
import dev.skillsgap.skills.meaning.LiveMeanings;
import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.search.index.Found.Hit;
import dev.skillsgap.skills.search.index.Index;
import dev.skillsgap.skills.search.words.Words;
import dev.skillsgap.skills.suggestion.NameSuggestion.By;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Suggests skills by what they are called, by what a text names, by words and by meaning. The confidences say in which order
 * to look at suggestions, and where a look may be short; they are no measured shares.
 */
@ApplicationScoped
class NameSuggestions {

    private static final double BY_OTHER_LABEL = 0.9;
    private static final double NAMED = 0.8;
    private static final double MOST_BY_WORDS = 0.75;
    private static final double BY_TYPO = 0.6;
    private static final double MOST_BY_MEANING = 0.7;

    /** Below it labels have little to do with a name. */
    private static final double LEAST_LIKENESS = 0.5;

    /** Of the words of both so many have to be the same. */
    private static final double LEAST_SHARE = 0.5;

    private final Lexicons lexicons;
    private final LiveMeanings meanings;

    NameSuggestions(Lexicons lexicons, LiveMeanings meanings) {
        this.lexicons = lexicons;
        this.meanings = meanings;
    }

    /** The likeliest first, each skill once, by the surest that suggests it; equally likely ones by id. */
    List<NameSuggestion> of(String name, Index index, int atMost) {
        var hits = index.find(new Index.Ask(name, ConceptKind.SKILL, null, 0, 2 * atMost)).hits().stream()
                .map(hit -> called(name, hit));
        var named = lexicons.extractor().stream().flatMap(extractor -> named(name, extractor));
        var meant = meanings.current().stream().flatMap(known -> meant(name, known, 2 * atMost));
        return Stream.of(hits, named, meant)
                .flatMap(some -> some)
                .filter(suggestion -> suggestion.confidence() > 0)
                .collect(Collectors.toMap(NameSuggestion::skill, one -> one, BinaryOperator.maxBy(BY_CONFIDENCE)))
                .values()
                .stream()
                .sorted(BY_CONFIDENCE.reversed().thenComparing(NameSuggestion::skill))
                .limit(atMost)
                .toList();
    }

    private static final Comparator<NameSuggestion> BY_CONFIDENCE =
            Comparator.comparingDouble(NameSuggestion::confidence);

    private static NameSuggestion called(String name, Hit hit) {
        return switch (hit.why()) {
            case EXACT -> hit.preferred() ? of(hit, By.LABEL, 1) : of(hit, By.OTHER_LABEL, BY_OTHER_LABEL);
            case TYPO -> of(hit, By.TYPO, share(name, hit.label()) > 0 || isOneWord(name) ? BY_TYPO : 0);
            case PREFIX, WORDS -> {
                double share = share(name, hit.label());
                yield of(hit, By.WORDS, share < LEAST_SHARE ? 0 : MOST_BY_WORDS * share);
            }
        };
    }

    private static NameSuggestion of(Hit hit, By by, double confidence) {
        var concept = hit.concept();
        return new NameSuggestion(
                concept.key().id(),
                concept.framework(),
                concept.labels().getFirst(),
                by,
                hit.label(),
                rounded(confidence));
    }

    private static Stream<NameSuggestion> named(String name, Extractor extractor) {
        return extractor.skillsNamed(name).stream()
                .map(skill -> new NameSuggestion(
                        skill.id(), skill.framework(), skill.label(), By.NAMED, skill.label(), NAMED));
    }

    private static Stream<NameSuggestion> meant(String name, Meanings known, int atMost) {
        return known.likestTo(name, known.frameworks(), atMost).stream()
                .filter(alike -> alike.likeness() >= LEAST_LIKENESS)
                .map(alike -> new NameSuggestion(
                        alike.subject().id(),
                        alike.subject().framework(),
                        alike.subject().label(),
                        By.MEANING,
                        alike.subject().label(),
                        rounded(MOST_BY_MEANING * Math.min(1, alike.likeness()))));
    }

    private static boolean isOneWord(String name) {
        return Words.of(name).size() == 1;
    }

    /** Of the words of both, the share that both have: 0 to 1 (Dice). */
    private static double share(String name, String label) {
        var one = stems(name);
        var other = stems(label);
        double both = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2 * both / (one.size() + other.size());
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream().map(Words.Word::stem).collect(Collectors.toSet());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
