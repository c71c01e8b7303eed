package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.taxonomy.Role.Necessity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words around a skill say of how well it is known or asked for, and whether it must be. */
final class Wording {

    /** Where nothing is said: of 5, competent. */
    static final int SUPPOSED_LEVEL = 3;

    private static final Pattern YEARS =
            word("(\\d{1,2})\\s*(?:\\+|plus)?(?:\\s*(?:-|–|to)\\s*\\d{1,2})?\\+?\\s*(?:years?|yrs?)(?=\\W|$)");

    /** The highest level first: "deep understanding" is deep. */
    private static final List<Cue<Integer>> LEVELS = List.of(
            new Cue<>(5, word("experts?|expertise|master|mastery|guru|world[- ]class")),
            new Cue<>(
                    4,
                    word(
                            "advanced|deep|in[- ]depth|extensive|strong|proficien(?:t|cy)|excellent|fluent|senior|thorough")),
            new Cue<>(
                    3, word("solid|good|intermediate|hands[- ]on|working knowledge|competent|experienced?|practical")),
            new Cue<>(2, word("basics?|familiar(?:ity)?|exposure|awareness|understanding|knowledge|some|elementary")),
            new Cue<>(1, word("beginner|novice|interest(?:ed)? in|curious|willing(?:ness)? to learn|eager to learn")));

    private static final List<Cue<Necessity>> NECESSITIES = List.of(
            new Cue<>(
                    Necessity.OPTIONAL,
                    word("nice[- ]to[- ]haves?|good[- ]to[- ]have|preferred|preferably|a plus|bonus|advantage(?:ous)?|"
                            + "desir(?:ed|able)|optional(?:ly)?|ideally|beneficial|not required|welcome")),
            new Cue<>(
                    Necessity.ESSENTIAL,
                    word(
                            "must(?:[- ]haves?)?|required?|requirements?|essential|mandatory|needs?|minimum|qualifications?|"
                                    + "you(?:'ll| will)? have|you bring")));

    /** Up to so many words without an end are a heading for the lines below. */
    private static final int HEADING_WORDS = 6;

    private Wording() {}

    private record Cue<T>(T meaning, Pattern words) {}

    /**
     * Something said, and the words that say it.
     *
     * @param words as they stand in the text
     */
    record Said<T>(T meaning, String words) {}

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** 1 novice to 5 expert, from years of experience or from such words. */
    static Optional<Said<Integer>> level(String sentence) {
        var years = YEARS.matcher(sentence);
        if (years.find()) {
            return Optional.of(new Said<>(levelAfter(Integer.parseInt(years.group(1))), years.group()));
        }
        return first(LEVELS, sentence);
    }

    /** Who did something for two years is competent, for five proficient, for ten an expert: a convention, no measurement. */
    private static int levelAfter(int years) {
        if (years >= 10) {
            return 5;
        }
        if (years >= 5) {
            return 4;
        }
        return years >= 2 ? 3 : 2;
    }

    static Optional<Said<Necessity>> necessity(String sentence) {
        return first(NECESSITIES, sentence);
    }

    /** Whether the line says of the lines below, and not of itself, what it says. */
    static boolean isHeading(String line) {
        var text = line.strip();
        return !text.endsWith(".") && text.split("\\s+", -1).length <= HEADING_WORDS;
    }

    private static <T> Optional<Said<T>> first(List<Cue<T>> cues, String sentence) {
        for (var cue : cues) {
            var there = cue.words().matcher(sentence);
            if (there.find()) {
                return Optional.of(new Said<>(cue.meaning(), there.group()));
            }
        }
        return Optional.empty();
    }
}
