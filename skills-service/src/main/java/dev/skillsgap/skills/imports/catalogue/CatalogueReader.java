package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.CourseTables;
import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.imports.catalogue.markdown.LinkLists;
import dev.skillsgap.skills.imports.catalogue.markdown.Markdown;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Reads lists of what one can learn from: resources that teach skills of the newest release. */
public final class CatalogueReader {

    private final Reading reading;
    private final BiFunction<String, Node, List<Entry>> entries;
    private final List<Page> pages = new ArrayList<>();

    private CatalogueReader(Reading reading, BiFunction<String, Node, List<Entry>> entries) {
        this.reading = reading;
        this.entries = entries;
    }

    /** Of tables of courses. */
    public static CatalogueReader ofCourses(Reading reading) {
        return new CatalogueReader(reading, CourseTables::of);
    }

    /** Of links under headings. */
    public static CatalogueReader ofLinks(Reading reading) {
        return new CatalogueReader(reading, LinkLists::of);
    }

    /**
     * Resources.
     *
     * @throws UnreadableSource when there is no entry in the files, one of them is damaged, or no release is there yet
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::file, reading.read());
        if (pages.isEmpty()) {
            throw new UnreadableSource(
                    "There is no list in the files: give Markdown with links below headings, or with tables of courses.");
        }
        return new Catalogue(reading, pages).resources();
    }

    private void file(String file, InputStream in) throws IOException {
        var page = file.toLowerCase(Locale.ROOT).endsWith(".md") ? page(file, in) : null;
        if (page == null || page.entries().isEmpty()) {
            reading.report().ignore(file);
        } else {
            page.entries().forEach(entry -> reading.report().read(file));
            pages.add(page);
        }
    }

    private Page page(String file, InputStream in) throws IOException {
        var document = Markdown.parse(file, in);
        return Page.of(file, document, entries.apply(file, document));
    }
}
