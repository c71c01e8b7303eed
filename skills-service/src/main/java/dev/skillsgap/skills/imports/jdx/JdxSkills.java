package dev.skillsgap.skills.imports.jdx;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The skills that competencies of jobs are; jobs that name the same one share it. */
final class JdxSkills {

    private final Reading reading;
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Set<String> unsound = new HashSet<>();
    private final Labels labels = new Labels();

    JdxSkills(Reading reading) {
        this.reading = reading;
    }

    /** Id of the skill that it is; empty where it can be none, which is reported. */
    Optional<String> idOf(Place place, SkillKind kind, Competency told) {
        if (told.name().isEmpty() && told.description().isEmpty()) {
            leftOut(place, told.id(), "Left out: it has neither a name nor a description in these files.");
            return Optional.empty();
        }
        var skill = skill(kind, told);
        if (unsound.contains(skill.id())) {
            leftOut(place, skill.label(), "Left out, as where an earlier job names it.");
        } else if (!skills.containsKey(skill.id())) {
            add(place, skill, told);
        }
        return skills.containsKey(skill.id()) ? Optional.of(skill.id()) : Optional.empty();
    }

    private Skill skill(SkillKind kind, Competency told) {
        var label = Labels.shortened(told.name().isEmpty() ? told.description() : told.name());
        return new Skill(
                JdxId.of(reading.framework(), told.id(), label),
                reading.framework(),
                kind,
                told.set().isEmpty() ? reading.framework() : told.set(),
                label,
                List.of(),
                List.of(),
                told.description().isEmpty() ? label : told.description(),
                List.of());
    }

    private void add(Place place, Skill skill, Competency told) {
        var violations = reading.check().violations(skill);
        violations.forEach(violation ->
                leftOut(place, skill.label(), "Left out: %s: %s".formatted(violation.pointer(), violation.detail())));
        if (!violations.isEmpty()) {
            unsound.add(skill.id());
            return;
        }
        skills.put(skill.id(), skill);
        labels.add(skill, place);
        reportMended(place, skill, told);
    }

    private void reportMended(Place place, Skill skill, Competency told) {
        if (told.name().isEmpty() && !told.description().equals(skill.label())) {
            leftOut(place, skill.label(), "The label is the first 300 letters of its description: give it a name.");
        }
        if (told.description().isEmpty()) {
            reading.report()
                    .fault(
                            place,
                            FaultKind.MISSING_VALUE,
                            "description of " + skill.label(),
                            "Taken as '%s'.".formatted(skill.label()));
        }
        if (!told.others().isEmpty()) {
            leftOut(
                    place,
                    skill.label(),
                    "Left out, as a skill does not hold it: %s.".formatted(String.join(", ", told.others())));
        }
    }

    private void leftOut(Place place, String value, String advice) {
        reading.report().fault(place, FaultKind.PART_LEFT_OUT, value, advice);
    }

    Stream<Concept> concepts() {
        labels.reportShared(reading.report());
        return skills.values().stream().map(labels::marked);
    }
}
