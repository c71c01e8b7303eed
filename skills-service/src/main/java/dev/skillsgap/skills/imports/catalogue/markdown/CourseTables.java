package dev.skillsgap.skills.imports.catalogue.markdown;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry.Study;
import dev.skillsgap.skills.imports.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The courses of a curriculum: rows of tables whose first column is called so, and lines below the heading Curriculum that
 * begin with a link.
 */
public final class CourseTables {

    private final String file;
    private final Headings headings;
    private final List<Entry> entries = new ArrayList<>();

    private CourseTables(String file, Node document) {
        this.file = file;
        this.headings = new Headings(document);
    }

    /** The entries of the document, in whatever order. */
    public static List<Entry> of(String file, Node document) {
        var tables = new CourseTables(file, document);
        Markdown.children(document).forEach(tables::block);
        return tables.entries;
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> headings.enter(heading);
            case TableBlock table -> table(table);
            case Paragraph line
            when line.getFirstChild() instanceof Link && headings.areUnder("Curriculum") ->
                add(line, line, Study.UNSAID);
            default -> {
                // Says nothing of a course.
            }
        }
    }

    private void table(TableBlock table) {
        var head = Markdown.children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(Markdown::children)
                .flatMap(Markdown::children)
                .map(Markdown::text)
                .toList();
        if (!head.isEmpty() && head.getFirst().startsWith("Course")) {
            Markdown.children(table)
                    .filter(TableBody.class::isInstance)
                    .flatMap(Markdown::children)
                    .forEach(row -> row(head, row));
        }
    }

    private void row(List<String> head, Node row) {
        var cells = Markdown.children(row).toList();
        Map<String, Node> named = new HashMap<>();
        for (int at = 0; at < Math.min(head.size(), cells.size()); at++) {
            named.put(head.get(at), cells.get(at));
        }
        add(row, cells.getFirst(), study(named));
    }

    private static Study study(Map<String, Node> cells) {
        var before = cells.get("Prerequisites");
        return new Study(
                text(cells, "Duration"),
                text(cells, "Effort"),
                text(cells, "Prerequisites"),
                before == null
                        ? List.of()
                        : Markdown.links(before).stream()
                                .map(Link::getDestination)
                                .toList());
    }

    private static String text(Map<String, Node> cells, String column) {
        var cell = cells.get(column);
        return cell == null ? "" : Markdown.text(cell);
    }

    private void add(Node row, Node course, Study study) {
        var links = Markdown.links(course);
        entries.add(new Entry(
                new Place(file, Markdown.line(row)),
                headings.above(),
                links.isEmpty() ? Markdown.text(course) : Markdown.text(links.getFirst()),
                links.isEmpty() ? "" : links.getFirst().getDestination(),
                "",
                Math.max(0, links.size() - 1),
                study));
    }
}
