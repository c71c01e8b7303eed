package dev.skillsgap.skills.imports.catalogue.markdown;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry.Study;
import dev.skillsgap.skills.imports.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Links in lists below headings, an entry each. Where a section has its links in lines of their own, the section as a whole
 * is the entry, its heading the title, and lists in it say what is taught. Links within the document are its contents.
 */
public final class LinkLists {

    private final String file;
    private final Headings headings;
    private final List<Entry> entries = new ArrayList<>();

    /** Of the section until now. */
    private final List<Entry> withoutLink = new ArrayList<>();

    private final List<Link> ownLinks = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private long sectionLine;
    private String section = "";

    private LinkLists(String file, Node document) {
        this.file = file;
        this.headings = new Headings(document);
    }

    /** The entries of the document, in whatever order. */
    public static List<Entry> of(String file, Node document) {
        var lists = new LinkLists(file, document);
        Markdown.children(document).forEach(lists::block);
        lists.endSection();
        return lists.entries;
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> {
                endSection();
                headings.enter(heading);
                section = headings.isTitle(heading) ? "" : Markdown.text(heading);
                sectionLine = Markdown.line(heading);
            }
            case ListBlock list -> list(list, headings.above());
            case Paragraph paragraph -> {
                prose.add(Markdown.text(paragraph));
                Markdown.links(paragraph).stream().filter(LinkLists::leadsOut).forEach(ownLinks::add);
            }
            default -> {
                // Says nothing of a resource.
            }
        }
    }

    private static boolean leadsOut(Link link) {
        return link.getDestination().startsWith("http");
    }

    private void list(Node list, List<String> above) {
        Markdown.children(list).forEach(item -> item(item, above));
    }

    private void item(Node item, List<String> above) {
        var line = Markdown.children(item).filter(Paragraph.class::isInstance).findFirst();
        var nested = Markdown.children(item).filter(ListBlock.class::isInstance).toList();
        line.ifPresent(words -> line(words, above, !nested.isEmpty()));
        var below = line.map(words ->
                        Stream.concat(above.stream(), Stream.of(title(words))).toList())
                .orElse(above);
        nested.forEach(list -> list(list, below));
    }

    private static String title(Node line) {
        return Markdown.links(line).stream().findFirst().map(Markdown::text).orElseGet(() -> Markdown.text(line));
    }

    /** @param heads whether it only says what the lines below it are about, where it has no link itself */
    private void line(Node line, List<String> above, boolean heads) {
        var links = Markdown.links(line);
        var place = new Place(file, Markdown.line(line));
        if (!links.isEmpty()) {
            var link = links.getFirst();
            if (!link.getDestination().startsWith("#")) {
                entries.add(new Entry(
                        place,
                        above,
                        Markdown.text(link),
                        link.getDestination(),
                        Markdown.text(line, link),
                        links.size() - 1,
                        Study.UNSAID));
            }
        } else if (!heads) {
            withoutLink.add(new Entry(place, above, "", "", Markdown.text(line), 0, Study.UNSAID));
        }
    }

    private void endSection() {
        if (section.isEmpty() || ownLinks.isEmpty()) {
            entries.addAll(withoutLink);
        } else {
            withoutLink.stream().map(Entry::note).forEach(prose::add);
            entries.add(new Entry(
                    new Place(file, sectionLine),
                    headings.aboveTheLast(),
                    section,
                    ownLinks.getFirst().getDestination(),
                    String.join("\n", prose),
                    ownLinks.size() - 1,
                    Study.UNSAID));
        }
        withoutLink.clear();
        ownLinks.clear();
        prose.clear();
    }
}
