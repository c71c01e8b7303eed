package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Resource.HoursBasis;
import dev.skillsgap.skills.taxonomy.Resource.Prerequisite;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The table of resources, with what they teach and what they require. */
final class CsvResources {

    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "kind",
            "provider",
            "url",
            "language",
            "hours",
            "hours_basis",
            "cost",
            "currency",
            "stage",
            "teaches",
            "requires",
            "source");

    private final Reading reading;
    private final CsvSkills skills;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    CsvResources(Reading reading, CsvSkills skills) {
        this.reading = reading;
        this.skills = skills;
    }

    void add(Cells cells) {
        var resource = resource(cells);
        if (resources.containsKey(resource.id())) {
            throw new BadCell(
                    FaultKind.REPEATED_ROW,
                    resource.id(),
                    "Left out: an earlier row has this id too. Give another one in column id.");
        }
        if (Rules.areKept(resource, reading, pointer -> cells.row().place())) {
            cells.reportMended("title");
            resources.put(resource.id(), resource);
        }
    }

    private Resource resource(Cells cells) {
        var title = cells.text("title");
        var id = cells.text("id");
        var source = cells.text("source");
        return new Resource(
                id.isEmpty() ? Slug.of(reading.framework(), title) : Slug.given(reading.framework(), id),
                reading.framework(),
                title,
                cells.word("kind", ResourceKind.values(), cells.or("kind", ResourceKind.COURSE.toString())),
                cells.whole("stage", 1),
                cells.text("provider"),
                cells.text("url"),
                cells.text("language").toLowerCase(Locale.ROOT),
                cells.number("hours").orElse(0.0),
                cells.word("hours_basis", HoursBasis.values(), cells.or("hours_basis", HoursBasis.STATED.toString())),
                cells.number("cost").orElseThrow(() -> Cells.bad("cost", title, "give the cost, 0 if it is free")),
                cells.text("currency").toUpperCase(Locale.ROOT),
                teaches(cells),
                requires(cells),
                source.isEmpty() ? null : source);
    }

    private List<Teaching> teaches(Cells cells) {
        return cells.levels("teaches").stream()
                .map(named -> new Teaching(skills.idOf("teaches", named.name()), named.from(), named.to()))
                .toList();
    }

    private List<Prerequisite> requires(Cells cells) {
        return cells.levels("requires").stream()
                .map(named -> new Prerequisite(skills.idOf("requires", named.name()), named.to()))
                .toList();
    }

    Stream<Concept> concepts() {
        return resources.values().stream().map(Concept.class::cast);
    }
}
