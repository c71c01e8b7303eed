package dev.skillsgap.skills.imports.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        "Python, Languages, 0, 2",
        "Python for Beginners, Advanced programming, 0, 2",
        "Advanced Python, Languages, 2, 3",
        "Intermediate Python, Languages, 1, 3",
        "Python from Zero to Hero, Languages, 0, 3",
        "Python: Basics to Advanced, Languages, 0, 3",
        "Experts on Python, Languages, 0, 2",
        "Calculus, Core math, 0, 3",
        "Calculus, Advanced math, 1, 3",
        "Calculus, Intro math, 0, 2"
    })
    void readsTheTitleFirst(String title, String heading, int from, int to) {
        assertEquals(new Levels.Lift(from, to), Levels.of(title, List.of(heading)));
    }

    @ParameterizedTest
    @CsvSource({"9.9, 1", "10, 2", "29.9, 2", "30, 3", "500, 3"})
    void goesAsFarAsTheTimeForItAllows(double hours, int to) {
        assertEquals(new Levels.Lift(0, to), new Levels.Lift(0, 3).within(hours));
        assertEquals(new Levels.Lift(2, 3), new Levels.Lift(2, 3).within(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "Introduction to Statistics, Statistics",
        "A Gentle Introduction to Statistics, Statistics",
        "The Elements of Statistics, Statistics",
        "Statistics for Beginners, Statistics",
        "Statistics from scratch, Statistics",
        "Core math, math",
        "Machine Learning, Machine Learning",
        "Learning, Learning"
    })
    void leavesTheSubject(String title, String subject) {
        assertEquals(subject, Levels.subject(title));
    }

    @Test
    void looksAtTheBeginningOnlyOfWhatIsNoTitle() {
        assertTrue(Levels.subject("introduction to ".repeat(100_000) + "Statistics")
                        .length()
                <= 300);
    }
}
