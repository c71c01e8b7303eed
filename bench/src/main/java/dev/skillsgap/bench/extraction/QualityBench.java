package dev.skillsgap.bench.extraction;

import dev.skillsgap.bench.extraction.Postings.Sentence;
import dev.skillsgap.bench.extraction.Postings.Span;
import dev.skillsgap.skills.extraction.Extractor;
import dev.skillsgap.skills.extraction.Lexicon;
import dev.skillsgap.skills.extraction.Mention;
import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.meaning.Model;
import dev.skillsgap.skills.meaning.Packed;
import dev.skillsgap.skills.taxonomy.Skill;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** How well skills are read: beside what people marked in job postings, and from a sentence to the skill it describes. */
public final class QualityBench {

    private static final PrintStream PROGRESS = System.out;

    private QualityBench() {}

    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var esco = Esco.of(data);
        var extractor = new Extractor(new Lexicon(1, esco.skills()), List.of("esco"));
        var text = new StringBuilder("""
                | SkillSpan | places | named | exact P | exact R | exact F1 | touching P | touching R | sentence P | sentence R | sentence F1 |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var file : List.of("train.json", "dev.json")) {
            text.append(spans(file, Postings.of(data, file), extractor));
        }
        text.append(links(data, esco));
        Files.writeString(Path.of(arguments[1]), text);
        PROGRESS.print(text);
    }

    private static String spans(String name, List<Sentence> sentences, Extractor extractor) {
        int marked = 0;
        int named = 0;
        int exact = 0;
        int touching = 0;
        int touched = 0;
        int sentencesMarked = 0;
        int sentencesNamed = 0;
        int both = 0;
        for (var sentence : sentences) {
            var spans = extractor.mentions(sentence.text()).stream()
                    .filter(Mention::isSure)
                    .map(mention -> new Span(mention.start(), mention.end()))
                    .toList();
            marked += sentence.marked().size();
            named += spans.size();
            exact += count(spans, sentence.marked()::contains);
            touching += count(spans, span -> sentence.marked().stream().anyMatch(span::touches));
            touched += count(sentence.marked(), span -> spans.stream().anyMatch(span::touches));
            sentencesMarked += sentence.marked().isEmpty() ? 0 : 1;
            sentencesNamed += spans.isEmpty() ? 0 : 1;
            both += sentence.marked().isEmpty() || spans.isEmpty() ? 0 : 1;
        }
        double precision = (double) exact / named;
        double recall = (double) exact / marked;
        double sentencePrecision = (double) both / sentencesNamed;
        double sentenceRecall = (double) both / sentencesMarked;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                marked,
                named,
                precision,
                recall,
                f1(precision, recall),
                (double) touching / named,
                (double) touched / marked,
                sentencePrecision,
                sentenceRecall,
                f1(sentencePrecision, sentenceRecall));
    }

    private static int count(List<Span> spans, Predicate<Span> wanted) {
        return (int) spans.stream().filter(wanted).count();
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }

    private static String links(Path data, Esco esco) throws IOException {
        var skillSkape = Links.ofSkillSkape(data, esco); // First, since what follows takes minutes.
        var model = new Model();
        var vectors = new HashMap<String, Packed>();
        long begin = System.nanoTime();
        for (var skill : esco.skills()) {
            skill.labels().forEach(label -> vectors.computeIfAbsent(label, words -> Packed.of(model.vector(words))));
        }
        double learnt = (System.nanoTime() - begin) / 1e9;
        var links = new Links(esco, new Meanings(subjects(esco.skills(), vectors), model));
        return String.format(Locale.ROOT, "%n%,d labels learnt in %.0f s.%n", vectors.size(), learnt)
                + links.table("first sentence of a description to its skill", Links.ofDescriptions(esco))
                + links.table("SkillSkape: sentence to its skills", skillSkape);
    }

    private static List<Meanings.Subject> subjects(List<Skill> skills, Map<String, Packed> vectors) {
        return skills.stream()
                .map(skill -> new Meanings.Subject(
                        skill.id(),
                        "esco",
                        skill.label(),
                        vector(vectors, skill.label()),
                        skill.altLabels().stream()
                                .map(label -> vector(vectors, label))
                                .toList()))
                .toList();
    }

    private static Packed vector(Map<String, Packed> vectors, String label) {
        return Objects.requireNonNull(vectors.get(label));
    }
}
