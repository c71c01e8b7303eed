package dev.skillsgap.skills.imports.rsd;

import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The skills that descriptors describe. */
final class RsdSkills {

    private static final String UNGROUPED = "Rich skills";

    /** Names shown of what was left out. */
    private static final int SHOWN = 5;

    private final Reading reading;
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Labels labels = new Labels();

    RsdSkills(Reading reading) {
        this.reading = reading;
    }

    boolean isEmpty() {
        return skills.isEmpty();
    }

    /**
     * Keywords say what a skill is about, and are no other names of it: many skills share each. So they are left out, like
     * whatever else a skill cannot hold; the report names them.
     */
    void add(Descriptor told) {
        var skill = skill(told);
        if (skills.containsKey(skill.id())) {
            fault(told, FaultKind.REPEATED_ROW, told.name(), "Left out: an earlier one is the same skill.");
            return;
        }
        var violations = reading.check().violations(skill);
        violations.forEach(violation ->
                fault(told, FaultKind.BREAKS_A_RULE, told.name(), violation.pointer() + ": " + violation.detail()));
        if (violations.isEmpty()) {
            skills.put(skill.id(), skill);
            labels.add(skill, told.place());
            leaveOut(told, "keywords", told.keywords());
            leaveOut(told, "standards, occupations and alignments", told.others());
            leaveOut(
                    told,
                    "further categories",
                    told.categories().stream().skip(1).toList());
        }
    }

    private Skill skill(Descriptor told) {
        var address = told.address().substring(told.address().lastIndexOf('/') + 1);
        return new Skill(
                address.isEmpty()
                        ? Slug.of(reading.framework(), told.name())
                        : Slug.given(reading.framework(), address),
                reading.framework(),
                SkillKind.PRACTICE,
                told.categories().stream().findFirst().orElse(UNGROUPED),
                told.name(),
                List.of(),
                List.of(),
                told.statement(),
                List.of());
    }

    private void leaveOut(Descriptor told, String what, List<String> values) {
        if (!values.isEmpty()) {
            fault(
                    told,
                    FaultKind.PART_LEFT_OUT,
                    values.stream().limit(SHOWN).collect(Collectors.joining("; ")),
                    "Left out: %d %s, which a skill does not hold.".formatted(values.size(), what));
        }
    }

    private void fault(Descriptor told, FaultKind kind, String value, String advice) {
        reading.report().fault(told.place(), kind, value, advice);
    }

    Stream<Concept> concepts() {
        labels.reportShared(reading.report());
        return skills.values().stream().map(labels::marked);
    }
}
