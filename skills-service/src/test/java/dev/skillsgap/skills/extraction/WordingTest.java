package dev.skillsgap.skills.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.extraction.Wording.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 year of Java                   | 2
                    2 yrs. with Go                   | 3
                    3-5 years of experience          | 3
                    5+ years with SQL                | 4
                    at least 10 years                | 5
                    expert in SQL                    | 5
                    deep understanding of statistics | 4
                    proficiency in Go                | 4
                    working knowledge of Go          | 3
                    experience with Go               | 3
                    familiarity with Go              | 2
                    interested in Go                 | 1
                    Go                               |
                    a strongbox for yearsome things  |
                    """)
    void readsTheLevel(String sentence, Integer level) {
        assertEquals(level, Wording.level(sentence).map(Said::meaning).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SQL is a must                | essential
                    You must know SQL            | essential
                    SQL (nice to have)           | optional
                    SQL is a plus                | optional
                    SQL preferred, not required  | optional
                    We write SQL                 |
                    """)
    void readsTheNecessity(String sentence, String necessity) {
        assertEquals(
                necessity,
                Wording.necessity(sentence)
                        .map(said -> said.meaning().toString())
                        .orElse(null));
    }
}
