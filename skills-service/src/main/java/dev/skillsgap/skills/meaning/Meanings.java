package dev.skillsgap.skills.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What skills are about, by their labels. A sentence is like a skill as far as a stretch of it is like the skill's preferred
 * label, and like any of its labels, in the mean; and it is a half more like one whose words it has. Immutable.
 */
public final class Meanings {

    /** A half for the words: chosen once for all frameworks, see docs/extraction.md. */
    private static final double WORDS = 0.5;

    /** So many of the likest by the preferred label are looked at with all their labels, and as many by words. */
    private static final int CANDIDATES = 50;

    private final List<Subject> subjects;
    private final Vectors preferred;
    private final WordShare words;
    private final Model model;
    private final Set<String> frameworks;

    /**
     * A skill and what it is called.
     *
     * @param label preferred one
     * @param vector of the preferred label
     * @param others vectors of the other labels
     */
    public record Subject(String id, String framework, String label, Packed vector, List<Packed> others) {}

    /**
     * A skill that a stretch of a sentence is like.
     *
     * @param start of the stretch in the sentence
     * @param score 0 to 1.5: likeness of meaning, and half the share of words
     * @param meaning likeness of meaning alone, -1 to 1
     * @param words share of the label's words that the sentence has, 0 to 1
     */
    public record Likeness(Subject subject, int start, int end, double score, double meaning, double words) {}

    public Meanings(List<Subject> subjects, Model model) {
        this.subjects = subjects;
        this.model = model;
        this.preferred = new Vectors(subjects.size());
        for (int row = 0; row < subjects.size(); row++) {
            preferred.set(row, subjects.get(row).vector().unpack());
        }
        this.frameworks = subjects.stream().map(Subject::framework).collect(Collectors.toSet());
        this.words = new WordShare(subjects.stream().map(Subject::label).toList());
    }

    /** Those of its skills. */
    public Set<String> frameworks() {
        return frameworks;
    }

    /**
     * The skills that the sentence is most like, the likest first.
     *
     * @param frameworks of the skills
     */
    public List<Likeness> likest(String sentence, Set<String> frameworks, int atMost) {
        if (sentence.isBlank()) {
            return List.of();
        }
        var windows = Windows.of(sentence);
        var vectors = windows.stream()
                .map(window -> model.vector(sentence.substring(window.start(), window.end())))
                .toArray(float[][]::new);
        var best = new float[subjects.size()];
        var by = new int[subjects.size()];
        preferred.best(vectors, best, by);
        var shares = words.shares(sentence);
        return candidates(best, shares, frameworks).stream()
                .map(row -> likeness(row, windows, vectors, best[row], by[row], shares))
                .sorted(Comparator.comparingDouble(Likeness::score).reversed())
                .limit(atMost)
                .toList();
    }

    /**
     * A skill and how alike what it is called first of all is to a text.
     *
     * @param likeness -1 to 1
     */
    public record Alike(Subject subject, double likeness) {}

    /**
     * The skills whose preferred labels are most like a few words as a whole, the likest first.
     *
     * @param frameworks of the skills
     */
    public List<Alike> likestTo(String words, Set<String> frameworks, int atMost) {
        var best = new float[subjects.size()];
        preferred.best(new float[][] {model.vector(words)}, best, new int[subjects.size()]);
        return IntStream.range(0, best.length)
                .filter(row -> frameworks.contains(subjects.get(row).framework()))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -best[row]))
                .limit(atMost)
                .map(row -> new Alike(subjects.get(row), best[row]))
                .toList();
    }

    /** How alike two texts are, -1 to 1. */
    public double likeness(String one, String other) {
        var vector = model.vector(one);
        var with = model.vector(other);
        double sum = 0;
        for (int at = 0; at < vector.length; at++) {
            sum += vector[at] * with[at];
        }
        return sum;
    }

    private Set<Integer> candidates(float[] best, Map<Integer, Double> shares, Set<String> frameworks) {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < best.length; row++) {
            if (frameworks.contains(subjects.get(row).framework())) {
                rows.add(row);
            }
        }
        var candidates = new HashSet<Integer>();
        rows.stream()
                .sorted(Comparator.comparingDouble(row -> -best[row]))
                .limit(CANDIDATES)
                .forEach(candidates::add);
        rows.stream()
                .filter(shares::containsKey)
                .sorted(Comparator.comparingDouble(row -> -best[row] - WORDS * shares.getOrDefault(row, 0.0)))
                .limit(CANDIDATES)
                .forEach(candidates::add);
        return candidates;
    }

    private Likeness likeness(
            int row,
            List<Windows.Window> windows,
            float[][] vectors,
            double byPreferred,
            int by,
            Map<Integer, Double> shares) {
        double byAny = byPreferred;
        int window = by;
        for (var other : subjects.get(row).others()) {
            for (int vector = 0; vector < vectors.length; vector++) {
                double likeness = other.likeness(vectors[vector]);
                if (likeness > byAny) {
                    byAny = likeness;
                    window = vector;
                }
            }
        }
        double meaning = (byPreferred + byAny) / 2;
        double share = shares.getOrDefault(row, 0.0);
        var stretch = windows.get(window);
        return new Likeness(subjects.get(row), stretch.start(), stretch.end(), meaning + WORDS * share, meaning, share);
    }
}
