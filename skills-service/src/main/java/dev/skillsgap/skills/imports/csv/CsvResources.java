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
import org.jspecify.annotations.Nullable;

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

    /** Of one that is there, blank cells say nothing new. */
    private Resource resource(Cells cells) {
        var title = cells.text("title");
        var given = cells.text("id");
        var id = given.isEmpty() ? Slug.of(reading.framework(), title) : Slug.given(reading.framework(), given);
        var before = reading.resource(id);
        return new Resource(
                id,
                reading.framework(),
                cells.orBefore("title", before, Resource::title, () -> title),
                cells.orBefore("kind", before, Resource::kind, () -> kind(cells)),
                cells.orBefore("stage", before, Resource::stage, () -> cells.whole("stage", 1)),
                cells.orBefore("provider", before, Resource::provider, () -> cells.text("provider")),
                cells.orBefore("url", before, Resource::url, () -> cells.text("url")),
                cells.orBefore("language", before, Resource::language, () -> lower(cells.text("language"))),
                cells.orBefore(
                        "hours",
                        before,
                        Resource::hours,
                        () -> cells.number("hours").orElse(0.0)),
                cells.orBefore("hours_basis", before, Resource::hoursBasis, () -> basis(cells)),
                cells.orBefore("cost", before, Resource::cost, () -> cost(cells, title)),
                cells.orBefore(
                        "currency",
                        before,
                        Resource::currency,
                        () -> cells.text("currency").toUpperCase(Locale.ROOT)),
                cells.orBefore("teaches", before, Resource::teaches, () -> teaches(cells)),
                cells.orBefore("requires", before, Resource::requires, () -> requires(cells)),
                source(cells, before));
    }

    private static @Nullable String source(Cells cells, @Nullable Resource before) {
        var source = cells.text("source");
        if (!source.isEmpty()) {
            return source;
        }
        return before == null ? null : before.source();
    }

    private static ResourceKind kind(Cells cells) {
        return cells.word("kind", ResourceKind.values(), cells.or("kind", ResourceKind.COURSE.toString()));
    }

    private static HoursBasis basis(Cells cells) {
        return cells.word("hours_basis", HoursBasis.values(), cells.or("hours_basis", HoursBasis.STATED.toString()));
    }

    private static double cost(Cells cells, String title) {
        return cells.number("cost").orElseThrow(() -> Cells.bad("cost", title, "give the cost, 0 if it is free"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
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
