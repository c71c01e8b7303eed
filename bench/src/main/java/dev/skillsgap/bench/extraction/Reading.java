package dev.skillsgap.bench.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is read and what is looked for: ESCO's labels, and job postings beside ESCO's descriptions, until there are enough
 * characters. Words are made alike for all finders beforehand: no plural, one blank between; case is theirs to fold.
 */
record Reading(List<String> labels, List<String> pages, List<String> plainPages) {

    private static final int PAGE_CHARS = 3_000;

    static Reading of(Path data, long chars) throws IOException {
        var esco = Esco.of(data);
        var texts = new ArrayList<String>();
        esco.skills().forEach(skill -> texts.add(skill.description()));
        texts.addAll(esco.occupationDescriptions());
        for (var file : List.of("train.json", "dev.json")) {
            Postings.of(data, file).forEach(sentence -> texts.add(sentence.text()));
        }
        var pages = pages(texts, chars);
        return new Reading(
                esco.labels(), pages, pages.stream().map(Reading::plain).toList());
    }

    /** Names as they stand in plain pages. */
    List<String> plainLabels() {
        return labels.stream()
                .map(Reading::plain)
                .map(label -> label.toLowerCase(Locale.ROOT))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    long chars() {
        return pages.stream().mapToLong(String::length).sum();
    }

    long plainChars() {
        return plainPages.stream().mapToLong(String::length).sum();
    }

    /** Texts again and again, each time in another order. */
    private static List<String> pages(List<String> texts, long chars) {
        var pages = new ArrayList<String>();
        var page = new StringBuilder();
        long all = 0;
        for (long turn = 0; all < chars; turn++) {
            var text = texts.get((int) (turn * 7_919 % texts.size()));
            page.append(text).append('\n');
            if (page.length() >= PAGE_CHARS) {
                pages.add(page.toString());
                all += page.length();
                page.setLength(0);
            }
        }
        return pages;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .replaceAll("(\\w{2}[^sSuUiI\\d ])[sS](?= |$)", "$1")
                .strip();
    }
}
