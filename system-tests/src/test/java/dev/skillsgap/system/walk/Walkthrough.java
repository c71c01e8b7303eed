package dev.skillsgap.system.walk;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last section of docs/how-it-is-computed.md, as the answers of the running demo company write it. */
final class Walkthrough {

    static final String BEGIN = "<!-- From here on written and checked by WalkthroughIT. -->\n";

    private static final int WIDTH = 120;

    private static final Path DOCUMENT =
            Path.of(System.getProperty("skillsgap.project"), "docs", "how-it-is-computed.md");

    private Walkthrough() {}

    /** As it is committed. */
    static String committed() throws IOException {
        var text = Files.readString(DOCUMENT);
        return text.substring(text.indexOf(BEGIN) + BEGIN.length());
    }

    static void commit(String section) throws IOException {
        var text = Files.readString(DOCUMENT);
        Files.writeString(DOCUMENT, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + section);
    }

    /** The line of a skill. */
    static Map<String, Object> line(JsonPath gap, String skill) {
        return gap.<Map<String, Object>>getList("lines").stream()
                .filter(line -> line.get("skill").equals(skill))
                .findFirst()
                .orElseThrow();
    }

    static String write(JsonPath gap, JsonPath whatIf, JsonPath cheapest) {
        return """

                ```sh
                curl -s -H "$HR" "http://localhost:8080/api/v1/gaps/%s?asOf=%s"
                ```

                | skill | required | weight | what is known | coverage | weight × coverage |
                |---|---|---|---|---|---|
                %s

                %s

                %s

                %s

                %s
                """.formatted(
                        Asked.PERSON,
                        Asked.AS_OF,
                        table(gap),
                        wrapped(sums(gap)),
                        sentences(gap),
                        wrapped(whatIf(gap, whatIf)),
                        wrapped(cheapest(cheapest)));
    }

    /** In lines that a reader of the source can read. */
    private static String wrapped(String paragraph) {
        var wrapped = new StringBuilder();
        int length = 0;
        for (var word : paragraph.strip().split("\\s+", -1)) {
            boolean breaks = length > 0 && length + 1 + word.length() > WIDTH;
            wrapped.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
            length = breaks || length == 0 ? word.length() : length + 1 + word.length();
        }
        return wrapped.toString();
    }

    /** One line of each sort, in the words of its {@code text}. */
    private static String sentences(JsonPath gap) {
        var all = gap.<Map<String, Object>>getList("lines");
        return Stream.<Predicate<Map<String, Object>>>of(
                        line -> line.get("held") != null && line.get("transferFrom") == null,
                        line -> line.get("transferFrom") != null && counts(line, gap),
                        Walkthrough::hasExpired,
                        line -> !counts(line, gap))
                .flatMap(sort -> all.stream().filter(sort).limit(1))
                .map(line -> wrapped("- " + line.get("text")).replace("\n", "\n  "))
                .collect(Collectors.joining("\n"));
    }

    private static boolean hasExpired(Map<String, Object> line) {
        return String.valueOf(line.get("text")).contains("has expired");
    }

    private static String table(JsonPath gap) {
        return gap.<Map<String, Object>>getList("lines").stream()
                .map(line -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                line.get("skill"),
                                number(line.get("required")),
                                number(weight(line, gap)),
                                known(line),
                                number(line.get("coverage")),
                                counts(line, gap) ? number(weight(line, gap) * value(line, "coverage")) : "–"))
                .collect(Collectors.joining("\n"));
    }

    private static String known(Map<String, Object> line) {
        if (line.get("transferFrom") != null) {
            return "%s × level %s of %s (%s)"
                    .formatted(
                            number(line.get("transferCredit")),
                            number(value(line, "effective") / value(line, "transferCredit")),
                            line.get("transferFrom"),
                            line.get("source"));
        }
        if (line.get("held") != null) {
            return "level %s (%s)".formatted(number(line.get("held")), line.get("source"));
        }
        return hasExpired(line) ? "unknown, expired" : "unknown";
    }

    private static boolean counts(Map<String, Object> line, JsonPath gap) {
        return line.get("anyOf") == null
                || line.get("skill").equals(group(line, gap).get("carriedBy"));
    }

    /** Of the group, where it is one. */
    private static double weight(Map<String, Object> line, JsonPath gap) {
        return line.get("anyOf") != null && counts(line, gap)
                ? value(group(line, gap), "weight")
                : value(line, "weight");
    }

    private static Map<String, Object> group(Map<String, Object> line, JsonPath gap) {
        return gap.<Map<String, Object>>getList("groups").stream()
                .filter(group -> group.get("anyOf").equals(line.get("anyOf")))
                .findFirst()
                .orElseThrow();
    }

    private static String sums(JsonPath gap) {
        var total = gap.getDouble("totalWeight");
        var low = gap.getDouble("readiness.low");
        var groups = gap.<Map<String, Object>>getList("groups").stream()
                .map(group -> "Of the alternatives `%s` only %s counts. "
                        .formatted(group.get("anyOf"), group.get("carriedBy")))
                .collect(Collectors.joining());
        return """
                %sThe weights of what counts add up to %s, the products to %s, so readiness.low is %s ÷ %s = **%s**. With what
                is unknown counted as met it would be readiness.high, **%s**. Confidence is %s. These stand in the way: %s. In the words of the lines' `text`, one of each sort:
                """.formatted(
                        groups,
                        number(total),
                        number(low * total),
                        number(low * total),
                        number(total),
                        number(low),
                        number(gap.getDouble("readiness.high")),
                        number(gap.getDouble("confidence")),
                        String.join(", ", gap.<String>getList("blockers")));
    }

    private static String whatIf(JsonPath gap, JsonPath whatIf) {
        var skill = whatIf.getString("supposed[0].skill");
        var line = line(gap, skill);
        return """
                What if %s were held at level %s? `POST /api/v1/gaps/what-if` answers readiness %s after %s: its own line gives
                %s × (1 − %s) ÷ %s more, and each line that it transfers to what it covers more; in all %s. Lines that change: %s.
                """.formatted(
                        skill,
                        number(whatIf.getDouble("supposed[0].level")),
                        number(whatIf.getDouble("after.readiness.low")),
                        number(whatIf.getDouble("before.readiness.low")),
                        number(line.get("weight")),
                        number(line.get("coverage")),
                        number(gap.getDouble("totalWeight")),
                        number(whatIf.getDouble("gain")),
                        String.join(", ", whatIf.<String>getList("lines.after.skill")));
    }

    private static String cheapest(JsonPath cheapest) {
        return """
                To reach %s, `GET /api/v1/gaps/%s/cheapest?target=%s` raises %s skills by %s levels: %s. Readiness is %s then;
                fewer skills cannot do it, nor so many by fewer than %s levels. The quickest set takes %s hours, and none takes
                fewer than %s: %s. With it readiness is %s.
                """.formatted(
                        Asked.TARGET,
                        Asked.PERSON,
                        Asked.TARGET,
                        number(cheapest.getDouble("smallest.skills")),
                        number(cheapest.getDouble("smallest.levels")),
                        raises(cheapest, "smallest"),
                        number(cheapest.getDouble("smallest.readiness")),
                        number(cheapest.getDouble("smallest.levelsAtLeast")),
                        number(cheapest.getDouble("cheapest.hours")),
                        number(cheapest.getDouble("cheapest.hoursAtLeast")),
                        raises(cheapest, "cheapest"),
                        number(cheapest.getDouble("cheapest.readiness")));
    }

    private static String raises(JsonPath cheapest, String which) {
        List<Map<String, Object>> raises = cheapest.getList(which + ".raises");
        return raises.stream()
                .map(raise -> raise.get("skill") + " to " + number(raise.get("to")))
                .collect(Collectors.joining(", "));
    }

    private static double value(Map<String, Object> map, String field) {
        return ((Number) map.get(field)).doubleValue();
    }

    private static String number(Object value) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
