package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ids by title. Where several entries of a list have a title and lead to different places, each carries a hash of its
 * address behind it, so that their order does not matter.
 */
final class Ids {

    private static final int HASH_DIGITS = 8;

    private final String framework;
    private final Map<String, Set<String>> addresses = new HashMap<>();

    Ids(String framework) {
        this.framework = framework;
    }

    /** Of all that are asked for every one has to be known before. */
    void add(String title, String url) {
        addresses
                .computeIfAbsent(Slug.of(framework, title), none -> new HashSet<>())
                .add(Entry.plain(url));
    }

    String of(String title, String url) {
        var slug = Slug.of(framework, title);
        if (addresses.getOrDefault(slug, Set.of()).size() < 2) {
            return slug;
        }
        var hash = ConceptDocument.sha256(Entry.plain(url)).substring(0, HASH_DIGITS);
        return Slug.of(framework, title + " " + hash);
    }
}
