package dev.skillsgap.skills.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one framework: {@code framework.yaml} beside {@code skills/}, {@code roles/}, {@code resources/}. */
final class FrameworkFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path directory;

    FrameworkFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Something described in a file.
     *
     * @param place file and JSON Pointer into it, such as {@code skills/cloud.yaml#/3}
     */
    record Entry(ConceptKind kind, String place, JsonNode tree) {}

    Framework framework() throws IOException {
        return YAML.readValue(Files.readString(directory.resolve("framework.yaml")), Framework.class);
    }

    /** All entries, by file name; a file holds one of them or a list. */
    List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var kind : ConceptKind.values()) {
            for (var file : files(kind)) {
                var place = kind.plural() + "/" + file.getFileName() + "#";
                var tree = YAML.readTree(Files.readString(file));
                if (tree.isArray()) {
                    for (int i = 0; i < tree.size(); i++) {
                        entries.add(new Entry(kind, place + "/" + i, tree.get(i)));
                    }
                } else {
                    entries.add(new Entry(kind, place, tree));
                }
            }
        }
        return entries;
    }

    private List<Path> files(ConceptKind kind) throws IOException {
        var folder = directory.resolve(kind.plural());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
