package dev.skillsgap.localstack.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** JSON as a page to read: objects as lists of names and values, lists of objects as tables. It refers to nothing outside. */
final class ReadablePage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>PERSON</title>
            <meta name="viewport" content="width=device-width"><style>
            :root{color-scheme:light dark}body{font:1rem/1.5 sans-serif;max-width:80em;margin:2em auto;padding:0 1em}
            dl{margin:.3em 0}dt{font-weight:bold}dd{margin-left:1.5em}.wide{overflow-x:auto}
            table{border-collapse:collapse;margin:.3em 0}th,td{border:1px solid #888;padding:.2em .5em;text-align:left;
            vertical-align:top}</style>
            </head><body><h1>What is held about PERSON</h1>
            <p>The files beside this page hold the same for machines.</p>
            """;

    private static final Map<String, String> TITLES = new TreeMap<>(Map.of(
            "profile", "Profile: who you are, what is claimed of you, on which evidence",
            "recommendation", "What recommendations are computed from, what was recommended and told",
            "skills", "What you did with the taxonomy",
            "decisions", "Recommendations and what humans decided on them",
            "profile-access-log", "Who read or changed your profile",
            "recommendation-access-log", "Who read your recommendations"));

    private final StringBuilder html = new StringBuilder();

    private ReadablePage() {}

    static String of(String person, Map<String, JsonNode> all) {
        var page = new ReadablePage();
        page.html.append(HEAD.replace("PERSON", escape(person)));
        all.forEach((name, part) -> {
            page.html
                    .append("<h2>")
                    .append(escape(TITLES.getOrDefault(name, name)))
                    .append("</h2>\n");
            page.add(part);
        });
        return page.html.append("</body></html>\n").toString();
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            addObject(node);
        } else if (node.isArray()) {
            addList(node);
        } else {
            html.append(node.isNull() ? "–" : escape(node.asText()));
        }
    }

    private void addObject(JsonNode node) {
        html.append("<dl>");
        node.properties().forEach(field -> {
            html.append("<dt>").append(escape(field.getKey())).append("</dt><dd>");
            add(field.getValue());
            html.append("</dd>\n");
        });
        html.append("</dl>");
    }

    private void addList(JsonNode list) {
        if (list.isEmpty()) {
            html.append("none");
            return;
        }
        var columns = new LinkedHashSet<String>();
        list.forEach(entry -> entry.fieldNames().forEachRemaining(columns::add));
        if (columns.isEmpty()) {
            html.append("<ul>");
            list.forEach(entry -> row("li", entry));
            html.append("</ul>");
            return;
        }
        html.append("<div class=wide><table><tr>");
        columns.forEach(column -> html.append("<th>").append(escape(column)).append("</th>"));
        html.append("</tr>\n");
        list.forEach(entry -> {
            html.append("<tr>");
            columns.forEach(column -> row("td", entry.path(column)));
            html.append("</tr>\n");
        });
        html.append("</table></div>");
    }

    private void row(String tag, JsonNode value) {
        html.append('<').append(tag).append('>');
        if (!value.isMissingNode()) {
            add(value);
        }
        html.append("</").append(tag).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
