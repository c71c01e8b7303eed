package dev.skillsgap.skills.document;

import dev.skillsgap.api.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an HTML page as it is read, not as it is written. */
final class HtmlText implements NodeFilter {

    /** Each becomes an object or two; pages have a few thousand. */
    private static final int MOST_TAGS = 200_000;

    private static final Set<String> UNREAD = Set.of(
            "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea", "select");

    private final Lines lines = new Lines();

    private HtmlText() {}

    static String of(byte[] file) throws IOException {
        if (tags(file) > MOST_TAGS) {
            throw Refusal.tooLarge("The page has more than %d tags.".formatted(MOST_TAGS));
        }
        var text = new HtmlText();
        // Without an address to begin from, links stay what is written in them; the parser fetches nothing.
        Jsoup.parse(new ByteArrayInputStream(file), null, "").filter(text);
        return text.lines.text();
    }

    private static int tags(byte[] file) {
        int tags = 0;
        for (byte one : file) {
            if (one == '<') {
                tags++;
            }
        }
        return tags;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (UNREAD.contains(element.normalName()) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            endAt(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            endAt(element);
        }
        return FilterResult.CONTINUE;
    }

    private void endAt(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            lines.end();
        }
    }

    private void add(TextNode text) {
        if (text.parentNode() instanceof Element parent && parent.normalName().equals("pre")) {
            text.getWholeText().lines().forEach(line -> {
                lines.add(line);
                lines.end();
            });
        } else {
            lines.add(text.getWholeText());
        }
    }
}
