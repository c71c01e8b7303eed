package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.taxonomy.Skill;
import java.util.ArrayList;
import java.util.List;

/** Reads texts, sentence by sentence. Not for several threads at once. */
public final class Extractor {

    private final Namings namings;

    /**
     * Reads with what a release knows.
     *
     * @param frameworks in which names are looked for; where several know one, the first of them is taken
     */
    public Extractor(Lexicon lexicon, List<String> frameworks) {
        this.namings = new Namings(lexicon, frameworks);
    }

    /** All that seems to be named, sure or not, from left to right; none overlap. */
    public List<Mention> mentions(String text) {
        var mentions = new ArrayList<Mention>();
        for (var sentence : Sentences.of(text)) {
            namings.of(sentence.text()).forEach(mention -> mentions.add(mention.movedBy(sentence.start())));
        }
        return mentions;
    }

    /** Ids of the skills that a title or a heading names for sure, in the order in which they stand there. */
    public List<String> named(String title) {
        return skillsNamed(title).stream().map(Skill::id).toList();
    }

    /** The same with all that is known of them. */
    public List<Skill> skillsNamed(String title) {
        return mentions(title).stream()
                .filter(mention -> Title.names(title, mention))
                .map(Mention::skill)
                .distinct()
                .toList();
    }
}
