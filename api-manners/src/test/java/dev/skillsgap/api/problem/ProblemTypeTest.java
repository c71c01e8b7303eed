package dev.skillsgap.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    private static final Path DOCUMENT = Path.of("../docs/problems.md");

    @Test
    void hasARowInTheDocumentForEach() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            var rows = lines.filter(line -> line.matches("\\| [a-z-]+ \\| \\d+ .*"))
                    .map(line -> line.replaceAll("\\| ([a-z-]+) \\| (\\d+) .*", "$1 $2"))
                    .toList();

            assertEquals(
                    Arrays.stream(ProblemType.values())
                            .map(type -> type.slug() + " " + type.status())
                            .toList(),
                    rows);
        }
    }
}
