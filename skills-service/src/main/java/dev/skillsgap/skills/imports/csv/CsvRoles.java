package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of roles and of what they require. */
final class CsvRoles {

    static final List<String> COLUMNS = List.of("id", "title", "alt_titles", "description", "entry_level", "duties");
    static final List<String> REQUIREMENT_COLUMNS =
            List.of("role", "skill", "level", "importance", "necessity", "any_of", "basis");

    /** Competent, the middle of five. */
    private static final int DEFAULT_LEVEL = 3;

    private static final String REQUIREMENT = "/requirements/";

    private final Reading reading;
    private final CsvSkills skills;
    private final Map<String, Told> roles = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Nearest nearest = new Nearest();

    CsvRoles(Reading reading, CsvSkills skills) {
        this.reading = reading;
        this.skills = skills;
    }

    /**
     * What the tables tell of a role.
     *
     * @param requirements by skill, in their order
     * @param rows that told of them, by skill
     * @param isThere whether no row is about the role itself, and the requirements come to those that are there
     */
    private record Told(Cells cells, Map<String, Requirement> requirements, Map<String, Place> rows, boolean isThere) {

        static Told of(Cells cells, boolean isThere) {
            return new Told(cells, new LinkedHashMap<>(), new LinkedHashMap<>(), isThere);
        }

        List<Requirement> over(List<Requirement> before) {
            var all = new LinkedHashMap<String, Requirement>();
            before.forEach(requirement -> all.put(requirement.skill(), requirement));
            all.putAll(requirements);
            return List.copyOf(all.values());
        }
    }

    void add(Cells cells) {
        var said = cells.text("title");
        var given = cells.text("id");
        var id = given.isEmpty() ? Slug.of(reading.framework(), said) : Slug.given(reading.framework(), given);
        named.add(id);
        var title = cells.orBefore("title", reading.role(id), Role::title, () -> said);
        entryLevel(cells);
        var before = roles.putIfAbsent(id, Told.of(cells, false));
        if (before != null) {
            throw new BadCell(
                    FaultKind.REPEATED_ROW,
                    id,
                    "Left out: row %d has this id too. Give another one in column id."
                            .formatted(before.cells().row().place().row()));
        }
        titles.putIfAbsent(Concept.folded(title), id);
        nearest.add(title);
    }

    private static @Nullable Boolean entryLevel(Cells cells) {
        var text = cells.text("entry_level");
        return text.isEmpty()
                ? null
                : cells.word("entry_level", new String[] {"yes", "no"}, text).equals("yes");
    }

    void require(Cells cells) {
        var told = role(cells);
        var skill = skills.idOf("skill", cells.text("skill"));
        var importance = cells.number("importance");
        var requirement = new Requirement(
                skill,
                cells.whole("level", DEFAULT_LEVEL),
                importance.orElseGet(() -> Double.valueOf(cells.or("importance", "1"))),
                cells.word("necessity", Necessity.values(), cells.or("necessity", Necessity.ESSENTIAL.toString())),
                anyOf(cells.text("any_of")),
                cells.text("basis").isEmpty() ? null : cells.text("basis"));
        if (told.requirements().putIfAbsent(skill, requirement) != null) {
            throw new BadCell(FaultKind.REPEATED_ROW, skill, "Left out: an earlier row requires it already.");
        }
        told.rows().put(skill, cells.row().place());
        cells.reportMended("skill");
    }

    /** A group is named as people name things. */
    private static @Nullable String anyOf(String name) {
        return name.isEmpty() ? null : Slug.of("any", name).substring("any:".length());
    }

    private Told role(Cells cells) {
        var name = cells.text("role");
        var told = roles.get(Slug.given(reading.framework(), name));
        if (told == null) {
            told = roles.get(titles.getOrDefault(Concept.folded(name), ""));
        }
        if (told == null) {
            told = there(name, cells);
        }
        if (told == null) {
            var near = nearest.to(name);
            throw new BadCell(
                    FaultKind.UNKNOWN_REFERENCE,
                    name,
                    "Left out. Column role: The table of roles has no such role. "
                            + (near.isEmpty()
                                    ? "Add it there."
                                    : "Meant is perhaps: %s.".formatted(String.join(", ", near))));
        }
        return told;
    }

    /** A role that was there before, that no row of these tables is about: by its id, or the title that this was made from; null where there is none. */
    private @Nullable Told there(String name, Cells cells) {
        var nothing = new Cells(new Row(cells.row().place(), column -> null), List.of(), reading);
        return Stream.of(Slug.given(reading.framework(), name), Slug.of(reading.framework(), name))
                .filter(id -> !named.contains(id) && reading.role(id) != null)
                .findFirst()
                .map(id -> roles.computeIfAbsent(id, none -> Told.of(nothing, true)))
                .orElse(null);
    }

    /** All of them that are sound. */
    Stream<Concept> concepts() {
        var sound = new ArrayList<Concept>();
        roles.forEach((id, told) -> {
            var role = role(id, told);
            if (Rules.areKept(role, reading, pointer -> place(told, role, pointer))) {
                told.cells().reportMended("title");
                sound.add(role);
            } else {
                leaveOut(told, role);
            }
        });
        return sound.stream();
    }

    private static Place place(Told told, Role role, String pointer) {
        var itself = told.cells().row().place();
        var end = pointer.indexOf('/', REQUIREMENT.length());
        if (!pointer.startsWith(REQUIREMENT) || end < 0) {
            return itself;
        }
        int number = Integer.parseInt(pointer, REQUIREMENT.length(), end, 10);
        return told.rows().getOrDefault(role.requirements().get(number).skill(), itself);
    }

    private void leaveOut(Told told, Role role) {
        reading.report()
                .fault(
                        told.cells().row().place(),
                        FaultKind.BREAKS_A_RULE,
                        role.title(),
                        "The whole role is left out: mend what is said of it and of its requirements.");
        reading.leaveOut(List.copyOf(told.rows().values()), role);
    }

    /** Of one that is there, blank cells say nothing new, and neither do columns that the tables have not. */
    private Role role(String id, Told told) {
        var cells = told.cells();
        var before = reading.role(id);
        var title = cells.orBefore("title", before, Role::title, () -> cells.text("title"));
        var requirements = told.over(told.isThere() && before != null ? before.requirements() : List.of());
        return new Role(
                id,
                reading.framework(),
                title,
                cells.orBefore(
                        "alt_titles", before, Role::altTitles, () -> Labels.others(title, cells.list("alt_titles"))),
                cells.orBefore("description", before, Role::description, () -> cells.or("description", title)),
                cells.<Role, @Nullable Boolean>orBefore(
                        "entry_level", before, Role::entryLevel, () -> entryLevel(cells)),
                cells.orBefore("duties", before, Role::duties, () -> duties(cells)),
                (before != null && requirements.isEmpty()) ? before.requirements() : requirements,
                before == null ? List.of() : before.stages(),
                before == null ? List.of() : before.industries(),
                before == null ? Role.Outlook.NONE : before.outlook());
    }

    private static List<Duty> duties(Cells cells) {
        var duties = cells.row().lines("duties");
        return IntStream.range(0, duties.size())
                .mapToObj(i -> new Duty("d" + (i + 1), duties.get(i), List.of()))
                .toList();
    }
}
