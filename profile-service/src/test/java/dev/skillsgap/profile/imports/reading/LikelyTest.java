package dev.skillsgap.profile.imports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyTest {

    @ParameterizedTest
    @CsvSource({
        "2.5.2026, 2026-05-02",
        "02-05-2026, ",
        "13/05/2026, 2026-05-13",
        "5/13/2026, 2026-05-13",
        "5/5/2026, 2026-05-05",
        "5/6/2026, ",
        "2026/5/2, 2026-05-02",
        "20260502, 2026-05-02",
        "02.05.2026 10:00, 2026-05-02",
        "2026-05-02 10:00:00, 2026-05-02",
        "31.2.2026, ",
        "2026/5.2, ",
        "2026052, ",
        "May, ",
    })
    void findsADateInAnotherOrder(String text, String date) {
        assertEquals(date, Likely.date(text));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"4,5 h; 4.5", "ca. 4; 4", "4h/week; 4", "2-4; ", "-4; ", "1.000,5; ", "few; "},
            delimiter = ';')
    void findsTheOneNumber(String text, String number) {
        assertEquals(number, Likely.number(text));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "4,0; 4",
                "4.0; 4",
                "level 3; 3",
                "4 - proficient; 4",
                "Expert; 5",
                "Advanced  beginner; 2",
                "3.5; ",
                "9; ",
                "44; ",
                "good; "
            },
            delimiter = ';')
    void findsTheLevel(String text, String level) {
        assertEquals(level, Likely.level(text));
    }
}
