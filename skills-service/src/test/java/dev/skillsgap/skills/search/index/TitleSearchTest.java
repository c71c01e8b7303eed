package dev.skillsgap.skills.search.index;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.skills.search.index.Found.Hit;
import dev.skillsgap.skills.search.index.Index.Ask;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How often a job title finds its occupation: half of O*NET's alternative titles are held back and asked for. From
 * -Ddata.real or beside the project; skipped where they are not. With -Dtitles.whole=true also by the titles that parameters were
 * chosen on.
 */
class TitleSearchTest {

    private static final Path ONET =
            Path.of(System.getProperty("data.real", "../../shared/data")).resolve("onet-29.0");
    private static final int BEST = 10;

    /** Of each half, in the order of their hash, which is none. */
    private static final int QUESTIONS = 6_000;

    private static final PrintStream OUT = System.out;

    /** A title held back, and the occupations that O*NET lists it under. */
    private record Question(String title, Set<String> occupations, boolean forChoosing) {}

    private final Map<String, List<String>> kept = new TreeMap<>();
    private final Map<String, Set<String>> heldBack = new TreeMap<>(Comparator.comparing(ConceptDocument::sha256));

    @Test
    void findsOccupationsByTitlesItDoesNotKnowFarOftenerThanByTheirNamesAlone() throws IOException {
        assumeTrue(
                Files.isDirectory(ONET),
                () -> "Skipped: put O*NET into %s, or name the folder above in -Ddata.real.".formatted(ONET));
        read();
        var names = new PlainSearch(onlyNames());
        var titles = new PlainSearch(kept);
        var index = index();

        var reported = new TreeMap<String, Quality>();
        for (var choosing : Boolean.getBoolean("titles.whole") ? List.of(true, false) : List.of(false)) {
            var questions = questions(choosing);
            OUT.printf("%s, %,d titles:%n", choosing ? "chosen on" : "reported on", questions.size());
            reported.put("names", measure("BM25, names only", questions, names::find));
            reported.put("titles", measure("BM25, kept titles", questions, titles::find));
            reported.put("index", measure("search", questions, title -> ids(index, title)));
        }

        var ours = reported.get("index");
        assertTrue(ours.questions > 5_000);
        assertTrue(ours.mrr() > 0.55, "MRR@10 was 0.6 when this was written");
        assertTrue(ours.mrr() > 3 * reported.get("names").mrr());
        assertTrue(ours.mrr() > reported.get("titles").mrr());
    }

    private void read() throws IOException {
        for (var row : rows(Files.newBufferedReader(ONET.resolve("Occupation Data.txt")))) {
            kept.computeIfAbsent(row.get(0), any -> new ArrayList<>()).add(row.get(1));
        }
        var packed = new GZIPInputStream(Files.newInputStream(ONET.resolve("Alternate Titles.txt.gz")));
        for (var row : rows(new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8)))) {
            // By the title alone: one that is held back is nowhere in the index.
            if (isOdd(Concept.folded(row.get(2)))) {
                heldBack.computeIfAbsent(Concept.folded(row.get(2)), any -> new TreeSet<>())
                        .add(row.get(0));
            } else {
                kept.get(row.get(0)).add(row.get(2));
            }
        }
        kept.values().forEach(labels -> heldBack.remove(Concept.folded(labels.getFirst())));
    }

    private static List<List<String>> rows(BufferedReader reader) throws IOException {
        try (reader) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    private static boolean isOdd(String text) {
        return (Character.digit(ConceptDocument.sha256(text).charAt(0), 16) & 1) == 1;
    }

    private List<Question> questions(boolean choosing) {
        return heldBack.entrySet().stream()
                .map(held -> new Question(
                        held.getKey(), held.getValue(), isOdd(((TreeSet<String>) held.getValue()).first())))
                .filter(question -> question.forChoosing == choosing)
                .limit(QUESTIONS)
                .toList();
    }

    private Map<String, List<String>> onlyNames() {
        var names = new LinkedHashMap<String, List<String>>();
        kept.forEach((code, labels) -> names.put(code, labels.subList(0, 1)));
        return names;
    }

    private Index index() {
        return Index.of(kept.entrySet().stream()
                .map(one -> new Named(new ConceptKey(ConceptKind.ROLE, one.getKey()), "onet", one.getValue()))
                .toList());
    }

    private static List<String> ids(Index index, String title) {
        return index.find(new Ask(title, ConceptKind.ROLE, null, 0, BEST)).hits().stream()
                .map(Hit::concept)
                .map(concept -> concept.key().id())
                .toList();
    }

    private interface Searched {
        List<String> find(String title) throws IOException;

        private List<String> found(String title) {
            try {
                return find(title);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Quality {
        private int questions;
        private int first;
        private double reciprocals;

        private double mrr() {
            return reciprocals / questions;
        }
    }

    private static Quality measure(String name, List<Question> questions, Searched search) {
        var quality = new Quality();
        var answers = questions.parallelStream()
                .map(question -> search.found(question.title()))
                .toList();
        for (var question : questions) {
            var found = answers.get(quality.questions++);
            for (int rank = 0; rank < found.size(); rank++) {
                if (question.occupations().contains(found.get(rank))) {
                    quality.first += rank == 0 ? 1 : 0;
                    quality.reciprocals += 1.0 / (rank + 1);
                    break;
                }
            }
        }
        OUT.printf(
                "  %-18s MRR@10 %.3f  hit@1 %.3f%n", name, quality.mrr(), (double) quality.first / quality.questions);
        return quality;
    }
}
