package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.List;

/**
 * An entry that becomes a resource.
 *
 * @param url absolute
 */
record Candidate(Entry entry, String url, ResourceKind kind, String language, Effort effort, List<Teaching> teaches) {

    String title() {
        return entry.title();
    }
}
