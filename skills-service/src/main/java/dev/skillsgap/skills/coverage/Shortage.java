package dev.skillsgap.skills.coverage;

import jakarta.persistence.Tuple;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill that no resource teaches as far as a role requires it.
 *
 * @param required highest level that a role requires, 1 to 5
 * @param roles how many require it
 * @param taught highest level that a resource reaches, 1 to 4; 0 where none teaches it
 * @param resources how many teach it, to whichever level
 */
@Schema(name = "Shortage")
record Shortage(String skill, String label, int required, int roles, int taught, int resources) {

    static Shortage of(Tuple row) {
        return new Shortage(
                row.get("skill", String.class),
                row.get("label", String.class),
                number(row, "required"),
                number(row, "roles"),
                number(row, "taught"),
                number(row, "resources"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
