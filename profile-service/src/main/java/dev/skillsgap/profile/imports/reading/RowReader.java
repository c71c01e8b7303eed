package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes people of rows, as a mapping says. */
final class RowReader {

    private final Mapping mapping;
    private final Header header;
    private final Map<String, Lookup> values = new HashMap<>();
    private final List<Claims> claims = new ArrayList<>();

    /** What was there before: ids, and what else two people cannot share. */
    private final Set<String> seen = new HashSet<>();

    private final UnknownValues unknown;
    private final @Nullable Instant assertedAt;
    private final @Nullable Pattern teamSeparator;

    /** Throws BadMapping where the table has not the columns that the mapping names. */
    RowReader(Mapping mapping, Header header, UnknownValues unknown) {
        this.mapping = mapping;
        this.header = header;
        this.unknown = unknown;
        mapping.person()
                .values()
                .forEach((field, value) -> values.put(field, new Lookup("/person/" + field, value, header)));
        var levels = new HashMap<String, Lookup>();
        mapping.levels().forEach((name, value) -> levels.put(name, new Lookup("/levels/" + name, value, header)));
        for (int i = 0; i < mapping.skills().size(); i++) {
            claims.add(new Claims("/skills/" + i, mapping.skills().get(i), levels, header));
        }
        var separator = mapping.teams().separator();
        teamSeparator = separator == null ? null : Pattern.compile(Pattern.quote(separator));
        var when = mapping.assertedAt();
        if (when != null) {
            values.put("assertedAt", new Lookup("/assertedAt", when, header));
        }
        var always = when == null ? null : when.text();
        assertedAt = always == null ? null : moment(always);
        if (always != null && assertedAt == null) {
            throw new BadMapping("/assertedAt/text", "Send a date like 2026-05-02.");
        }
    }

    /** The person of a row, and what it claims under names that the mapping does not know. */
    record Spoken(Stated person, List<Outside> outside) {}

    /** What a row says; null where it is left out, and then the fault says why. */
    @Nullable
    Spoken read(Cells cells, Consumer<RowFault> faults) {
        if (cells.size() != header.size()) {
            return leftOut(
                    cells,
                    "",
                    FaultKind.WRONG_NUMBER_OF_CELLS,
                    "it has %d cells, and there are %d columns.".formatted(cells.size(), header.size()),
                    faults);
        }
        var name = of("name", cells);
        var key = mapping.match().toString();
        if (name == null || of(key, cells) == null) {
            var field = name == null ? "name" : key;
            return leftOut(cells, column(field), FaultKind.MISSING_VALUE, "it has no %s.".formatted(field), faults);
        }
        var stated = of("id", cells);
        var id = stated == null ? UUID.randomUUID().toString() : stated;
        var email = of("email", cells);
        var number = of("employeeNumber", cells);
        var repeated = repeated(id, email, number);
        if (repeated != null) {
            var why = "a row before it has the same %s.".formatted(repeated);
            return leftOut(cells, column(repeated), FaultKind.REPEATED, why, faults);
        }
        var levels = new TreeMap<String, Integer>();
        var outside = new TreeMap<String, Integer>();
        claims.forEach(rule -> rule.addTo(levels, outside, cells, unknown));
        var dated = of("assertedAt", cells);
        var claimedAt = assertedAt != null ? assertedAt : dated == null ? null : moment(dated);
        if (claimedAt == null && (dated != null || !levels.isEmpty() || !outside.isEmpty())) {
            var likely = dated == null ? null : Likely.date(dated);
            return unreadable(cells, column("assertedAt"), "it has no date there.", likely, faults);
        }
        var text = of("hoursPerWeek", cells);
        var hours = text == null ? null : number(text.replace(',', '.'));
        if (text != null && hours == null) {
            var likely = Likely.number(text);
            return unreadable(cells, column("hoursPerWeek"), "it has no number there.", likely, faults);
        }
        var person = new Stated(
                cells.row(),
                id,
                name,
                email,
                number,
                of("targetRole", cells),
                hours,
                teams(cells),
                of("manager", cells),
                claims(levels, claimedAt));
        return new Spoken(person, Outside.of(outside, mapping.source(), claimedAt));
    }

    /** The field that somebody before has the same in; null when there is none. */
    private @Nullable String repeated(String id, @Nullable String email, @Nullable String number) {
        if (!seen.add("id " + id)) {
            return "id";
        }
        if (email != null && !seen.add("email " + email.toLowerCase(Locale.ROOT))) {
            return "email";
        }
        return number != null && !seen.add("number " + number) ? "employeeNumber" : null;
    }

    private List<String> teams(Cells cells) {
        var text = of("team", cells);
        if (text == null) {
            return List.of();
        }
        var parts = teamSeparator == null ? Stream.of(text) : teamSeparator.splitAsStream(text);
        return parts.map(Blanks::trimmed)
                .filter(team -> !team.isEmpty())
                .distinct()
                .toList();
    }

    /** Whom a row is about, and whom it mentions; one that is cut wrongly mentions whatever it says. */
    RowKeys keys(List<String> texts, Set<String> blank) {
        var cells = new Cells(0, texts, blank);
        return cells.size() == header.size()
                ? new RowKeys(said(cells, "id", "email", "employeeNumber"), said(cells, "manager"))
                : new RowKeys(Set.of(), texts.stream().map(Blanks::trimmed).collect(Collectors.toSet()));
    }

    private Set<String> said(Cells cells, String... fields) {
        return Stream.of(fields)
                .map(values::get)
                .filter(Objects::nonNull)
                .map(lookup -> lookup.of(cells, new UnknownValues()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether a row until now is about somebody with this id, employee number or e-mail address. */
    boolean mentions(String called) {
        return seen.contains("id " + called)
                || seen.contains("number " + called)
                || seen.contains("email " + called.toLowerCase(Locale.ROOT));
    }

    private List<Assertion.Claim> claims(Map<String, Integer> levels, @Nullable Instant claimedAt) {
        if (claimedAt == null) {
            return List.of();
        }
        return levels.entrySet().stream()
                .map(level ->
                        new Assertion.Claim(level.getKey(), level.getValue(), mapping.source(), null, claimedAt, null))
                .toList();
    }

    private static @Nullable Spoken leftOut(
            Cells cells, String column, FaultKind kind, String why, Consumer<RowFault> faults) {
        faults.accept(RowFault.leftOut(cells.row(), column, kind, why));
        return null;
    }

    private static @Nullable Spoken unreadable(
            Cells cells, String column, String why, @Nullable String likely, Consumer<RowFault> faults) {
        faults.accept(RowFault.leftOut(cells.row(), column, FaultKind.BREAKS_A_RULE, why)
                .suggesting(likely));
        return null;
    }

    private @Nullable String of(String field, Cells cells) {
        var lookup = values.get(field);
        return lookup == null ? null : lookup.of(cells, unknown);
    }

    String column(String field) {
        var lookup = values.get(field);
        return lookup == null ? "" : lookup.column();
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Double number(String text) {
        try {
            var number = Double.valueOf(text);
            return number.isNaN() ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
