package dev.skillsgap.bench.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What is read and what is looked for: ESCO's labels, and job postings beside ESCO's descriptions, until there are enough
 * characters. Words are made alike for all finders beforehand: no plural, one blank between; case is theirs to fold.
 */
record Reading(List<String> labels, List<String> pages, List<String> plainPages) {

    private static final int PAGE_CHARS = 3_000;

    static Reading of(Path data, long chars) throws IOException {
        var labels = new ArrayList<String>();
        var texts = new ArrayList<String>();
        try (var zip =
                new ZipFile(data.resolve("esco-1.1.1/classification-en-csv.zip").toFile())) {
            for (var row : rows(zip, "skills_en.csv")) {
                labels.add(row.get("preferredLabel"));
                labels.addAll(row.get("altLabels").lines().toList());
                texts.add(row.get("description"));
            }
            for (var row : rows(zip, "occupations_en.csv")) {
                texts.add(row.get("description"));
            }
        }
        texts.addAll(postings(data.resolve("skillspan")));
        var pages = pages(texts, chars);
        return new Reading(
                labels.stream().filter(label -> !label.isBlank()).distinct().toList(),
                pages,
                pages.stream().map(Reading::plain).toList());
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

    private static List<CSVRecord> rows(ZipFile zip, String name) throws IOException {
        var entry = zip.stream()
                .filter(file -> file.getName().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name));
        try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            return rows.getRecords();
        }
    }

    private static List<String> postings(Path folder) throws IOException {
        var json = new ObjectMapper();
        var sentences = new ArrayList<String>();
        for (var file : List.of("train.json", "dev.json")) {
            for (var line : Files.readAllLines(folder.resolve(file))) {
                var tokens = json.readTree(line).get("tokens");
                sentences.add(Stream.iterate(0, at -> at < tokens.size(), at -> at + 1)
                        .map(at -> tokens.get(at).asText())
                        .collect(Collectors.joining(" ")));
            }
        }
        return sentences;
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
