package dev.skillsgap.recommendation.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * People and teams in memory: what requests are answered from, also while the database is away. It needs about 1.2 kB
 * for a person with 12 assertions.
 */
@ApplicationScoped
public class KnownPeople {

    private static final Logger LOG = Logger.getLogger(KnownPeople.class);
    private static final int LOAD_BATCH = 2_000;

    private final People tables;
    private final Teams teamTable;
    private final Map<String, KnownPerson> people = new ConcurrentHashMap<>();
    private final Map<String, KnownTeam> teams = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final Map<String, String> skillIds = new ConcurrentHashMap<>();
    private volatile boolean loaded;

    KnownPeople(People tables, Teams teamTable) {
        this.tables = tables;
        this.teamTable = teamTable;
    }

    /**
     * A team as last told.
     *
     * @param manager id of a person; null for none
     */
    record KnownTeam(String id, long version, @Nullable String manager) {

        /** Newer than whatever is told late of a team that is no more. */
        static KnownTeam dissolved(String id) {
            return new KnownTeam(id, Long.MAX_VALUE, null);
        }
    }

    /** Whether the tables were read: before that, a person who is not here may yet be known. */
    public boolean isLoaded() {
        return loaded;
    }

    public Optional<KnownPerson> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Whether the person is in a team that the manager manages. */
    public boolean isManagedBy(String person, String manager) {
        return find(person).stream()
                .flatMap(known -> known.teams().stream())
                .map(teams::get)
                .anyMatch(team -> team != null && manager.equals(team.manager()));
    }

    /** Takes a person as told, unless it is not newer than what is known, or the person was erased. */
    public void take(KnownPerson person) {
        if (!erased.contains(PersonDigest.of(person.id()))) {
            var compact = person.with(skill -> skillIds.computeIfAbsent(skill, id -> id));
            people.merge(person.id(), compact, (before, now) -> now.version() > before.version() ? now : before);
        }
    }

    void take(KnownTeam team) {
        teams.merge(team.id(), team, (before, now) -> now.version() > before.version() ? now : before);
    }

    void erase(String id) {
        erased.add(PersonDigest.of(id));
        people.remove(id);
    }

    void dissolve(String id) {
        take(KnownTeam.dissolved(id));
    }

    /** Reads what the tables hold. */
    void load() {
        QuarkusTransaction.requiringNew().run(() -> {
            erased.addAll(tables.erasedDigests());
            teamTable.listAll().forEach(team -> take(team.known()));
        });
        var after = "";
        List<Person> batch;
        do {
            var begin = after;
            batch = QuarkusTransaction.requiringNew().call(() -> tables.after(begin, LOAD_BATCH));
            batch.forEach(this::load);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == LOAD_BATCH);
        loaded = true;
    }

    private void load(Person person) {
        try {
            take(tables.known(person));
        } catch (IllegalStateException e) {
            // One row that cannot be read must not keep back all others.
            LOG.errorf(e, "What is held of %s cannot be read", person.id());
        }
    }
}
