package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row, each read as what its column holds. Methods throw {@link BadCell} where a cell holds something else.
 *
 * @param columns that its table has
 */
record Cells(Row row, List<String> columns, Reading reading) {

    private static final Pattern LEVELS = Pattern.compile("(.+?)\\s*=\\s*(?:([0-4])\\s*-\\s*)?([1-5])", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,12}(?:[.,]\\d{0,12})?|[.,]\\d{1,12})");

    /** A skill by its name, and levels of it; from 0 where only one is given. */
    record Named(String name, int from, int to) {}

    String text(String column) {
        return row.text(column);
    }

    /** What the cell says; where it is blank, what was there before, if there was. */
    <C, T extends @Nullable Object> T orBefore(
            String column, @Nullable C before, Function<C, T> was, Supplier<T> said) {
        return before != null && text(column).isEmpty() ? was.apply(before) : said.get();
    }

    /** The text, or what is supposed where there is none; that is reported. */
    String or(String column, String supposed) {
        var text = text(column);
        if (text.isEmpty()) {
            reading.report().fault(row.place(), FaultKind.MISSING_VALUE, column, "Taken as '%s'.".formatted(supposed));
            return supposed;
        }
        return text;
    }

    /** What stands between semicolons or line breaks. */
    List<String> list(String column) {
        return row.lines(column).stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Skills, each with a level or two: {@code SQL = 3; Statistics = 1-2}. */
    List<Named> levels(String column) {
        return list(column).stream().map(item -> named(column, item)).toList();
    }

    private static Named named(String column, String item) {
        var found = LEVELS.matcher(item);
        if (!found.matches()) {
            throw bad(column, item, "write a skill and its level from 1 to 5, as in 'SQL = 3'");
        }
        var from = found.group(2);
        return new Named(
                found.group(1).strip(), from == null ? 0 : Integer.parseInt(from), Integer.parseInt(found.group(3)));
    }

    /** A number; a comma may stand for the point. */
    Optional<Double> number(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw bad(column, text, "write a number");
        }
        return Optional.of(Double.valueOf(text.replace(',', '.')));
    }

    /** A whole number, or what is supposed where there is none; that is reported. */
    int whole(String column, int supposed) {
        var text = or(column, String.valueOf(supposed));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw bad(column, text, "write a whole number");
        }
    }

    /** One of the words, whatever its case. */
    <E> E word(String column, E[] words, String text) {
        return Stream.of(words)
                .filter(word -> word.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> bad(
                        column,
                        text,
                        "write one of: "
                                + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "))));
    }

    static BadCell bad(String column, String value, String advice) {
        return new BadCell(FaultKind.BREAKS_A_RULE, value, "Left out. Column %s: %s.".formatted(column, advice));
    }

    /** Reports what was mended in cells that are taken. */
    void reportMended(String name) {
        if (row.isStray(name)) {
            reading.report().fault(row.place(), FaultKind.STRAY_BLANKS, name, "Blanks around it were cut off.");
        }
        columns.stream()
                .filter(row::isUnprintable)
                .sorted()
                .forEach(column -> reading.report()
                        .fault(row.place(), FaultKind.CONTROL_CHARACTERS, column, "They were taken out."));
    }
}
