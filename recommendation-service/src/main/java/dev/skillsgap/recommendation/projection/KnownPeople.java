package dev.skillsgap.recommendation.projection;

import dev.skillsgap.recommendation.disclosure.Aims;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.match.PeopleIndex;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * People and teams in memory: what requests are answered from, also while the database is away. docs/benchmarks.md
 * says how much they need.
 */
@ApplicationScoped
public class KnownPeople {

    private static final Logger LOG = Logger.getLogger(KnownPeople.class);
    private static final int LOAD_BATCH = 2_000;

    private final People tables;
    private final Teams teamTable;
    private final Map<String, Packed> people = new ConcurrentHashMap<>();
    private final Map<String, KnownTeam> teams = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final SkillNumbers skills = new SkillNumbers();
    private final PeopleIndex index = new PeopleIndex();
    private volatile LocalDate indexedAsOf = LocalDate.now(ZoneOffset.UTC);
    private volatile Names indexedNames = Names.NONE;
    private volatile int indexedRelease;
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

        boolean isDissolved() {
            return version == Long.MAX_VALUE;
        }
    }

    /**
     * A person in little space.
     *
     * @param rest without assertions
     */
    private record Packed(KnownPerson rest, PackedAssertions assertions) {

        private KnownPerson unpack(SkillNumbers skills) {
            return rest.with(assertions.unpack(skills));
        }
    }

    /** Whether the tables were read: before that, a person who is not here may yet be known. */
    public boolean isLoaded() {
        return loaded;
    }

    public Optional<KnownPerson> find(String id) {
        return Optional.ofNullable(people.get(id)).map(packed -> packed.unpack(skills));
    }

    /**
     * The version in a row, read from it only where another one is in memory; whoever then asks for the person gets none that
     * is older.
     */
    public KnownPerson of(Person row) {
        return find(row.id()).filter(known -> known.version() == row.version()).orElseGet(() -> {
            var read = tables.known(row);
            take(read);
            return read;
        });
    }

    /** The people by what they hold on that date, today or later, in the words of that release, the live or a newer one. */
    public PeopleIndex index(LocalDate asOf, Release release) {
        if (release.number() > indexedRelease) {
            indexAgain(release);
        }
        if (asOf.isAfter(indexedAsOf)) {
            indexAgain(asOf);
        }
        return index;
    }

    /** What expired since, and only that, has changed. */
    private synchronized void indexAgain(LocalDate asOf) {
        indexedAsOf = asOf;
        indexAgain(assertion -> assertion.expiresAt() != null);
    }

    /** What is called otherwise now, and only that, has changed. */
    private synchronized void indexAgain(Release release) {
        var before = indexedNames;
        var now = release.names();
        if (release.number() > indexedRelease) {
            if (!now.equals(before)) {
                indexedNames = now;
                indexAgain(assertion -> !now.skill(assertion.skill()).equals(before.skill(assertion.skill())));
            }
            indexedRelease = release.number();
        }
    }

    private void indexAgain(Predicate<Assertion> changed) {
        people.keySet()
                .forEach(id -> people.computeIfPresent(id, (same, packed) -> {
                    var person = packed.unpack(skills);
                    if (person.assertions().stream().anyMatch(changed)) {
                        index(person);
                    }
                    return packed;
                }));
    }

    private void index(KnownPerson person) {
        var standing = Standing.of(person.assertions(), indexedAsOf, indexedNames);
        index.put(person.id(), standing.levels(), groupsOf(person));
    }

    private static List<String> groupsOf(KnownPerson person) {
        var groups = person.teams().stream().map(KnownPeople::team);
        var aim = person.targetRole();
        return (aim == null ? groups : Stream.concat(groups, Stream.of(aimingAt(aim)))).toList();
    }

    /** Label of the group of a team's people, in the index. */
    public static String team(String id) {
        return "team " + id;
    }

    /** Label of the group of those who aim at a role, in the index. */
    public static String aimingAt(String role) {
        return "aim " + role;
    }

    /** The teams of each person, of everybody. */
    public List<List<String>> teamsOfEach() {
        return people.values().stream().map(packed -> packed.rest.teams()).toList();
    }

    /** What each person aims at, and in which teams, of everybody. */
    public List<Aims.Person> aimsOfEach() {
        return people.values().stream()
                .map(packed -> new Aims.Person(packed.rest.id(), packed.rest.teams(), packed.rest.targetRole()))
                .toList();
    }

    /** Whether there is such a team. */
    public boolean hasTeam(String id) {
        var team = teams.get(id);
        return team != null && !team.isDissolved();
    }

    /** Ids of the teams that the person manages. */
    public List<String> teamsManagedBy(String manager) {
        return teams.values().stream()
                .filter(team -> manager.equals(team.manager()))
                .map(KnownTeam::id)
                .toList();
    }

    /** Whether the person is in a team that the manager manages. */
    public boolean isManagedBy(String person, String manager) {
        return Optional.ofNullable(people.get(person)).stream()
                .flatMap(packed -> packed.rest.teams().stream())
                .map(teams::get)
                .anyMatch(team -> team != null && manager.equals(team.manager()));
    }

    /** Takes a person as told, unless it is not newer than what is known, or the person was erased. */
    public void take(KnownPerson person) {
        if (!erased.contains(PersonDigest.of(person.id()))) {
            people.compute(person.id(), (id, before) -> {
                if (before != null && before.rest.version() >= person.version()) {
                    return before;
                }
                index(person);
                return new Packed(person.with(List.of()), PackedAssertions.of(person.assertions(), skills));
            });
        }
    }

    void take(KnownTeam team) {
        teams.merge(team.id(), team, (before, now) -> now.version() > before.version() ? now : before);
    }

    void erase(String id) {
        erased.add(PersonDigest.of(id));
        people.compute(id, (known, before) -> {
            index.remove(id);
            return null;
        });
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
