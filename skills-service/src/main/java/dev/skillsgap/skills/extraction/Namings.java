package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.dictionary.Dictionary;
import dev.skillsgap.skills.extraction.Lexicon.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The skills that a sentence names, and how sure that is. A name of several words speaks for itself. One that is a word like
 * others has to stand among skills or behind words such as "experience with"; a short one has to be written in capitals where
 * its label is.
 */
final class Namings {

    private static final double BY_LABEL = 0.8;
    private static final double BY_OTHER_LABEL = 0.7;
    private static final double IN_CONTEXT = 0.1;
    private static final double COMMON_WORD = -0.4;
    private static final double SHORT_IN_OTHER_CASE = -0.4;
    private static final double PROPER_NAME_IN_SMALL_LETTERS = -0.25;

    /** Names of at most so many letters are words or parts of them in many languages: R, Go, IT. */
    static final int SHORT = 3;

    /** So near a name such words have to stand. */
    private static final int CUE_CHARS = 60;

    private static final Pattern CUE = Pattern.compile(
            "\\b(?:experienced?|knowledge|skill(?:s|ed)?|proficien(?:t|cy)|familiar(?:ity)?|expert(?:ise)?|understanding|fluent|"
                    + "certified|background|command|mastery|working)\\s+(?:with|in|of|at|and)(?:\\s+\\w+){0,2}\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST =
            Pattern.compile("\\s*(?:,|/|;|\\||&|\\band\\b|\\bor\\b|,\\s*(?:and|or)\\b)\\s*");

    private final Lexicon lexicon;
    private final List<String> frameworks;
    private final Dictionary.Reader reader;

    /**
     * Not for several threads at once.
     *
     * @param frameworks in which names are looked for; where several know one, the first of them is taken
     */
    Namings(Lexicon lexicon, List<String> frameworks) {
        this.lexicon = lexicon;
        this.frameworks = frameworks;
        this.reader = lexicon.reader();
    }

    private record Find(int start, int end, int name) {}

    /** From left to right; places are those in the sentence. */
    List<Mention> of(String sentence) {
        var finds = new ArrayList<Find>();
        reader.read(sentence, (start, end, name) -> finds.add(new Find(start, end, name)));
        var mentions = new ArrayList<Mention>();
        for (int at = 0; at < finds.size(); at++) {
            var senses = senses(finds.get(at).name());
            if (!senses.isEmpty()) {
                mentions.add(judged(sentence, finds, at, senses));
            }
        }
        return mentions;
    }

    private List<Sense> senses(int name) {
        var all = lexicon.name(name).senses();
        for (var framework : frameworks) {
            var senses = all.stream()
                    .filter(sense -> sense.skill().framework().equals(framework))
                    .toList();
            if (!senses.isEmpty()) {
                var preferred = senses.stream().filter(Sense::preferred).toList();
                return preferred.size() == 1 ? preferred : senses;
            }
        }
        return List.of();
    }

    private Mention judged(String sentence, List<Find> finds, int at, List<Sense> senses) {
        var find = finds.get(at);
        var sense = senses.getFirst();
        var why = new StringBuilder(sense.preferred() ? "its label" : "another of its labels, ");
        if (!sense.preferred()) {
            why.append('"').append(sense.written()).append('"');
        }
        double confidence = sense.preferred() ? BY_LABEL : BY_OTHER_LABEL;
        if (isCommon(sentence, find)) {
            confidence += COMMON_WORD;
            why.append("; a word of everyday use");
        }
        double otherCase = otherCase(sentence, find, sense);
        if (otherCase < 0) {
            confidence += otherCase;
            why.append("; written in small letters, as the name is not");
        }
        var context = context(sentence, finds, at);
        if (!context.isEmpty()) {
            confidence += IN_CONTEXT;
            why.append("; ").append(context);
        }
        if (senses.size() > 1) {
            why.append("; several skills are called so");
        }
        return new Mention(
                find.start(),
                find.end(),
                senses,
                Math.round(Math.clamp(confidence, 0, 1) * 100) / 100.0,
                why.toString());
    }

    private boolean isCommon(String sentence, Find find) {
        return isOneWord(sentence, find) && lexicon.usage().isEverydayWord(find.name());
    }

    private static boolean isOneWord(String sentence, Find find) {
        return sentence.substring(find.start(), find.end()).chars().noneMatch(Character::isWhitespace);
    }

    /** Go is a language, and go is none; Spark is a tool, and a spark is none. */
    private double otherCase(String sentence, Find find, Sense sense) {
        var there = sentence.substring(find.start(), find.end());
        if (there.length() <= SHORT) {
            return !there.equals(sense.written()) || isSmall(sense.written()) ? SHORT_IN_OTHER_CASE : 0;
        }
        boolean isOther =
                isOneWord(sentence, find) && isSmall(there) && lexicon.usage().isProperName(find.name());
        return isOther ? PROPER_NAME_IN_SMALL_LETTERS : 0;
    }

    private static boolean isSmall(String words) {
        return words.equals(words.toLowerCase(Locale.ROOT));
    }

    private static String context(String sentence, List<Find> finds, int at) {
        var find = finds.get(at);
        if (CUE.matcher(sentence.substring(Math.max(0, find.start() - CUE_CHARS), find.start()))
                .find()) {
            return "behind words that skills stand behind";
        }
        boolean isAfterOne = at > 0 && isList(sentence, finds.get(at - 1).end(), find.start());
        boolean isBeforeOne = at + 1 < finds.size()
                && isList(sentence, find.end(), finds.get(at + 1).start());
        return isAfterOne || isBeforeOne ? "in a list of skills" : "";
    }

    private static boolean isList(String sentence, int from, int to) {
        return LIST.matcher(sentence.substring(from, to)).matches();
    }
}
