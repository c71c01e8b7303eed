package dev.skillsgap.profile.imports.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The mapping that files from one source have. */
@Entity
@Table(name = "import_mapping")
class KnownMapping {

    @Id
    private String source;

    private String mapping;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected KnownMapping() {}

    KnownMapping(String source, String mapping) {
        this.source = source;
        this.mapping = mapping;
        this.changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    String source() {
        return source;
    }

    Instant changedAt() {
        return changedAt;
    }

    String mapping() {
        return mapping;
    }

    void replace(String by) {
        if (!mapping.equals(by)) {
            mapping = by;
            changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
