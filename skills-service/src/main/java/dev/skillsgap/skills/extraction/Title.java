package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Lexicon.Sense;
import dev.skillsgap.skills.framework.Framework;

/** What counts as named in a title or a heading, where words are capitalised and no sentence stands around them. */
final class Title {

    private Title() {}

    static boolean names(String title, Mention mention) {
        if (mention.senses().size() > 1 || isLetterOfAWord(title, mention)) {
            return false;
        }
        var words = title.substring(mention.start(), mention.end());
        var sense = mention.senses().getFirst();
        return (mention.isSure() || isAll(title, words, sense)) && (isOwnName(words, sense) || isBuiltIn(sense));
    }

    /** A title that is a word of everyday use means the skill all the same; a short one if it is written like it. */
    private static boolean isAll(String title, String words, Sense sense) {
        return words.equals(title) && (words.length() > Namings.SHORT || words.equals(sense.written()));
    }

    /** The C of Objective-C is none. */
    private static boolean isLetterOfAWord(String title, Mention mention) {
        int start = mention.start();
        int end = mention.end();
        return end == start + 1
                && ((start > 0 && title.charAt(start - 1) == '-')
                        || (end < title.length() && title.charAt(end) == '-'));
    }

    /** Large frameworks have many a word of one title among their other labels: Google, cast, design. */
    private static boolean isOwnName(String words, Sense sense) {
        return words.chars().anyMatch(Character::isWhitespace)
                || (words.equalsIgnoreCase(sense.written())
                        && sense.skill().label().startsWith(sense.written()));
    }

    private static boolean isBuiltIn(Sense sense) {
        return Framework.BUILT_IN.contains(sense.skill().framework());
    }
}
