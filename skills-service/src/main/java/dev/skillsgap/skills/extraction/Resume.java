package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Wording.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A résumé as claims: what it names, somebody may hold, as its words say. To be looked through before it is asserted. */
final class Resume {

    private static final int EVIDENCE_CHARS = 300;

    private Resume() {}

    /**
     * A claim, as profile-service takes assertions.
     *
     * @param level 1 to 5; 2, advanced beginner, where the résumé only names the skill
     * @param source always {@code inferred}
     * @param evidence the sentence
     */
    record Claim(String skill, int level, String source, String evidence) {}

    private static final int ONLY_NAMED = 2;

    /** One for each skill that is named for sure: of several places the one that claims most. */
    static List<Claim> claims(String text, List<Mention> mentions) {
        var contexts = Context.all(text);
        Map<String, Claim> bySkill = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (mention.isSure()) {
                var claim = claim(text, mention, Context.of(mention, contexts));
                bySkill.merge(claim.skill(), claim, (one, other) -> one.level() >= other.level() ? one : other);
            }
        }
        return new ArrayList<>(bySkill.values());
    }

    private static Claim claim(String text, Mention mention, Context context) {
        var sentence = text.substring(context.start(), context.end()).strip();
        return new Claim(
                mention.skill().id(),
                context.level().map(Said::meaning).orElse(ONLY_NAMED),
                "inferred",
                sentence.length() <= EVIDENCE_CHARS ? sentence : sentence.substring(0, EVIDENCE_CHARS));
    }
}
