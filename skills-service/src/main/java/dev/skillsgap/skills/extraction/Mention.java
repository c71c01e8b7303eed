package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Lexicon.Sense;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.List;

/**
 * A place in a text where a skill seems to be named.
 *
 * @param start of the first char in the text, from 0
 * @param end after the last one
 * @param senses what it may mean, the most likely first; several where that cannot be told
 * @param confidence 0 to 1: about how often such a place does name the skill
 * @param why in words
 */
public record Mention(int start, int end, List<Sense> senses, double confidence, String why) {

    /** Below it nothing is claimed, only said that there may be something. */
    public static final double SURE = 0.5;

    /** Whether the skill may be taken as named. */
    public boolean isSure() {
        return confidence >= SURE && senses.size() == 1;
    }

    /** The most likely meaning. */
    Skill skill() {
        return senses.getFirst().skill();
    }

    Mention movedBy(int chars) {
        return new Mention(start + chars, end + chars, senses, confidence, why);
    }
}
