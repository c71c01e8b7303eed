package dev.skillsgap.profile.outside;

import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim under an outside name. What was said never changes; as which skill it counts, the mappings say. */
@Entity
@Table(name = "outside_claim")
public class OutsideClaim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id")
    String personId;

    String system;

    @Column(name = "outside_id")
    @Nullable
    String outsideId;

    @Column(name = "outside_name")
    @Nullable
    String outsideName;

    @Column(name = "name_key")
    @Nullable
    String nameKey;

    int level;

    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    String evidence;

    /** Null once that person was erased. */
    @Column(name = "asserted_by")
    @Nullable
    String assertedBy;

    @Column(name = "asserted_at")
    Instant assertedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** Where it came from, in words that name nobody. */
    String origin;

    boolean due;

    @Nullable
    String skill;

    @Nullable
    UUID assertion;

    protected OutsideClaim() {}

    OutsideClaim(String personId, Saying said, String by, String origin, Instant now) {
        this.personId = personId;
        this.system = said.skill().system();
        this.outsideId = said.skill().id();
        this.outsideName = said.skill().name();
        this.nameKey = said.skill().nameKey();
        this.level = said.level();
        this.source = said.source();
        this.evidence = said.evidence();
        this.assertedBy = by;
        this.assertedAt = said.assertedAt();
        this.expiresAt = said.expiresAt();
        this.recordedAt = now;
        this.origin = origin;
        this.due = true;
    }

    public String personId() {
        return personId;
    }

    public OutsideName called() {
        return new OutsideName(system, outsideId, outsideName);
    }

    /** What it says if its name means that skill. */
    public Assertion.Claim claim(String ofSkill) {
        return new Saying(called(), level, source, evidence, assertedAt, expiresAt).claim(ofSkill);
    }

    /** Whether it says the same; when it was said does not count. */
    boolean says(Saying said) {
        return called().called().equals(said.skill().called())
                && system.equals(said.skill().system())
                && level == said.level()
                && source == said.source()
                && Objects.equals(evidence, said.evidence());
    }

    public @Nullable String assertedBy() {
        return assertedBy;
    }

    /** As which skill it counts; null: as none. */
    public @Nullable String skill() {
        return skill;
    }

    /** The assertion that was made of it; null where none was, or one like it was there. */
    public @Nullable UUID assertion() {
        return assertion;
    }

    /** Notes as which skill it counts from now on. */
    public void settle(@Nullable String asSkill, @Nullable UUID by) {
        skill = asSkill;
        assertion = by;
        due = false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutsideClaim claim && id != null && id.equals(claim.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
