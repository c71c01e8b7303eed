package dev.skillsgap.bench.extraction;

import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * ESCO's own files, as far as texts go.
 *
 * @param occupationDescriptions what is done in each occupation
 * @param occupations by skill id, of how many occupations it is a skill; none: 0
 */
record Esco(List<Skill> skills, List<String> occupationDescriptions, Map<String, Long> occupations) {

    static Esco of(Path data) throws IOException {
        try (var zip =
                new ZipFile(data.resolve("esco-1.1.1/classification-en-csv.zip").toFile())) {
            return new Esco(
                    rows(zip, "skills_en.csv").stream().map(Esco::skill).toList(),
                    rows(zip, "occupations_en.csv").stream()
                            .map(row -> row.get("description"))
                            .toList(),
                    occupations(data));
        }
    }

    private static Map<String, Long> occupations(Path data) throws IOException {
        try (var zip = new ZipFile(data.resolve("esco-1.1.1/relations-csv.zip").toFile())) {
            return rows(zip, "occupationSkillRelations.csv").stream()
                    .collect(Collectors.groupingBy(row -> id(row.get("skillUri")), Collectors.counting()));
        }
    }

    /** Preferred and alternative labels, each once. */
    List<String> labels() {
        return skills.stream()
                .flatMap(Skill::labels)
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
    }

    private static String id(String uri) {
        return "esco:" + uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static Skill skill(CSVRecord row) {
        return new Skill(
                id(row.get("conceptUri")),
                "esco",
                row.get("skillType").equals("knowledge") ? SkillKind.KNOWLEDGE : SkillKind.PRACTICE,
                "-",
                row.get("preferredLabel"),
                row.get("altLabels").lines().filter(label -> !label.isBlank()).toList(),
                List.of(),
                row.get("description"),
                List.of());
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
}
