package dev.skillsgap.profile.imports;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.KnownMappings;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.mapping.NamedConcepts;
import dev.skillsgap.profile.imports.mapping.Template;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at what was sent for an import before it begins: what is wrong about the whole is said at once. */
@ApplicationScoped
class Upload {

    private static final long MAX_MAPPING_BYTES = 262_144;
    private static final int MAX_NAME_LENGTH = 200;

    private final ImportFiles files;
    private final ImportConfig config;
    private final NamedConcepts concepts;
    private final KnownMappings known;

    Upload(ImportFiles files, ImportConfig config, NamedConcepts concepts, KnownMappings known) {
        this.files = files;
        this.config = config;
        this.concepts = concepts;
        this.known = known;
    }

    /**
     * A file and a mapping that fit together.
     *
     * @param mapping its text
     * @param readAs in which form the file is, in words
     */
    record Checked(String mapping, String readAs) {}

    /**
     * What was sent, when the mapping can be used on the file; else Refusal says where it is wrong.
     *
     * @param mapping null: that of the source, or else that of the template
     * @param source of the file; null: not named
     */
    Checked checked(Path file, @Nullable Path mapping, @Nullable String source) {
        var place = mapping == null ? "/file" : "/mapping";
        try {
            var text = mapping == null ? withoutMapping(file, source) : text(mapping);
            return new Checked(text, check(place, MappingFile.read(text), file));
        } catch (BadMapping e) {
            throw Refusal.invalid(place + e.place(), String.valueOf(e.getMessage()));
        } catch (UnreadableTable e) {
            throw Refusal.invalid("/file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String withoutMapping(Path file, @Nullable String source) throws IOException {
        var before = source == null ? Optional.<String>empty() : known.of(source);
        if (before.isPresent()) {
            return before.get();
        }
        return Template.mapping(PeopleTable.columns(file, Template.columns(), config.maxUnpackedBytes()));
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

    private String check(String place, Mapping mapping, Path file) throws IOException {
        concepts.require(place, mapping);
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
