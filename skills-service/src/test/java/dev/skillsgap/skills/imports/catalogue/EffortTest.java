package dev.skillsgap.skills.imports.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry.Study;
import dev.skillsgap.skills.taxonomy.Resource.HoursBasis;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {

    @ParameterizedTest
    @CsvSource({
        "4 weeks, 10 hours/week, 40, STATED",
        "10-12 weeks, 6–10 hours/week, 88, STATED",
        "1 week, 3 hours/week, 3, STATED",
        "- weeks, 10 hours/week, 48, ESTIMATED",
        "4 weeks, -, 48, ESTIMATED",
        "4 months, 10 hours/week, 48, ESTIMATED",
        "99999999999 weeks, 10 hours/week, 48, ESTIMATED"
    })
    void multipliesWeeksAndHoursAWeekWhereBothAreSaid(String duration, String effort, double hours, HoursBasis basis) {
        assertEquals(
                new Effort(hours, basis), Effort.of(new Study(duration, effort, "", List.of()), ResourceKind.COURSE));
    }
}
