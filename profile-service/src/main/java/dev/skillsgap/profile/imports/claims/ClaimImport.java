package dev.skillsgap.profile.imports.claims;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.profile.imports.fields.FieldFault;
import dev.skillsgap.profile.imports.fields.FieldTable;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.StatedClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes a table of claims about people who are there; in the caller's transaction. */
@ApplicationScoped
class ClaimImport {

    private static final FieldTable.Kind CLAIMS = new FieldTable.Kind(
            "claims",
            List.of("person", "skill", "level", "source", "assertedAt", "expiresAt", "evidence"),
            Set.of("name", "label"),
            20_000,
            Limit.fixed(32 << 20));

    private static final List<String> NECESSARY = List.of("person", "skill", "level", "assertedAt");

    private final StatedClaims people;
    private final ClaimReader reader;
    private final Touched touched;

    ClaimImport(StatedClaims people, ClaimReader reader, Touched touched) {
        this.people = people;
        this.reader = reader;
        this.touched = touched;
    }

    /**
     * What came of it.
     *
     * @param rows below the names
     * @param added claims that were never made before
     * @param unchanged rows that say what was said before
     * @param people whom the rows that were taken are about
     * @param rejected the rows that were left out, as a table in CSV; null where there are none
     */
    @Schema(name = "AssertionsImported")
    record Outcome(
            int rows,
            int added,
            int unchanged,
            int people,
            List<FieldFault> faults,
            @Nullable String rejected) {}

    /**
     * Takes the rows that can be taken.
     *
     * @param called what the columns of fields are called, where it is not as the field
     * @param by pseudonymous name of who sends it
     */
    Outcome take(Path file, Map<String, String> called, String by, boolean dryRun) {
        var table = FieldTable.read(file, CLAIMS, called);
        for (var field : NECESSARY) {
            if (!table.has(field)) {
                throw Refusal.invalid(
                        "/file",
                        "The table has no column %s. Add it, or say what it is called, as in %s=Name of the column."
                                .formatted(field, field));
            }
        }
        var names = table.rows().stream()
                .map(row -> row.text("person"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var ids = people.lock(names);
        var nearest = people.nearest();
        var skills = reader.skills(table.rows());
        var claims = new HashMap<String, List<Assertion.Claim>>();
        int taken = 0;
        for (var row : table.rows()) {
            try {
                var id = id(row.text("person"), ids, nearest);
                claims.computeIfAbsent(id, none -> new ArrayList<>()).add(reader.claim(row, skills));
                taken++;
            } catch (Unfit e) {
                row.leaveOut(e);
            }
        }
        touched.seen(claims.keySet());
        int added = people.take(claims, by, dryRun);
        return new Outcome(table.count(), added, taken - added, claims.size(), table.faults(), table.rejected());
    }

    private static String id(@Nullable String called, Map<String, String> ids, Nearest nearest) throws Unfit {
        if (called == null) {
            throw new Unfit("person", "missing-value", "It does not say whom it is about.");
        }
        var id = ids.get(called);
        if (id == null) {
            throw new Unfit(
                    "person",
                    "unknown-person",
                    "Nobody has this id, employee number or e-mail address: add the person first.",
                    nearest.only(called));
        }
        return id;
    }
}
