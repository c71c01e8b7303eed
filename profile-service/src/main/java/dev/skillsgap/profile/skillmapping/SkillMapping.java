package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an outside name means here. Of a name several may be suggested, and one is confirmed. */
@Entity
@Table(name = "skill_mapping")
class SkillMapping {

    @Id
    UUID id;

    long version;
    String system;

    /** As {@link OutsideName#called}. */
    String called;

    @Column(name = "outside_id")
    @Nullable
    String outsideId;

    @Column(name = "outside_name")
    @Nullable
    String outsideName;

    @Nullable
    String skill;

    @Enumerated(EnumType.STRING)
    MappingKind kind;

    double confidence;

    @Enumerated(EnumType.STRING)
    MappingStatus status;

    /** Null once that person was erased. */
    @Column(name = "made_by")
    @Nullable
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    /** Who confirmed or rejected it; null while nobody did, and once that person was erased. */
    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    protected SkillMapping() {}

    SkillMapping(OutsideName name, Meaning meaning, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.system = name.system();
        this.called = name.called();
        this.outsideId = name.id();
        this.outsideName = name.name();
        this.madeBy = by;
        this.madeAt = now;
        take(meaning, by, now);
    }

    Meaning meaning() {
        return new Meaning(skill, kind, confidence, status);
    }

    /** Says something else from now on. */
    void change(Meaning meaning, String by, Instant now) {
        version++;
        take(meaning, by, now);
    }

    private void take(Meaning meaning, String by, Instant now) {
        skill = meaning.skill();
        kind = meaning.kind();
        confidence = meaning.confidence();
        status = meaning.status();
        var isDecided = status != MappingStatus.SUGGESTED;
        decidedBy = isDecided ? by : null;
        decidedAt = isDecided ? now : null;
    }
}
