package dev.skillsgap.api.listed;

import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/** What a list is called where it is a file: the last part of its address that is a word. */
final class TableName {

    private TableName() {}

    /** As {@code outside-claims}. */
    static String of(UriInfo uri) {
        var path = uri.getPath().replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** The same as the name of a sheet: {@code Outside claims}. */
    static String ofSheet(UriInfo uri) {
        var name = of(uri).replace('-', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, Math.min(name.length(), 31));
    }
}
