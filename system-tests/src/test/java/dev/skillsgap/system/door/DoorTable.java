package dev.skillsgap.system.door;

import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables of doors.md. */
record DoorTable(List<Row> rows, Map<String, Sent> sent) {

    private static final String EVERY_SERVICE = "each";

    /** Beginning of the addresses that the framework serves, and no OpenAPI document tells of. */
    private static final String TOOLS = "GET /q/";

    /** Which status each caller gets; one who is not asked about has none. */
    record Row(Part service, String operation, Map<Caller, Integer> expected) {

        OptionalInt expected(Caller caller) {
            var status = expected.get(caller);
            return status == null ? OptionalInt.empty() : OptionalInt.of(status);
        }

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    /** What a request is made of, with names in braces for what is filled in. */
    record Sent(String address, String body) {}

    static DoorTable read() throws IOException {
        try (var file = DoorTable.class.getResourceAsStream("/doors/doors.md")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static DoorTable parse(String text) {
        var rows = new ArrayList<Row>();
        var sent = new HashMap<String, Sent>();
        text.lines().filter(line -> line.startsWith("| ")).map(DoorTable::cells).forEach(cells -> {
            if (cells.contains("operation")) {
                return; // The head of a table.
            }
            if (cells.size() == Caller.values().length + 2) {
                services(cells.getFirst()).forEach(service -> rows.add(row(service, cells)));
            } else if (cells.size() == 3) {
                sent.put(cells.get(0), new Sent(cells.get(1), cells.get(2)));
            }
        });
        return new DoorTable(List.copyOf(rows), Map.copyOf(sent));
    }

    private static List<String> cells(String line) {
        var cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
        return Arrays.stream(cells)
                .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                .toList();
    }

    private static Stream<Part> services(String name) {
        return Part.SERVICES.stream()
                .filter(part -> name.equals(EVERY_SERVICE) || part.name().equalsIgnoreCase(name));
    }

    private static Row row(Part service, List<String> cells) {
        var expected = new EnumMap<Caller, Integer>(Caller.class);
        var columns = cells.subList(2, cells.size()).iterator();
        for (var caller : Caller.values()) {
            var cell = columns.next();
            if (!cell.equals("-")) {
                expected.put(caller, Integer.valueOf(cell));
            }
        }
        return new Row(service, cells.get(1), expected);
    }

    /** What the address and the body of a row's request are made of. */
    Sent sent(Row row) {
        return sent.getOrDefault(row.operation(), new Sent(row.path(), ""));
    }

    /** What the service serves and the table does not know, and the other way round; none when all is well. */
    List<String> differences(Part service, List<String> served) {
        var known = rows.stream()
                .filter(row -> row.service() == service)
                .map(Row::operation)
                .filter(operation -> !operation.startsWith(TOOLS))
                .toList();
        var differences = new ArrayList<String>();
        var unknown = new TreeSet<>(served);
        known.forEach(unknown::remove);
        unknown.forEach(operation ->
                differences.add("%s serves %s, which has no row in doors.md".formatted(service.label(), operation)));
        var gone = new TreeSet<>(known);
        served.forEach(gone::remove);
        gone.forEach(operation -> differences.add(
                "doors.md has a row for %s, which %s does not serve".formatted(operation, service.label())));
        return differences;
    }
}
