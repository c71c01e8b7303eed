package dev.skillsgap.api.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table in CSV. */
final class CsvRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PackedTable file;
    private final Charset charset;
    private final char separator;
    private final RowLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean countsEmptyLines;
    private long row;

    private CsvRows(PackedTable file, Charset charset, Form form, ColumnNames wanted) throws IOException {
        this.file = file;
        this.charset = charset;
        var letters = letters(file, charset);
        this.separator = separator(form.separator(), letters, wanted);
        this.countsEmptyLines = form.countsEmptyLines();
        this.text = new RowLimit(letters);
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(this.separator)
                .setIgnoreEmptyLines(!countsEmptyLines)
                .get()
                .parse(text);
        this.records = parser.iterator();
    }

    private static char separator(@Nullable Character named, Reader letters, ColumnNames wanted) throws IOException {
        var stated = Separator.stated(letters);
        if (named != null) {
            return named;
        }
        return stated == null ? Separator.of(letters, wanted) : stated;
    }

    /** Opens a table; of a zip the one file in it whose name ends in .csv. */
    static CsvRows open(Path path, Form form, ColumnNames wanted, Limit limit) throws IOException {
        var charset = charset(path, limit);
        var file = PackedTable.open(path, limit);
        try {
            return new CsvRows(file, charset, form, wanted);
        } catch (CharacterCodingException e) {
            file.close();
            throw new UnreadableTable(unreadable(charset));
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static Charset charset(Path path, Limit limit) throws IOException {
        try (var file = PackedTable.open(path, limit)) {
            return Encoding.of(file.content());
        }
    }

    private static Reader letters(PackedTable file, Charset charset) throws IOException {
        var letters = new BufferedReader(new InputStreamReader(file.content(), Encoding.strict(charset)));
        letters.mark(1);
        if (letters.read() != BYTE_ORDER_MARK) {
            letters.reset();
        }
        return letters;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        try {
            text.beginRow();
            while (records.hasNext()) {
                row++;
                var cells = records.next();
                if (!countsEmptyLines || !isEmpty(cells)) {
                    return cells.toList();
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.size() == 1 && line.get(0).isEmpty();
    }

    private RuntimeException unreadable(Exception e) throws IOException {
        var cause = e.getCause() instanceof IOException inner ? inner : e;
        return switch (cause) {
            case CharacterCodingException encoding -> new UnreadableTable(unreadable(charset));
            case CSVException csv -> new UnreadableTable("The file is no such table: %s".formatted(csv.getMessage()));
            case IOException io -> throw io;
            default -> new UnreadableTable("The file is no such table: %s".formatted(e.getMessage()));
        };
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public String readAs() {
        return "CSV in %s, separator %s".formatted(charset.name(), separator == '\t' ? "tab" : separator);
    }

    /** What to do where its letters cannot be read. */
    private static String unreadable(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? "The file is not in UTF-8, as its first bytes say. Save it so, and try again."
                : "The file is in none of UTF-8, UTF-16 and Windows-1252. Save it in UTF-8, and try again.";
    }

    @Override
    public long size() {
        return file.bytes();
    }

    @Override
    public long read() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        file.close();
    }
}
