package dev.skillsgap.skills.extraction;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON Resume as lines of text, so that it is read like any other: jsonresume.org. */
final class ResumeText {

    private ResumeText() {}

    /** Names and addresses of people and firms are left out: no skill is named by them. */
    static String of(JsonNode resume) {
        var text = new StringBuilder();
        line(text, resume.at("/basics/label"), resume.at("/basics/summary"));
        for (var skill : resume.path("skills")) {
            listed(text, skill);
        }
        for (var section :
                new String[] {"work", "volunteer", "projects", "education", "certificates", "publications"}) {
            for (var entry : resume.path(section)) {
                line(
                        text,
                        entry.path("position"),
                        entry.path("name").isTextual() && !section.equals("work")
                                ? entry.path("name")
                                : entry.path("area"));
                line(text, entry.path("summary"), entry.path("description"));
                for (var list : new String[] {"highlights", "keywords", "courses"}) {
                    entry.path(list).forEach(item -> line(text, item));
                }
            }
        }
        return text.toString();
    }

    /** The level, the skill's name, and what else it comprises. */
    private static void listed(StringBuilder text, JsonNode skill) {
        text.append(skill.path("level").asText(""))
                .append(": ")
                .append(skill.path("name").asText(""));
        skill.path("keywords").forEach(keyword -> text.append(", ").append(keyword.asText()));
        text.append('\n');
    }

    private static void line(StringBuilder text, JsonNode... parts) {
        for (var part : parts) {
            if (part.isTextual() && !part.asText().isBlank()) {
                text.append(part.asText()).append('\n');
            }
        }
    }
}
