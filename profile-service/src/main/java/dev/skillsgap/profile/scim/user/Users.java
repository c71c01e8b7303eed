package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.access.Touched;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.erasure.Erasing;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Registration;
import dev.skillsgap.profile.scim.patch.Operation;
import dev.skillsgap.profile.scim.patch.Patched;
import dev.skillsgap.profile.scim.query.Found;
import dev.skillsgap.profile.scim.query.Listing;
import dev.skillsgap.profile.scim.query.Resources;
import dev.skillsgap.profile.scim.query.Search;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.scim.schema.Conforming;
import dev.skillsgap.profile.scim.schema.Schemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What clients do with users; in the caller's transaction. */
@ApplicationScoped
public class Users implements Resources {

    private final People people;
    private final Registration registration;
    private final Erasing erasing;
    private final SkillClaims claims;
    private final UserShelf shelf;
    private final EntityManager entities;
    private final Touched touched;

    Users(
            People people,
            Registration registration,
            Erasing erasing,
            SkillClaims claims,
            UserShelf shelf,
            EntityManager entities,
            Touched touched) {
        this.people = people;
        this.registration = registration;
        this.erasing = erasing;
        this.claims = claims;
        this.shelf = shelf;
        this.entities = entities;
        this.touched = touched;
    }

    @Override
    public Found find(Listing listing) throws ScimException {
        var found = new Search(shelf).find(listing);
        found.resources().forEach(user -> touched.seen(user.path("id").asText()));
        return found;
    }

    @Override
    public ObjectNode get(String id, Wanted wanted) {
        if (people.findById(id) == null) {
            throw Refusal.notFound("user", id);
        }
        touched.seen(id);
        entities.flush();
        return shelf.whole(List.of(id), wanted).getFirst();
    }

    @Override
    public ObjectNode add(ObjectNode sent) throws ScimException {
        var said = Said.of(Conforming.conform(sent, Schemas.USER, Schemas.EXTENSIONS), null);
        requireFree(said.userName(), "");
        var person = registration.add(null, said.details());
        say(person, said);
        return get(person.id(), Wanted.ALL);
    }

    @Override
    public ObjectNode replace(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException {
        var person = lock(id, ifMatch);
        say(person, Said.of(Conforming.conform(sent, Schemas.USER, Schemas.EXTENSIONS), person));
        return get(id, Wanted.ALL);
    }

    @Override
    public ObjectNode patch(String id, ObjectNode sent, @Nullable String ifMatch) throws ScimException {
        var person = lock(id, ifMatch);
        var resource = row(person).resource();
        var patched = Patched.apply(Operation.of(sent, Schemas.EXTENSIONS), resource.deepCopy());
        say(person, Said.of(Conforming.conform(patched, Schemas.USER, Schemas.EXTENSIONS), person));
        return get(id, Wanted.ALL);
    }

    /** Erases the person. */
    @Override
    public void remove(String id, @Nullable String ifMatch) {
        erasing.erase(lock(id, ifMatch));
    }

    private Person lock(String id, @Nullable String ifMatch) {
        var person = people.lock(id).orElseThrow(() -> Refusal.notFound("user", id));
        touched.seen(id);
        if (ifMatch != null
                && !ifMatch.equals("*")
                && !ifMatch.equals(row(person).tag())) {
            throw Refusal.versionMismatch();
        }
        return person;
    }

    private UserRow row(Person person) {
        return UserRow.of(person, entities.find(ScimUser.class, person.id()));
    }

    private void say(Person person, Said said) throws ScimException {
        requireFree(said.userName(), person.id());
        registration.describe(person, said.details());
        claims.add(person, said.skills());
        var known = entities.find(ScimUser.class, person.id());
        if (known == null) {
            entities.persist(new ScimUser(person.id(), said));
        } else if (!said.isAs(known)) {
            known.say(said);
        }
        entities.flush();
    }

    /** Also of who was never given a name: they are called by their e-mail address. */
    private void requireFree(String userName, String id) throws ScimException {
        var taken = entities.createNativeQuery("""
                        select 1 from person p left join scim_user s on s.person_id = p.id
                        where p.id <> :id and (lower(s.user_name) = lower(:name)
                            or s.user_name is null and lower(p.email) = lower(:name))""")
                .setParameter("id", id)
                .setParameter("name", userName)
                .setMaxResults(1)
                .getResultList();
        if (!Objects.requireNonNull(taken).isEmpty()) {
            throw new ScimException(
                    409, BadRequestException.UNIQUENESS, "Another user is called so: find them by userName.");
        }
    }
}
