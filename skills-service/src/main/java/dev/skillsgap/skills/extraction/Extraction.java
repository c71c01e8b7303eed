package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Lexicon.Sense;
import dev.skillsgap.skills.taxonomy.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param release with whose skills
 * @param text that places count in: as it was sent, or as a résumé was put into lines
 * @param skills that are named for sure, in the order in which they are named first
 * @param unsure places that may name a skill; nothing is claimed of them
 * @param role that a posting describes, to be put into a draft; null in other modes, and where no skill is named
 * @param claims that a résumé makes, each as an assertion is made; null in other modes
 */
@Schema(name = "Extraction")
record Extraction(
        int release,
        String text,
        List<Found> skills,
        List<Unsure> unsure,
        @Nullable Role role,
        @Nullable List<Resume.Claim> claims) {

    /**
     * A skill that is named.
     *
     * @param confidence 0 to 1, of the surest of its places
     */
    @Schema(name = "ExtractedSkill")
    record Found(String skill, String framework, String label, double confidence, List<Place> places) {}

    /**
     * Where it is named.
     *
     * @param start of the first char in the text, from 0
     * @param end after the last
     * @param why it is taken as named
     */
    @Schema(name = "ExtractedPlace")
    record Place(int start, int end, String words, double confidence, String why) {}

    /** A place that may name one of some skills, or none. */
    @Schema(name = "UnsureExtraction")
    record Unsure(int start, int end, String words, double confidence, String why, List<Candidate> candidates) {}

    /** A skill that may be meant. */
    @Schema(name = "ExtractionCandidate")
    record Candidate(String skill, String label) {

        static Candidate of(Sense sense) {
            return new Candidate(sense.skill().id(), sense.skill().label());
        }
    }

    static Extraction of(
            int release,
            String text,
            List<Mention> mentions,
            @Nullable Role role,
            @Nullable List<Resume.Claim> claims) {
        var found = new LinkedHashMap<String, List<Mention>>();
        var unsure = new ArrayList<Unsure>();
        for (var mention : mentions) {
            if (mention.isSure()) {
                found.computeIfAbsent(mention.skill().id(), none -> new ArrayList<>())
                        .add(mention);
            } else {
                unsure.add(unsure(text, mention));
            }
        }
        var skills = found.values().stream().map(places -> found(text, places)).toList();
        return new Extraction(release, text, skills, unsure, role, claims);
    }

    private static Found found(String text, List<Mention> mentions) {
        var skill = mentions.getFirst().skill();
        double surest = mentions.stream().mapToDouble(Mention::confidence).max().orElseThrow();
        var places = mentions.stream()
                .map(mention -> new Place(
                        mention.start(),
                        mention.end(),
                        text.substring(mention.start(), mention.end()),
                        mention.confidence(),
                        mention.why()))
                .toList();
        return new Found(skill.id(), skill.framework(), skill.label(), surest, places);
    }

    private static Unsure unsure(String text, Mention mention) {
        return new Unsure(
                mention.start(),
                mention.end(),
                text.substring(mention.start(), mention.end()),
                mention.confidence(),
                mention.why(),
                mention.senses().stream().map(Candidate::of).toList());
    }
}
