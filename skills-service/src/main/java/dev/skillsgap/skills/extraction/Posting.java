package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Wording.Said;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A job posting as a role: what it names is required, as its words say. To be looked through before it is put in a draft. */
final class Posting {

    private static final double ESSENTIAL = 1.0;
    private static final double UNSAID = 0.6;
    private static final double OPTIONAL = 0.3;
    private static final int TITLE_CHARS = 100;
    private static final int DESCRIPTION_CHARS = 600;
    private static final int BASIS_CHARS = 300;

    private Posting() {}

    /** The role; none where the posting names no skill for sure. */
    static Optional<Role> role(String framework, String text, List<Mention> mentions) {
        var requirements = requirements(text, mentions);
        if (requirements.isEmpty()) {
            return Optional.empty();
        }
        var title = cut(Sentences.of(text).getFirst().text().strip(), TITLE_CHARS);
        return Optional.of(new Role(
                id(framework, title),
                framework,
                title,
                List.of(),
                cut(text.strip().replaceAll("\\s+", " "), DESCRIPTION_CHARS),
                null,
                List.of(),
                requirements,
                List.of(),
                List.of(),
                Role.Outlook.NONE));
    }

    /** One for each skill: of several places the one that asks most. */
    private static List<Requirement> requirements(String text, List<Mention> mentions) {
        var contexts = Context.all(text);
        Map<String, Requirement> bySkill = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (mention.isSure()) {
                var asked = requirement(text, mention, Context.of(mention, contexts));
                bySkill.merge(asked.skill(), asked, Posting::more);
            }
        }
        return new ArrayList<>(bySkill.values());
    }

    private static Requirement requirement(String text, Mention mention, Context context) {
        var necessity = context.necessity().map(Said::meaning).orElse(Necessity.ESSENTIAL);
        return new Requirement(
                mention.skill().id(),
                context.level().map(Said::meaning).orElse(Wording.SUPPOSED_LEVEL),
                importance(context),
                necessity,
                null,
                cut(
                        basis(context)
                                + text.substring(context.start(), context.end()).strip(),
                        BASIS_CHARS));
    }

    private static double importance(Context context) {
        return context.necessity()
                .map(said -> said.meaning() == Necessity.ESSENTIAL ? ESSENTIAL : OPTIONAL)
                .orElse(UNSAID);
    }

    private static String basis(Context context) {
        var said = new ArrayList<String>();
        context.level().ifPresent(level -> said.add("\"%s\"".formatted(level.words())));
        context.necessity().ifPresent(necessity -> said.add("\"%s\"".formatted(necessity.words())));
        return said.isEmpty() ? "Named, no more is said: " : "Says %s: ".formatted(String.join(" and ", said));
    }

    private static Requirement more(Requirement one, Requirement other) {
        if (one.necessity() != other.necessity()) {
            return one.necessity() == Necessity.ESSENTIAL ? one : other;
        }
        return one.importance() * one.level() >= other.importance() * other.level() ? one : other;
    }

    private static String id(String framework, String title) {
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return framework + ":" + (slug.isEmpty() ? "posting" : cut(slug, 60));
    }

    private static String cut(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }
}
