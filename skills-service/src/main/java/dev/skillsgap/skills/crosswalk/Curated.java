package dev.skillsgap.skills.crosswalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.skills.framework.Framework;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/**
 * What comes with the service: which skills of others are the same as built-in ones, looked through one by one. Ids and labels
 * are facts of ESCO 1.1.1 and O*NET 29.0.
 */
final class Curated {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private Curated() {}

    /** A skill of another framework, and the built-in one that it is. */
    record Same(String skill, String label, String sameAs) {}

    /** By id of the other framework's skill. */
    static Map<String, Same> of(String framework) {
        var same = new HashMap<String, Same>();
        all().stream()
                .filter(row -> row.skill().startsWith(framework + ":"))
                .forEach(row -> same.put(row.skill(), row));
        return same;
    }

    static List<Same> all() {
        var rows = new ArrayList<Same>();
        for (var builtIn : Framework.BUILT_IN) {
            var file = "/frameworks/%s/crosswalk.csv".formatted(builtIn);
            try (var in = Objects.requireNonNull(Curated.class.getResourceAsStream(file), file);
                    var table = FORMAT.parse(new InputStreamReader(in, UTF_8))) {
                table.forEach(row -> rows.add(
                        new Same(row.get("framework") + ":" + row.get("id"), row.get("label"), row.get("skill"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }
}
