package dev.skillsgap.profile.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
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

    /** Of so many people at once: lists name them. */
    @BatchSize(size = 500)
    @ElementCollection
    @CollectionTable(name = "person_team", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "team_id")
    private Set<String> teams = new TreeSet<>();

    /** By resource. */
    @ElementCollection
    @CollectionTable(name = "learning", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyColumn(name = "resource")
    private Map<String, Progress> learning = new TreeMap<>();

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
    public record Details(
            String name,
            @Nullable String email,
            @Nullable String employeeNumber,
            @Nullable String targetRole,
            double hoursPerWeek) {

        /** So many hours a week are assumed for whom nothing is said. */
        public static final double DEFAULT_HOURS = 4;
    }

    public Details details() {
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

    /** Notes how far the person is with a resource; false when that was noted already. */
    public boolean learn(String resource, Progress progress) {
        var isNews = !progress.saysAs(learning.get(resource));
        if (isNews) {
            learning.put(resource, progress);
        }
        return isNews;
    }

    /** Takes back what was noted of a resource; false when nothing was. */
    public boolean forgetLearning(String resource) {
        return learning.remove(resource) != null;
    }

    /** How far the person is, by resource, sorted. */
    public SortedMap<String, Progress> learning() {
        return new TreeMap<>(learning);
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
