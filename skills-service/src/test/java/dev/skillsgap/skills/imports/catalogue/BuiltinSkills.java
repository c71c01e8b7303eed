package dev.skillsgap.skills.imports.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.skillsgap.skills.extraction.Extractor;
import dev.skillsgap.skills.extraction.Lexicon;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The skills that come with the service, as a release would know them. */
final class BuiltinSkills {

    private static final Path FILES = Path.of("src/main/resources/frameworks/ml/skills");
    private static final YAMLMapper YAML = new YAMLMapper();

    private BuiltinSkills() {}

    /** What a text names of them, and of others where they know no such name. */
    static Function<String, List<String>> named(List<Skill> others) {
        var all = new ArrayList<>(builtin());
        all.addAll(others);
        var lexicon = new Lexicon(1, all);
        return new Extractor(
                lexicon,
                others.isEmpty()
                        ? List.of("ml")
                        : List.of("ml", others.getFirst().framework()))::named;
    }

    private static List<Skill> builtin() {
        try (var files = Files.list(FILES)) {
            return files.sorted()
                    .flatMap(file -> StreamSupport.stream(tree(file).spliterator(), false))
                    .map(node -> (Skill) ConceptJson.read(
                            ConceptKind.SKILL,
                            ((ObjectNode) node).put("framework", "ml").toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
