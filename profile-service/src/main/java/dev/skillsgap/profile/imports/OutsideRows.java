package dev.skillsgap.profile.imports;

import dev.skillsgap.profile.imports.reading.Outside;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.outside.OutsideName;
import dev.skillsgap.profile.outside.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Keeps what rows claim under names that are not known, until somebody says what these mean. */
@ApplicationScoped
class OutsideRows {

    /** Of a file that nobody said where it comes from. */
    private static final String ANY_FILE = "file";

    private final OutsideClaims claims;

    OutsideRows(OutsideClaims claims) {
        this.claims = claims;
    }

    /**
     * Keeps them with the caller's commit.
     *
     * @param said by the number of the row
     * @param people whom the rows are about, by their number; of who was refused nothing is kept
     */
    void keep(ImportJob job, String by, Map<Long, List<Outside>> said, Map<Long, String> people) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var system = job.system == null ? ANY_FILE : job.system;
        people.forEach((row, person) -> {
            for (var one : said.getOrDefault(row, List.of())) {
                var name = new OutsideName(system, null, one.name());
                if (name.nameKey() == null) {
                    continue;
                }
                var origin = "import %s, row %d".formatted(job.id, row);
                var saying = new Saying(name, one.level(), one.source(), null, one.assertedAt(), null);
                claims.keepLater(person, saying, by, origin, now);
            }
        });
    }
}
