package dev.skillsgap.skills.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static List<String> of(String sentence) {
        return Windows.of(sentence).stream()
                .map(window -> sentence.substring(window.start(), window.end()))
                .toList();
    }

    @Test
    void beginsWithTheWholeSentenceAndThenItsParts() {
        assertEquals(List.of("a b, c (d)", "a b", "c", "d"), of(" a b, c (d) "));
    }

    @Test
    void cutsLongPartsIntoPieces() {
        assertEquals(List.of("1 2 3 4 5 6 7 8", "1 2 3 4 5", "3 4 5 6 7", "5 6 7 8"), of("1 2 3 4 5 6 7 8"));
    }

    @Test
    void isNeverMoreThanSixteen() {
        assertEquals(16, of("word ".repeat(200)).size());
    }
}
