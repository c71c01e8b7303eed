package dev.skillsgap.profile.imports;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.UnreadableTable;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;

/** Looks at what was sent for an import before it begins: what is wrong about the whole is said at once. */
@ApplicationScoped
class Upload {

    private static final long MAX_MAPPING_BYTES = 262_144;
    private static final int MAX_NAME_LENGTH = 200;

    private final ImportFiles files;
    private final ImportConfig config;
    private final Taxonomy taxonomy;

    Upload(ImportFiles files, ImportConfig config, Taxonomy taxonomy) {
        this.files = files;
        this.config = config;
        this.taxonomy = taxonomy;
    }

    /**
     * A file and a mapping that fit together.
     *
     * @param mapping its text
     * @param readAs in which form the file is, in words
     */
    record Checked(String mapping, String readAs) {}

    /** What was sent, when the mapping can be used on the file; else Refusal says where it is wrong. */
    Checked checked(Path file, Path mapping) {
        try {
            var text = text(mapping);
            return new Checked(text, check(MappingFile.read(text), file));
        } catch (BadMapping e) {
            throw Refusal.invalid("/mapping" + e.place(), String.valueOf(e.getMessage()));
        } catch (UnreadableTable e) {
            throw Refusal.invalid("/file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path mapping) throws IOException {
        if (Files.size(mapping) > MAX_MAPPING_BYTES) {
            throw Refusal.tooLarge("A mapping has at most %d bytes.".formatted(MAX_MAPPING_BYTES));
        }
        try {
            return Files.readString(mapping).replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("/mapping", "The mapping is not in UTF-8. Save it so, and try again.");
        }
    }

    private String check(Mapping mapping, Path file) throws IOException {
        if (taxonomy.release() == 0) {
            throw Refusal.notYet("The taxonomy has not arrived here yet; try again in a moment.");
        }
        var known = new HashSet<String>();
        mapping.namedSkills().forEach((place, skill) -> {
            if (known.add(skill)) {
                taxonomy.requireSkill("/mapping" + place, skill);
            }
        });
        mapping.namedRoles().forEach((place, role) -> taxonomy.requireRole("/mapping" + place, role));
        try (var table = PeopleTable.open(file, mapping, config.maxUnpackedBytes())) {
            return table.readAs();
        }
    }

    void keep(UUID job, Path file) {
        files.keep(job, file);
    }

    /** The name as it is shown: without folders, and not too long. */
    static String name(String sent) {
        var plain = sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')));
        var printable = plain.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(MAX_NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "unnamed" : printable;
    }
}
