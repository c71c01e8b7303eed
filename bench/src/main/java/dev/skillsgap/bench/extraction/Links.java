package dev.skillsgap.bench.extraction;

import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.meaning.Meanings.Likeness;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Whether skills are found that sentences are about: by their words, by what they mean, by both, and by how common they are. */
final class Links {

    /** Every so manieth of ESCO's skills is asked for by its description. */
    private static final int EVERY = 70;

    private static final int AMONG = 5;

    /** One label in a list of texts as Python writes it. */
    private static final Pattern LABEL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What the skill of the most occupations gains where they count; of 0.02 to 0.2 none is better by all four figures. */
    private static final double PRIOR = 0.05;

    private final Map<String, ToDoubleFunction<Likeness>> methods = new LinkedHashMap<>();
    private final Meanings meanings;

    Links(Esco esco, Meanings meanings) {
        this.meanings = meanings;
        var most = Math.log1p(Collections.max(esco.occupations().values()));
        methods.put("words alone", Likeness::words);
        methods.put("meaning alone", Likeness::meaning);
        methods.put("both", Likeness::score);
        methods.put(
                "both, and a prior",
                likeness -> likeness.score()
                        + PRIOR
                                * Math.log1p(esco.occupations()
                                        .getOrDefault(likeness.subject().id(), 0L))
                                / most);
    }

    /**
     * A sentence.
     *
     * @param skills that it is about; at least one
     */
    record Question(String sentence, Set<String> skills) {}

    /** The first sentence of a skill's description is about the skill. */
    static List<Question> ofDescriptions(Esco esco) {
        var questions = new ArrayList<Question>();
        for (int at = 0; at < esco.skills().size(); at += EVERY) {
            var skill = esco.skills().get(at);
            questions.add(new Question(first(skill.description()), Set.of(skill.id())));
        }
        return questions;
    }

    private static String first(String description) {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    /** Written sentences of postings, and ESCO's labels that they were written for; those for none are left out. */
    static List<Question> ofSkillSkape(Path data, Esco esco) throws IOException {
        var ids = esco.skills().stream().collect(Collectors.toMap(skill -> skill.label(), skill -> skill.id()));
        var questions = new ArrayList<Question>();
        try (BufferedReader in = Files.newBufferedReader(data.resolve("skillskape-dev/dev.csv"));
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true) // The first column counts the rows.
                        .get()
                        .parse(in)) {
            for (var row : rows) {
                var skills = labels(row.get("skills"));
                skills.remove("UNK");
                if (!ids.keySet().containsAll(skills)) {
                    throw new IOException("ESCO has no " + skills);
                }
                if (!skills.isEmpty()) {
                    questions.add(new Question(
                            row.get("sentence"), skills.stream().map(ids::get).collect(Collectors.toSet())));
                }
            }
        }
        return questions;
    }

    private static Set<String> labels(String list) {
        var labels = new HashSet<String>();
        var label = LABEL.matcher(list);
        while (label.find()) {
            labels.add(label.group(1) == null ? label.group(2) : label.group(1));
        }
        return labels;
    }

    /** Of all links between a sentence and a skill, the share of those whose skill comes first, and among the first five. */
    String table(String title, List<Question> questions) {
        var first = new double[methods.size()];
        var among = new double[methods.size()];
        int links = 0;
        long begin = System.nanoTime();
        for (var question : questions) {
            links += question.skills().size();
            var likest = meanings.likest(question.sentence(), Set.of("esco"), Integer.MAX_VALUE);
            int method = 0;
            for (var by : methods.values()) {
                var ids = ids(likest, by);
                first[method] += hits(ids.subList(0, Math.min(1, ids.size())), question);
                among[method] += hits(ids, question);
                method++;
            }
        }
        double each = (System.nanoTime() - begin) / 1e6 / questions.size();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%,d sentences, %,d links, %.0f ms a sentence.%n%n| %s | first | among %d |%n|---|---:|---:|%n",
                questions.size(),
                links,
                each,
                title,
                AMONG));
        int method = 0;
        for (var name : methods.keySet()) {
            text.append(String.format(
                    Locale.ROOT, "| %s | %.3f | %.3f |%n", name, first[method] / links, among[method] / links));
            method++;
        }
        return text.toString();
    }

    private static List<String> ids(List<Likeness> likest, ToDoubleFunction<Likeness> by) {
        return likest.stream()
                .sorted((one, other) -> Double.compare(by.applyAsDouble(other), by.applyAsDouble(one)))
                .limit(AMONG)
                .map(likeness -> likeness.subject().id())
                .toList();
    }

    private static long hits(List<String> ids, Question question) {
        return ids.stream().filter(question.skills()::contains).count();
    }
}
