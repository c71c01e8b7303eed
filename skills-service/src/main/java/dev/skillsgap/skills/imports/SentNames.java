package dev.skillsgap.skills.imports;

import dev.skillsgap.api.problem.Refusal;
import java.util.HashSet;
import java.util.List;

/** What sent files are called: shown, and looked at by readers, but never a path. */
final class SentNames {

    static final int MAX_FILES = 100;
    private static final int MAX_LENGTH = 200;

    private SentNames() {}

    /**
     * The names without folders.
     *
     * @throws Refusal when there is none, there are too many, or two are alike
     */
    static List<String> of(List<String> sent) {
        if (sent.isEmpty() || sent.size() > MAX_FILES) {
            throw Refusal.invalid(
                    "/file",
                    "Send at least one file, at most %d, each as a part 'file' of multipart/form-data; pack many into a zip."
                            .formatted(MAX_FILES));
        }
        var names = sent.stream().map(SentNames::plain).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw Refusal.invalid("/file", "Two files are called '%s': rename one.".formatted(name));
            }
        }
        return names;
    }

    private static String plain(String sent) {
        var name = sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')))
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw Refusal.invalid("/file", "Give each file a name, of at most %d letters.".formatted(MAX_LENGTH));
        }
        return name;
    }
}
