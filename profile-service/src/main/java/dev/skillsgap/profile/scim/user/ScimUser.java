package dev.skillsgap.profile.scim.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a client said of a person besides what is known of every person. */
@Entity
@Table(name = "scim_user")
class ScimUser {

    @Id
    @Column(name = "person_id")
    String personId;

    /** Counts the changes by SCIM. */
    long version;

    @Column(name = "user_name")
    String userName;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    boolean active;

    @JdbcTypeCode(SqlTypes.JSON)
    String resource;

    @Column(name = "changed_at")
    Instant changedAt;

    protected ScimUser() {}

    ScimUser(String personId, Said said) {
        this.personId = personId;
        say(said);
    }

    final void say(Said said) {
        userName = said.userName();
        externalId = said.externalId();
        active = said.active();
        resource = said.others().toString();
        version++;
        changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
