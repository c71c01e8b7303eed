package dev.skillsgap.profile.imports.claims;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.profile.imports.fields.FieldTable;
import dev.skillsgap.profile.imports.reading.Likely;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.AssertionInput;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes claims of rows, by the rules that the API has for one at a time. */
@ApplicationScoped
class ClaimReader {

    private static final Nearest SOURCES = new Nearest();

    static {
        List.of(Source.values()).forEach(source -> SOURCES.add(source.toString()));
    }

    private final Taxonomy taxonomy;
    private final Validator validator;

    ClaimReader(Taxonomy taxonomy, Validator validator) {
        this.taxonomy = taxonomy;
        this.validator = validator;
    }

    /**
     * The skills that a table names.
     *
     * @param ids by what they are called, in small letters; several where a label is that of several
     */
    record Skills(Map<String, Set<String>> ids, Nearest nearest) {

        /**
         * An id goes before a preferred label, and that before others.
         *
         * @param known ids among what the table says
         */
        static Skills of(Collection<Taxonomy.Named> called, Set<String> known, Nearest nearest) {
            var ids = new HashMap<String, Set<String>>();
            called.stream().filter(Taxonomy.Named::isPreferred).forEach(named -> put(named, ids));
            var others = new HashMap<String, Set<String>>();
            called.forEach(named -> put(named, others));
            others.forEach(ids::putIfAbsent);
            known.forEach(id -> ids.put(id, Set.of(id)));
            return new Skills(ids, nearest);
        }

        private static void put(Taxonomy.Named named, Map<String, Set<String>> into) {
            into.computeIfAbsent(lower(named.name()), none -> new HashSet<>()).add(named.skill());
        }

        /** The one that is called so. */
        String id(String called) throws Unfit {
            var found = ids.getOrDefault(lower(called), Set.of());
            if (found.isEmpty()) {
                throw new Unfit("skill", "unknown-skill", "No skill has this id or label.", nearest.only(called));
            }
            if (found.size() > 1) {
                throw new Unfit(
                        "skill",
                        "several-skills",
                        "Several skills are called so; say the id: %s."
                                .formatted(found.stream().sorted().collect(Collectors.joining(", "))));
            }
            return found.iterator().next();
        }
    }

    /** Looks up what the rows name, by id or label, whatever its case. Refusal before the first release. */
    Skills skills(Collection<FieldTable.Row> rows) {
        var names = rows.stream()
                .map(row -> row.text("skill"))
                .filter(Objects::nonNull)
                .map(ClaimReader::lower)
                .collect(Collectors.toSet());
        return Skills.of(taxonomy.skillsCalled(names), taxonomy.knownSkills(names), taxonomy.nearestSkill());
    }

    /** What a row claims. */
    Assertion.Claim claim(FieldTable.Row row, Skills skills) throws Unfit {
        var skill = skills.id(required("skill", row));
        var level = required("level", row);
        if (level.length() != 1 || level.charAt(0) < '0' || level.charAt(0) > '5') {
            throw new Unfit("level", "breaks-a-rule", "A level is a whole number from 0 to 5.", Likely.level(level));
        }
        var source = source(row.text("source"));
        var evidence = row.text("evidence");
        for (var violation : validator.validateValue(AssertionInput.class, "evidence", evidence)) {
            throw new Unfit("evidence", "breaks-a-rule", "It %s.".formatted(violation.getMessage()));
        }
        var assertedAt = required("assertedAt", row);
        requireDate("assertedAt", assertedAt, assertedAt, null);
        var expiresAt = row.text("expiresAt");
        if (expiresAt != null) {
            requireDate("expiresAt", expiresAt, assertedAt, expiresAt);
        }
        var when = AssertionInput.when(assertedAt, expiresAt, Instant.now());
        return new Assertion.Claim(skill, level.charAt(0) - '0', source, evidence, when.assertedAt(), when.expiresAt());
    }

    private static String required(String field, FieldTable.Row row) throws Unfit {
        var text = row.text(field);
        if (text == null) {
            throw new Unfit(field, "missing-value", "It has no %s.".formatted(field));
        }
        return text;
    }

    private static Source source(@Nullable String word) throws Unfit {
        if (word == null) {
            return Source.SELF;
        }
        for (var source : Source.values()) {
            if (source.toString().equals(lower(word))) {
                return source;
            }
        }
        throw new Unfit(
                "source",
                "breaks-a-rule",
                "It must be one of %s.".formatted(List.of(Source.values())),
                SOURCES.only(word));
    }

    private static void requireDate(String field, String text, String assertedAt, @Nullable String expiresAt)
            throws Unfit {
        try {
            AssertionInput.when(assertedAt, expiresAt, Instant.now());
        } catch (Refusal e) {
            var likely = Likely.date(text);
            throw new Unfit(
                    field, "breaks-a-rule", String.valueOf(e.getMessage()), text.equals(likely) ? null : likely);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
