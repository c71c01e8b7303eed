package dev.skillsgap.api.listed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.table.CsvFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** What the example of a list in JSON is as a table. */
public final class TableExample {

    /** The beginning of a workbook, in Base64, as a string in JSON holds it. */
    public static final String XLSX = "UEsDBBQACAgIAA==";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableExample() {}

    /**
     * In CSV, without the mark at its beginning.
     *
     * @param operation that is {@link AsTable}
     * @param list as it answers in JSON
     */
    public static String csv(Method operation, Object list) {
        var entries = new Entries(ListType.ofEntries(operation, JSON), JSON);
        var page = JSON.<JsonNode>valueToTree(list);
        var out = new ByteArrayOutputStream();
        try {
            var table = new CsvFile(out, ',');
            table.add(entries.header());
            for (var entry : ListType.entries(operation, page)) {
                table.add(entries.cells(entry));
            }
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }
}
