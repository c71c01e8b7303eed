package dev.skillsgap.profile.team;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All teams; a caller sees those they manage or belong to, HR and integrations see all. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, String> {

    private static final String VISIBLE = "(:everyone = true or t.manager = :manager"
            + " or exists (select 1 from Person p where p.id = :self and t.id member of p.teams))";

    Team see(String id, Caller caller) {
        var parameters = as(caller);
        parameters.put("id", id);
        return find("from Team t where t.id = :id and " + VISIBLE, parameters)
                .singleResultOptional()
                .orElseThrow(() -> Refusal.notFound("team", id));
    }

    List<Team> list(Caller caller, PageRequest page) {
        return after(page.after(), caller, page.limit() + 1);
    }

    /** Those behind the id that the caller may see, by id. */
    List<Team> after(String id, Caller caller, int atMost) {
        var parameters = as(caller);
        parameters.put("after", id);
        return find("from Team t where t.id > :after and " + VISIBLE + " order by t.id", parameters)
                .page(0, atMost)
                .list();
    }

    /** Those of these ids that there are still, in the order of the ids. */
    List<Team> those(List<String> ids) {
        var found = list("id in ?1", ids).stream().collect(Collectors.toMap(Team::id, team -> team));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<String, Object> as(Caller caller) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everyone", caller.seesEveryone());
        parameters.put("self", caller.personId());
        parameters.put("manager", caller.managerId());
        return parameters;
    }

    /** The team, locked for a change. */
    Team change(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("team", id));
    }

    /** Those that are called so, by id or name, whatever the case. */
    List<Team> called(Collection<String> called) {
        var lower = called.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        return list("id in ?1 or lower(name) in ?2", called, lower);
    }

    /** Names of all, by id. */
    Map<String, String> names() {
        return getEntityManager()
                .createQuery("select id, name from Team", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /** Until the transaction ends nobody else makes teams by name: two of one name could not be told apart. */
    void lockNames() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('team names'))) as locked")
                .getResultList();
    }

    /**
     * Tells the database that there are many more: for as long as it believes in a few, it goes through all of them for each
     * member.
     */
    void haveGrown() {
        flush();
        getEntityManager().createNativeQuery("analyze team").executeUpdate();
    }

    /** The teams a person manages, locked. */
    List<Team> changeManagedBy(String personId) {
        return find("manager = ?1 order by id", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Keeps an id from being given again: its versions would begin anew, and whoever hears of them late would be misled.
     */
    void retire(String id) {
        getEntityManager()
                .createNativeQuery("insert into dissolved_team (id) values (?1)")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Refuses the id of a team that was dissolved. */
    void refuseRetired(String id) {
        var retired = !getEntityManager()
                .createNativeQuery("select 1 from dissolved_team where id = ?1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (retired) {
            throw Refusal.gone("The team '%s' was dissolved; choose another id.".formatted(id));
        }
    }
}
