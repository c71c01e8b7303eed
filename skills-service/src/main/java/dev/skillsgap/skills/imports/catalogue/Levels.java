package dev.skillsgap.skills.imports.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/** What the words of a title, and of the headings above it, say of where one begins and how far one gets. */
final class Levels {

    /** Where nothing is said: from none to advanced beginner. */
    private static final Lift SUPPOSED = new Lift(0, 2);

    /** An advanced course makes a competent person, not a proficient one: that takes practice. */
    private static final Lift ADVANCED = new Lift(2, 3);

    private static final Lift INTERMEDIATE = new Lift(1, 3);
    private static final Lift FROM_FIRST_TO_LAST = new Lift(0, 3);

    private static final Pattern FIRST =
            words("introduct(?:ion|ory)|intro|beginners?|beginning|basics?|fundamentals?|getting started|crash course"
                    + "|dummies|primer|zero|101|easy");
    private static final Pattern MIDDLE = words("intermediate");
    private static final Pattern LAST = words("advanced|deep dive|internals|to (?:hero|expert|pro|mastery)");
    private static final Pattern CORE = words("core");

    /** What stands around the name of a subject, and is none. */
    private static final Pattern BEGIN = Pattern.compile(
            "^(?:(?:(?:an?|the|your|my) )?(?:(?:very |gentle |short |brief |quick |complete |practical |modern |first )*"
                    + "(?:introduct(?:ion|ory)|intro|guide|fundamentals|foundations|basics?|elements|essentials|principles"
                    + "|theory|advanced|applied|core|learn(?:ing)?|mastering|understanding|practical|think|essential"
                    + "|elementary|beginning|topics|course|how)(?: (?:to|of|in|on|with))?(?: the)?) )+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile(
            "(?: (?:for (?:absolute |complete )?beginners|for everyone|for dummies|basics|fundamentals|essentials|tutorials?"
                    + "|course|full course|crash course|handbook|cookbook|primer|book|101|i|ii|iii|1|2|3|one))+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASIDE = words("from scratch|from the ground up|in english");

    /** What is longer is no title, and would only keep the patterns busy. */
    private static final int MAX_LENGTH = 300;

    private Levels() {}

    /** From a level, 0 for none, to a level. */
    record Lift(int from, int to) {

        /** As far as the time for it allows: below 10 hours one level, below 30 two. */
        Lift within(double hours) {
            int steps = hours < 10 ? 1 : hours < 30 ? 2 : 3;
            return new Lift(from, Math.min(to, from + steps));
        }
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** @param headings the innermost last; the title says more than they do, and each more than those above it */
    static Lift of(String title, List<String> headings) {
        boolean first = FIRST.matcher(title).find();
        boolean last = LAST.matcher(title).find();
        if (first || last) {
            return first && last ? FROM_FIRST_TO_LAST : first ? SUPPOSED : ADVANCED;
        }
        return MIDDLE.matcher(title).find() ? INTERMEDIATE : ofHeadings(headings);
    }

    /** What is advanced in a curriculum presupposes its core, not what it teaches itself. */
    private static Lift ofHeadings(List<String> headings) {
        for (var heading : headings.reversed()) {
            if (FIRST.matcher(heading).find()) {
                return SUPPOSED;
            }
            if (CORE.matcher(heading).find()) {
                return FROM_FIRST_TO_LAST;
            }
            if (LAST.matcher(heading).find()) {
                return INTERMEDIATE;
            }
        }
        return SUPPOSED;
    }

    /** The words without those that only say how it is taught. */
    static String subject(String words) {
        return END.matcher(BEGIN.matcher(withoutAsides(words)).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    /** The words without turns of speech in which a skill seems to be named. */
    static String withoutAsides(String words) {
        return ASIDE.matcher(words.substring(0, Math.min(MAX_LENGTH, words.length())))
                .replaceAll("")
                .strip();
    }
}
