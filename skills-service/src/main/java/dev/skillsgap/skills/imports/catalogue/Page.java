package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.imports.catalogue.markdown.Markdown;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/**
 * A file of a list, and what is said once for all of it.
 *
 * @param language ISO 639-1, by the end of the file's name; English where that says none
 * @param kind of the resources, by the file's name
 * @param isFree whether its name, or what stands before the first entry, says that they cost nothing
 * @param entries from first to last
 */
record Page(String language, Optional<ResourceKind> kind, boolean isFree, List<Entry> entries) {

    private static final Pattern LANGUAGE = Pattern.compile("-([a-z]{2})(?:_[A-Z]{2})?\\.md$");

    static Page of(String file, Node document, List<Entry> entries) {
        var sorted = entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.place().row()))
                .toList();
        var name = file.replace('-', ' ');
        return new Page(
                language(file),
                Wording.kind(name),
                Wording.isFree(name + " " + before(document, sorted)).orElse(false),
                sorted);
    }

    private static String before(Node document, List<Entry> entries) {
        long first = entries.isEmpty() ? 0 : entries.getFirst().place().row();
        return Markdown.children(document)
                .filter(block -> !block.getSourceSpans().isEmpty() && Markdown.line(block) < first)
                .map(Markdown::text)
                .collect(Collectors.joining(" "));
    }

    private static String language(String file) {
        var end = LANGUAGE.matcher(file);
        return end.find() && Arrays.asList(Locale.getISOLanguages()).contains(end.group(1)) ? end.group(1) : "en";
    }
}
