package dev.skillsgap.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README's calls: each block of commands with the output that is printed below it. */
final class Readme {

    private static final Pattern CALL = Pattern.compile("```sh\\n([^`]*)```\\n+```text\\n([^`]*)```");

    private Readme() {}

    record Call(String commands, String output) {

        /** Whether something was printed as shown, where … stands for anything within a line. */
        boolean matches(String printed) {
            var pattern = Pattern.quote(output.strip()).replace("…", "\\E.*?\\Q");
            return Pattern.matches(pattern, printed.strip());
        }
    }

    static List<Call> calls() throws IOException {
        var text = Files.readString(Path.of(System.getProperty("skillsgap.project"), "README.md"));
        return CALL.matcher(text)
                .results()
                .map(match -> new Call(match.group(1), match.group(2)))
                .toList();
    }
}
