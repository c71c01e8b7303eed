package dev.skillsgap.profile.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Someone who holds skills. Outside this service only the pseudonymous id is known. */
@Entity
public class Person {

    @Id
    private String id;

    private long version;
    private String name;
    private @Nullable String email;

    @Column(name = "employee_number")
    private @Nullable String employeeNumber;

    @Column(name = "target_role")
    private @Nullable String targetRole;

    @Column(name = "hours_per_week")
    private double hoursPerWeek;

    @ElementCollection
    @CollectionTable(name = "person_team", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "team_id")
    private Set<String> teams = new TreeSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Person() {}

    Person(String id, Details details, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.changedAt = now;
        describe(details);
    }

    /**
     * What is said about a person besides skills and teams.
     *
     * @param hoursPerWeek hours for learning, 0 to 80
     */
    record Details(
            String name,
            @Nullable String email,
            @Nullable String employeeNumber,
            @Nullable String targetRole,
            double hoursPerWeek) {}

    Details details() {
        return new Details(name, email, employeeNumber, targetRole, hoursPerWeek);
    }

    final void describe(Details details) {
        name = details.name();
        email = details.email();
        employeeNumber = details.employeeNumber();
        targetRole = details.targetRole();
        hoursPerWeek = details.hoursPerWeek();
    }

    /** True when the person was not in the team before. */
    public boolean join(String teamId) {
        return teams.add(teamId);
    }

    /** True when the person was in the team. */
    public boolean leave(String teamId) {
        return teams.remove(teamId);
    }

    /** Every change makes a new version; the caller holds the row lock. */
    void changed(Instant now) {
        version++;
        changedAt = now;
    }

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Ids of the person's teams, sorted. */
    public Set<String> teams() {
        return new TreeSet<>(teams);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
