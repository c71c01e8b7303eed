package dev.skillsgap.skills.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {

    private static List<String> found(List<String> names, String text) {
        var found = new ArrayList<String>();
        Dictionary.of(names).reader().read(text, (start, end, name) -> found.add(text.substring(start, end)));
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    c++              | We write C++.                   | C++
                    c++              | C++/Python                      | C++
                    c#               | C# and C                        | C#
                    c                | C# and C, not C++               | C
                    .net             | on .NET, not on the internet    | .NET
                    node.js          | Node.js or node                 | Node.js
                    scikit-learn     | scikit learn                    | scikit learn
                    machine learning | Machine-Learning                | Machine-Learning
                    neural network   | deep neural networks            | neural networks
                    neural networks  | one neural network              | neural network
                    analysis         | analysis of an analysi          | analysis
                    CI/CD            | ci / cd pipelines               | ci / cd
                    it               | fit it in                       | it
                    comptia a+       | CompTIA A+ is asked             | CompTIA A+
                    naïve bayes      | NAÏVE  BAYES                    | NAÏVE  BAYES
                    """)
    void findsTheNameAsPeopleWriteIt(String name, String text, String there) {
        assertEquals(List.of(there), found(List.of(name), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    data science     | data. Science is next
                    data science     | data, science
                    c                | c++ c# .c
                    net              | .net
                    java             | javascript
                    it               | its
                    """)
    void findsNoOtherName(String name, String text) {
        assertEquals(List.of(), found(List.of(name), text));
    }

    @Test
    void joinsNoWordsAcrossAnEmptyLine() {
        assertEquals(List.of("data\nscience"), found(List.of("data science"), "data\nscience"));
        assertEquals(List.of(), found(List.of("data science"), "data\n\nscience"));
        assertEquals(List.of(), found(List.of("data\n\nscience"), "data\nscience"));
        assertEquals(List.of("data\n \nscience"), found(List.of("data\n\nscience"), "data\n \nscience"));
    }

    @Test
    void takesTheLongestOfThoseThatBeginAtAWord() {
        var names = List.of("machine", "machine learning", "machine learning engineer", "learning engineer");

        assertEquals(
                List.of("machine learning", "machine"), found(names, "machine learning engines, machine engineer"));
    }

    @Test
    void goesBackToAShorterNameWhereTheLongerOneBreaksOff() {
        assertEquals(List.of("a b", "c"), found(List.of("a b", "a b c d", "c"), "a b c"));
    }

    @Test
    void tellsWhichNameItIs() {
        var told = new ArrayList<Integer>();
        Dictionary.of(List.of("", "x", "python", "Python"))
                .reader()
                .read("Python", (start, end, name) -> told.add(name));

        assertEquals(List.of(2), told);
    }

    @Test
    void readsOneTextAfterTheOther() {
        var ends = new ArrayList<Integer>();
        var reader = Dictionary.of(List.of("sql")).reader();
        reader.read("sql ".repeat(5_000), (start, end, name) -> ends.add(end));
        reader.read("sql", (start, end, name) -> ends.add(end));
        reader.read("", (start, end, name) -> ends.add(end));

        assertEquals(5_001, ends.size());
        assertEquals(3, ends.getLast());
    }
}
