package dev.skillsgap.profile.outside;

import dev.skillsgap.api.problem.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another system calls a skill: by its id there, by a name, or both.
 *
 * @param system such as {@code workday}
 * @param id as it is written there; its case counts
 * @param name for people; neither case nor the number of blanks counts
 */
public record OutsideName(
        String system, @Nullable String id, @Nullable String name) {

    /** What a system is called. */
    public static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,63}";

    /** Of an id or a name, in characters. */
    public static final int LONGEST = 200;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The name, where what is blank is none; refuses where there is neither. */
    public static OutsideName of(String system, @Nullable String id, @Nullable String name) {
        var named = new OutsideName(system, given(id), given(name));
        if (named.id() == null && named.nameKey() == null) {
            throw Refusal.invalid(
                    "/outsideName", "Say what the system calls the skill: outsideId, outsideName or both.");
        }
        return named;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The name as it is compared; null where there is none. */
    public @Nullable String nameKey() {
        return name == null || folded(name).isEmpty() ? null : folded(name);
    }

    /** What it is looked up by: its id, or else its name. */
    public String called() {
        return keys().findFirst().orElseThrow();
    }

    /** What mappings of it may be found by, the first that there is counts: that of the id, then that of the name. */
    public Stream<String> keys() {
        return Stream.of(id == null ? null : "id:" + id, nameKey() == null ? null : "name:" + nameKey())
                .filter(Objects::nonNull);
    }

    /** The text without what does not count when names are compared. */
    public static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u200B", "")
                .replace("\uFEFF", "");
        return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
