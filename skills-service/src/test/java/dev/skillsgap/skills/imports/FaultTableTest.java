package dev.skillsgap.skills.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.imports.ImportJobs.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTableTest {

    @Test
    void quotesWhatNeedsItAndLetsNoValueBeAFormula() {
        var fault = new Fault(1, "skills_en.csv", 7, "stray-blanks", "=HYPERLINK(\"x\")", "Cut off, and taken.");

        var lines = FaultTable.of(List.of(fault)).lines().toList();

        assertEquals("file,line,kind,value,advice", lines.getFirst());
        assertEquals(
                "skills_en.csv,7,stray-blanks,\"'=HYPERLINK(\"\"x\"\")\",\"Cut off, and taken.\"", lines.getLast());
    }
}
