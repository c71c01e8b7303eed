package dev.skillsgap.profile.scim.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.scim.query.Found;
import dev.skillsgap.profile.scim.query.Listing;
import dev.skillsgap.profile.scim.query.Resources;
import dev.skillsgap.profile.scim.query.Search;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.team.Membership;
import dev.skillsgap.profile.team.TeamForming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What clients do with groups; in the caller's transaction. */
@ApplicationScoped
public class Groups implements Resources {

    private final TeamForming teams;
    private final Membership membership;
    private final People people;
    private final GroupShelf shelf;
    private final EntityManager entities;

    Groups(TeamForming teams, Membership membership, People people, GroupShelf shelf, EntityManager entities) {
        this.teams = teams;
        this.membership = membership;
        this.people = people;
        this.shelf = shelf;
        this.entities = entities;
    }

    @Override
    public Found find(Listing listing) throws ScimException {
        return new Search(shelf).find(listing);
    }

    @Override
    public ObjectNode get(String id, Wanted wanted) {
        entities.flush();
        return shelf.whole(List.of(id), wanted).stream().findFirst().orElseThrow(() -> Refusal.notFound("group", id));
    }

    @Override
    public ObjectNode add(ObjectNode sent) throws ScimException {
        var changes = Change.ofWhole(sent);
        var name = ((Change.Name) changes.getFirst()).name();
        var id = teams.add(null, name, null);
        change(id, changes);
        return get(id, Wanted.ALL);
    }

    @Override
    public ObjectNode replace(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException {
        requireVersion(id, ifMatch);
        change(id, Change.ofWhole(sent));
        return get(id, Wanted.ALL);
    }

    @Override
    public ObjectNode patch(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException {
        requireVersion(id, ifMatch);
        change(id, Change.of(sent));
        return get(id, Wanted.ALL);
    }

    /** Dissolves the team; its members stay. */
    @Override
    public void remove(String id, @Nullable String ifMatch) {
        requireVersion(id, ifMatch);
        teams.dissolve(id);
    }

    private void requireVersion(String id, @Nullable String ifMatch) {
        var version = get(id, Wanted.of("meta", null)).path("meta").path("version");
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(version.asText())) {
            throw Refusal.versionMismatch();
        }
    }

    private void change(String id, List<Change> changes) throws ScimException {
        membership.lock(changes.stream().flatMap(Change::named).toList());
        for (var change : changes) {
            switch (change) {
                case Change.Name named -> teams.rename(id, named.name());
                case Change.ExternalId external -> link(id, external.id());
                case Change.Join joining -> join(id, joining.members());
                case Change.Leave leaving -> membership.end(id, leaving.members());
                case Change.Exactly exactly -> {
                    var others = new TreeSet<>(people.idsInTeam(id));
                    others.removeAll(exactly.members());
                    membership.end(id, others);
                    join(id, exactly.members());
                }
            }
        }
    }

    private void join(String id, Set<String> members) throws ScimException {
        var unknown = membership.begin(id, members);
        if (!unknown.isEmpty()) {
            throw BadRequestException.invalidValue(
                    "There is no user '%s': add users before they become members.".formatted(unknown.getFirst()));
        }
    }

    private void link(String id, @Nullable String externalId) {
        entities.createNativeQuery("""
                        insert into scim_group (team_id, external_id) values (:id, :external)
                        on conflict (team_id) do update set external_id = excluded.external_id""")
                .setParameter("id", id)
                .setParameter("external", externalId)
                .executeUpdate();
    }
}
