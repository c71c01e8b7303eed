package dev.skillsgap.api.listed;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** In which form a table may be asked for. */
enum TableForm {
    CSV(CsvFile.MEDIA_TYPE, "csv") {
        @Override
        TableFile open(OutputStream out, String name) throws IOException {
            return new CsvFile(out, ',');
        }
    },
    XLSX(XlsxFile.MEDIA_TYPE, "xlsx") {
        @Override
        TableFile open(OutputStream out, String name) {
            return new XlsxFile(out, name);
        }
    };

    private static final String QUERY = "format";
    private static final String JSON = "json";

    /** Media type. */
    final String mediaType;

    /** What names of such files end with, and what it is called in a query. */
    final String ending;

    TableForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Begins one, called so where the form has room for a name. */
    abstract TableFile open(OutputStream out, String name) throws IOException;

    /**
     * The one that a query asks for; null when it asks for none.
     *
     * @throws Refusal when there is no such form
     */
    static @Nullable TableForm in(UriInfo uri) {
        var said = uri.getQueryParameters().getFirst(QUERY);
        return switch (said) {
            case null -> null;
            case JSON -> null;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw Refusal.invalid(QUERY, "Ask for json, csv or xlsx.", JSON, CSV.ending, XLSX.ending);
        };
    }
}
