package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What words in a list say of the kind and the cost of a resource, and of its end. */
final class Wording {

    private static final List<Cue> KINDS = List.of(
            new Cue(ResourceKind.BOOTCAMP, word("boot ?camps?")),
            new Cue(ResourceKind.READING, word("podcasts?|screencasts?")),
            new Cue(ResourceKind.BOOK, word("books?|e-?books?")),
            new Cue(ResourceKind.COURSE, word("courses?|lectures?|specializations?|nanodegrees?|moocs?|class")));

    private static final Pattern FREE = word("free");
    private static final Pattern NOT_FREE =
            Pattern.compile("\\$|\\bpaid\\b|\\bearly access\\b|\\bfree chapters?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GONE = word("dead link|link is dead|no longer available");

    private Wording() {}

    private record Cue(ResourceKind kind, Pattern words) {}

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** By the first of the cues that is there. */
    static Optional<ResourceKind> kind(String words) {
        return KINDS.stream()
                .filter(cue -> cue.words().matcher(words).find())
                .map(Cue::kind)
                .findFirst();
    }

    /** Whether it costs nothing; empty where nothing is said of it. What is free in part is not free. */
    static Optional<Boolean> isFree(String words) {
        if (NOT_FREE.matcher(words).find()) {
            return Optional.of(false);
        }
        return FREE.matcher(words).find() ? Optional.of(true) : Optional.empty();
    }

    /** Whether the list itself says that it leads nowhere any more. */
    static boolean isGone(String words) {
        return GONE.matcher(words).find();
    }
}
