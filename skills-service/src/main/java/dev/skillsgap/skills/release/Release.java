package dev.skillsgap.skills.release;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An immutable, numbered, hashed version of all skills, roles and resources. */
@Entity
@Immutable
public class Release {

    /** 1 for the first, one more for each next. */
    @Id
    Integer number;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    @Nullable
    String note;

    @Embedded
    Counts counts;

    @Embedded
    @AttributeOverride(name = "skills", column = @Column(name = "changed_skills"))
    @AttributeOverride(name = "roles", column = @Column(name = "changed_roles"))
    @AttributeOverride(name = "resources", column = @Column(name = "changed_resources"))
    Counts changed;

    String hash;

    protected Release() {}

    Release(int number, Instant publishedAt, String publishedBy, @Nullable String note, Contents contents) {
        this.number = number;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.note = note;
        this.counts = contents.counts();
        this.changed = contents.changed();
        this.hash = contents.hash();
    }

    /**
     * What a release holds.
     *
     * @param counts concepts that are not retired
     * @param changed concepts that it changed or retired
     * @param hash SHA-256 over the sorted lines {@code kind id hash} of all concepts not retired
     */
    record Contents(Counts counts, Counts changed, String hash) {}

    public int number() {
        return number;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Pseudonymous name of who published it. */
    public String publishedBy() {
        return publishedBy;
    }

    /** Why it was made; null where nobody said. */
    public @Nullable String note() {
        return note;
    }

    /** Concepts that are part of it. */
    public Counts counts() {
        return counts;
    }

    /** Concepts that it changed or retired. */
    public Counts changed() {
        return changed;
    }

    /** SHA-256 over the sorted lines {@code kind id hash} of its concepts. */
    public String hash() {
        return hash;
    }
}
