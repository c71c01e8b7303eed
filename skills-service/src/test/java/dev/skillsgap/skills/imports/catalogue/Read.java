package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Resource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list that was read, and what was reported. */
record Read(Map<String, Resource> resources, Reading reading) {

    static Read of(Reading reading, Function<Reading, CatalogueReader> reader) throws IOException {
        var resources = reader.apply(reading)
                .read()
                .map(Resource.class::cast)
                .collect(Collectors.toMap(Resource::id, resource -> resource));
        return new Read(resources, reading);
    }

    static Read ofOurs(String framework, String folder, Function<Reading, CatalogueReader> reader) throws IOException {
        return of(Folders.reading(framework, Folders.OURS.resolve(folder), BuiltinSkills.named(List.of())), reader);
    }

    /** Where such faults are, with what is wrong. */
    List<String> faults(FaultKind kind) {
        return reading.report().faults().stream()
                .filter(fault -> fault.kind() == kind)
                .map(fault -> fault.place().row() + " " + fault.value())
                .toList();
    }

    List<String> teaches(String id) {
        return resources.get(id).teaches().stream()
                .map(teaching -> "%s %d-%d".formatted(teaching.skill(), teaching.from(), teaching.to()))
                .toList();
    }

    List<String> requires(String id) {
        return resources.get(id).requires().stream()
                .map(prerequisite -> prerequisite.skill() + " " + prerequisite.level())
                .toList();
    }
}
