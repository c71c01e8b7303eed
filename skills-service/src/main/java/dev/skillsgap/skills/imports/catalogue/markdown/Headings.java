package dev.skillsgap.skills.imports.catalogue.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The headings above a place in a document. One that stands above all others is its title, and no subject. */
final class Headings {

    private final Deque<Heading> open = new ArrayDeque<>();
    private final @Nullable Heading title;

    Headings(Node document) {
        var all = Markdown.children(document)
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        int top = all.stream().mapToInt(Heading::getLevel).min().orElse(0);
        var highest = all.stream().filter(heading -> heading.getLevel() == top).toList();
        title = highest.size() == 1 && all.size() > 1 ? highest.getFirst() : null;
    }

    boolean isTitle(Heading heading) {
        return heading.equals(title);
    }

    void enter(Heading heading) {
        while (!open.isEmpty() && open.getLast().getLevel() >= heading.getLevel()) {
            open.removeLast();
        }
        open.addLast(heading);
    }

    /** The outermost first. */
    List<String> above() {
        return open.stream()
                .filter(heading -> !isTitle(heading))
                .map(Markdown::text)
                .toList();
    }

    /** Those above the innermost one. */
    List<String> aboveTheLast() {
        var above = above();
        return above.subList(0, Math.max(0, above.size() - 1));
    }

    /** Whether one of them, the title too, is this. */
    boolean areUnder(String title) {
        return open.stream().anyMatch(heading -> Markdown.text(heading).equals(title));
    }
}
