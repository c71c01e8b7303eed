package dev.skillsgap.profile.person;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All people; what a caller may not see is not there for them. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, String> {

    /** Everyone for some callers, else oneself and the people of the teams one manages. */
    private static final String VISIBLE = "(:everyone = true or p.id = :self"
            + " or exists (select 1 from Team t where t.manager = :manager and t.id member of p.teams))";

    private final Touched touched;

    People(Touched touched) {
        this.touched = touched;
    }

    /** The person, for reading. */
    public Person see(String id, Caller caller) {
        return visible(id, caller, LockModeType.NONE);
    }

    /** The person, locked: whoever changes something of a person goes through here, so that versions have an order. */
    public Person change(String id, Caller caller) {
        return visible(id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    private Person visible(String id, Caller caller, LockModeType lock) {
        var parameters = as(caller);
        parameters.put("id", id);
        var found = find("from Person p where p.id = :id and " + VISIBLE, parameters)
                .withLock(lock)
                .singleResultOptional();
        if (found.isEmpty()) {
            touched.refused(id);
            throw Refusal.notFound("person", id);
        }
        touched.seen(id);
        return found.get();
    }

    /** One page of those the caller may see, by id. */
    List<Person> list(Caller caller, @Nullable String team, @Nullable String text, PageRequest page) {
        var found = after(page.after(), caller, team, text, page.limit() + 1);
        found.stream().limit(page.limit()).map(Person::id).forEach(touched::seen);
        return found;
    }

    /**
     * Those behind the id whom the caller may see, by id.
     *
     * @param team of which they are members; null: any
     * @param text in name or e-mail address; null: any
     */
    public List<Person> after(String id, Caller caller, @Nullable String team, @Nullable String text, int atMost) {
        var query = "from Person p where p.id > :after and " + VISIBLE
                + " and (:team is null or :team member of p.teams)"
                + " and (:text is null or lower(p.name) like :text or lower(p.email) like :text) order by p.id";
        var parameters = as(caller);
        parameters.put("after", id);
        parameters.put("team", team);
        parameters.put("text", text == null ? null : "%" + escaped(text) + "%");
        return find(query, parameters).page(0, atMost).list();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Map<String, Object> as(Caller caller) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everyone", caller.seesEveryone());
        parameters.put("self", caller.personId());
        parameters.put("manager", caller.managerId());
        return parameters;
    }

    /** Locks a person whom the caller does not act on directly, such as a member of a team that is dissolved. */
    public Optional<Person> lock(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of these ids that there are, by id, locked in the order of their ids. */
    public Map<String, Person> lockAll(Collection<String> ids) {
        var there = idsAmong(ids); // Of a file, nobody is there, or all are: who is new need not be looked for twice.
        if (there.isEmpty()) {
            return Map.of();
        }
        return find("from Person p where p.id in ?1 order by p.id", there)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** Who has one of these e-mail addresses, in small letters, or employee numbers. */
    List<Person> allWith(Collection<String> emails, Collection<String> employeeNumbers) {
        return getSession()
                .createNativeQuery(
                        "select * from person where lower(email) = any(?1) or employee_number = any(?2)", Person.class)
                .setParameter(1, emails.toArray(String[]::new)) // One parameter, not one an address.
                .setParameter(2, employeeNumbers.toArray(String[]::new))
                .getResultList();
    }

    /** Those of these ids that there are still, in the order of the ids. */
    List<Person> those(List<String> ids) {
        var found = list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, person -> person));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Tells of everybody's id, employee number and e-mail address, as far as there are such, with the id. */
    void eachName(BiConsumer<String, String> told) {
        getSession()
                .createNativeQuery("""
                        select id, id from person union all
                        select employee_number, id from person where employee_number is not null union all
                        select email, id from person where email is not null""", Object[].class)
                .getResultList()
                .forEach(row -> told.accept(String.valueOf(row[0]), String.valueOf(row[1])));
    }

    /** Those of these ids that somebody has. */
    Set<String> idsAmong(Collection<String> ids) {
        return Set.copyOf(getSession()
                .createNativeQuery("select id from person where id = any(?1)", String.class)
                .setParameter(1, ids.toArray(String[]::new))
                .getResultList());
    }

    /** Ids of a team's members, sorted. */
    public List<String> idsInTeam(String teamId) {
        return getEntityManager()
                .createQuery("select p.id from Person p where :team member of p.teams order by p.id", String.class)
                .setParameter("team", teamId)
                .getResultList();
    }

    /** Whether the manager's teams include this person. */
    boolean isManagedBy(String id, @Nullable String managerId) {
        return managerId != null
                && count(
                                "from Person p where p.id = ?1 and exists (select 1 from Team t where t.manager = ?2"
                                        + " and t.id member of p.teams)",
                                id,
                                managerId)
                        > 0;
    }

    /** The other person, if any, who has this e-mail address or employee number already. */
    Optional<Person> alreadyWith(String id, @Nullable String email, @Nullable String employeeNumber) {
        return find(
                        "from Person p where p.id <> ?1 and (lower(p.email) = lower(?2) or p.employeeNumber = ?3)",
                        id,
                        email,
                        employeeNumber)
                .firstResultOptional();
    }
}
