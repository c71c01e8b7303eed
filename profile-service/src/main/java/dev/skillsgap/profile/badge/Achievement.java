package dev.skillsgap.profile.badge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.profile.badge.proof.Credential;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a badge is given for: skills by its alignments, and a level where it states one. */
record Achievement(JsonNode subject, JsonNode achievement) {

    private static final int MAX_NAME = 200;
    private static final int MAX_ALIGNMENTS = 50;

    /** How other frameworks' skills are called elsewhere, and the beginning of their ids here. */
    private static final Pattern ESCO = Pattern.compile("https?://data\\.europa\\.eu/esco/skill/([0-9a-f-]{36})");

    private static final Pattern OURS = Pattern.compile("https://skillsgap\\.dev/skills/([^/?#]+)");
    private static final Pattern LEVEL = Pattern.compile("[1-5]");

    static Achievement of(Credential credential) {
        return new Achievement(credential.subject(), credential.subject().path("achievement"));
    }

    String name() {
        var name = achievement.path("name").asText("Badge").strip();
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    /** Ids that skills may have here, of each alignment the first that {@code known} says there is. */
    List<String> skills(Predicate<String> known) {
        return Credential.all(achievement.path("alignment")).stream()
                .limit(MAX_ALIGNMENTS)
                .flatMap(alignment -> ids(alignment).filter(known).findFirst().stream())
                .distinct()
                .toList();
    }

    /** What the alignments are called, for whoever wonders why none is known. */
    List<String> alignments() {
        return Credential.all(achievement.path("alignment")).stream()
                .limit(MAX_ALIGNMENTS)
                .map(alignment -> alignment.path("targetUrl").asText())
                .toList();
    }

    private static Stream<String> ids(JsonNode alignment) {
        var url = alignment.path("targetUrl").asText();
        var code = alignment.path("targetCode").asText();
        return Stream.of(match(OURS, url), match(ESCO, url).map(uuid -> "esco:" + uuid), Optional.of(code))
                .flatMap(Optional::stream)
                .filter(id -> !id.isEmpty());
    }

    private static Optional<String> match(Pattern form, String url) {
        var matcher = form.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The level that was achieved, 1 to 5, if the badge has a rubric of such levels. */
    OptionalInt level() {
        var achieved = Credential.all(subject.path("result")).stream()
                .map(result -> result.path("achievedLevel").asText())
                .filter(id -> !id.isEmpty())
                .toList();
        return Credential.all(achievement.path("resultDescription")).stream()
                .flatMap(description -> Credential.all(description.path("rubricCriterionLevel")).stream())
                .filter(level -> achieved.contains(level.path("id").asText()))
                .map(level -> level.path("level").asText())
                .filter(level -> LEVEL.matcher(level).matches())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
