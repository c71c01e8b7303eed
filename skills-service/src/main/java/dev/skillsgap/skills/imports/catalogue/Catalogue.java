package dev.skillsgap.skills.imports.catalogue;

import static dev.skillsgap.skills.imports.source.FaultKind.NAMES_NO_SKILL;
import static dev.skillsgap.skills.imports.source.FaultKind.NOT_TO_BE_USED;
import static dev.skillsgap.skills.imports.source.FaultKind.NO_LINK;
import static dev.skillsgap.skills.imports.source.FaultKind.PART_LEFT_OUT;
import static dev.skillsgap.skills.imports.source.FaultKind.REPEATED_ROW;
import static dev.skillsgap.skills.imports.source.FaultKind.UNKNOWN_COST;

import dev.skillsgap.skills.imports.catalogue.Prerequisites.Needed;
import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of a list, each taken as a resource or left out and reported. */
final class Catalogue {

    private final Reading reading;
    private final List<Page> pages;
    private final Optional<KnownList> list;
    private final Tags tags;
    private final Ids ids;

    /** Those taken, by their plain address. */
    private final Map<String, Candidate> taken = new LinkedHashMap<>();

    Catalogue(Reading reading, List<Page> pages) {
        this.reading = reading;
        this.pages = pages;
        this.list = KnownList.of(reading.framework());
        this.tags = new Tags(reading.named());
        this.ids = new Ids(reading.framework());
    }

    Stream<Concept> resources() {
        pages.forEach(page ->
                page.entries().forEach(entry -> url(entry).ifPresent(url -> ids.add(entry.title(), url))));
        pages.forEach(page -> page.entries().forEach(entry -> take(page, entry)));
        var prerequisites = new Prerequisites(taken.values(), reading);
        return taken.values().stream()
                .map(candidate -> resource(candidate, prerequisites.of(candidate)))
                .flatMap(Optional::stream);
    }

    private void take(Page page, Entry entry) {
        var url = url(entry);
        if (entry.title().isEmpty() || url.isEmpty()) {
            leaveOut(entry, NO_LINK, "there is no link with a title and a public address");
        } else if (Wording.isGone(entry.note())) {
            leaveOut(entry, NOT_TO_BE_USED, "the list says that it is gone");
        } else if (!Wording.isFree(entry.note()).orElse(page.isFree() || canBeWatched(url.get()))) {
            leaveOut(
                    entry,
                    UNKNOWN_COST,
                    "the list does not say that it is free, nor what it costs. If you know, add"
                            + " it by a table of your own");
        } else {
            take(page, entry, url.get());
        }
    }

    private void take(Page page, Entry entry, String url) {
        var kind = page.kind()
                .or(() -> Wording.kind(entry.title() + "\n" + entry.note()))
                .orElseGet(() -> list.map(known -> known.kind).orElse(ResourceKind.READING));
        var effort = Effort.of(entry.study(), kind);
        var teaches = tags.of(entry, noteNamesAuthors() ? "" : entry.note(), effort.hours());
        if (teaches.isEmpty()) {
            leaveOut(
                    entry,
                    NAMES_NO_SKILL,
                    "neither the title nor the headings above name a skill of the newest release");
            return;
        }
        var candidate = new Candidate(entry, url, kind, page.language(), effort, teaches);
        var before = taken.putIfAbsent(Entry.plain(url), candidate);
        if (before != null) {
            leaveOut(
                    entry,
                    REPEATED_ROW,
                    "line %d of %s leads there too"
                            .formatted(
                                    before.entry().place().row(),
                                    before.entry().place().file()));
        }
    }

    private boolean noteNamesAuthors() {
        return list.filter(KnownList::namesAuthors).isPresent();
    }

    /** Whatever else it says, a video there costs nothing. */
    private static boolean canBeWatched(String url) {
        return Entry.plain(url).startsWith("youtube.com/") || Entry.plain(url).startsWith("youtu.be/");
    }

    private Optional<String> url(Entry entry) {
        if (entry.link().startsWith("http")) {
            return Optional.of(entry.link());
        }
        return entry.link().isEmpty()
                ? Optional.empty()
                : list.flatMap(known -> known.base(entry.place().file())).map(base -> base + entry.link());
    }

    private void leaveOut(Entry entry, FaultKind kind, String why) {
        var value = entry.title().isEmpty() ? entry.note() : entry.title();
        reading.report().fault(entry.place(), kind, value, "Left out: " + why + ".");
    }

    private Optional<Concept> resource(Candidate candidate, Needed needed) {
        var entry = candidate.entry();
        var resource = new Resource(
                ids.of(candidate.title(), candidate.url()),
                reading.framework(),
                candidate.title(),
                candidate.kind(),
                1,
                Provider.of(entry, candidate.url(), noteNamesAuthors()),
                candidate.url(),
                candidate.language(),
                candidate.effort().hours(),
                candidate.effort().basis(),
                0.0,
                "USD",
                needed.teaches(),
                needed.requires(),
                source(entry));
        if (!reading.isSound(resource, entry.place())) {
            return Optional.empty();
        }
        if (entry.moreLinks() > 0) {
            reading.report()
                    .fault(
                            entry.place(),
                            PART_LEFT_OUT,
                            candidate.title(),
                            "Taken with its first link; left out are more of them: %d.".formatted(entry.moreLinks()));
        }
        return Optional.of(resource);
    }

    private String source(Entry entry) {
        var title = list.map(known -> known.title).orElse(reading.framework());
        var source = Stream.concat(Stream.of(title), entry.headings().stream())
                .reduce((above, heading) -> above + " › " + heading)
                .orElse(title);
        return source.substring(0, Math.min(300, source.length()));
    }
}
