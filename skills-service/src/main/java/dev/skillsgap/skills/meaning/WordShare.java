package dev.skillsgap.skills.meaning;

import dev.skillsgap.skills.dictionary.Dictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of each label the share of its words that a sentence has, rare words counting more: by inverse document frequency. */
final class WordShare {

    private final Map<String, List<Integer>> labelsByWord = new HashMap<>();
    private final double[] weights;
    private final int labels;

    WordShare(List<String> all) {
        labels = all.size();
        weights = new double[labels];
        for (int label = 0; label < labels; label++) {
            for (var word : distinct(all.get(label))) {
                labelsByWord.computeIfAbsent(word, none -> new ArrayList<>(2)).add(label);
            }
        }
        for (int label = 0; label < labels; label++) {
            weights[label] = distinct(all.get(label)).stream()
                    .mapToDouble(word -> square(rarity(word)))
                    .sum();
        }
    }

    /** By number of the label, 0 to 1; only labels that have a word of the sentence. */
    Map<Integer, Double> shares(String sentence) {
        var sums = new HashMap<Integer, Double>();
        for (var word : distinct(sentence)) {
            for (int label : labelsByWord.getOrDefault(word, List.of())) {
                sums.merge(label, square(rarity(word)), Double::sum);
            }
        }
        sums.replaceAll((label, sum) -> Math.sqrt(sum / weights[label]));
        return sums;
    }

    private double rarity(String word) {
        return Math.log(
                (1.0 + labels) / (1 + labelsByWord.getOrDefault(word, List.of()).size()));
    }

    private static double square(double value) {
        return value * value;
    }

    private static Set<String> distinct(String text) {
        return new HashSet<>(Dictionary.words(text));
    }
}
