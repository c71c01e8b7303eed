package dev.skillsgap.profile.erasure;

import dev.skillsgap.profile.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * People who came back with a backup that is older than their erasure. A restore brings their receipts along, from the list that
 * is kept beside the backups; here they are erased again, before anybody is answered.
 */
@ApplicationScoped
public class Returned {

    private static final Logger LOG = Logger.getLogger(Returned.class);

    private static final String WITH_RECEIPT = """
            select p.id from person p
              join erasure on person_digest = encode(sha256(convert_to(p.id, 'UTF8')), 'hex') order by p.id""";

    private final EntityManager entities;
    private final People people;
    private final Erasing erasing;

    Returned(EntityManager entities, People people, Erasing erasing) {
        this.entities = entities;
        this.people = people;
        this.erasing = erasing;
    }

    void start(@Observes StartupEvent event) {
        eraseAgain();
    }

    /** Does it now. */
    public void eraseAgain() {
        var returned = QuarkusTransaction.requiringNew().call(this::withReceipt);
        for (var id : returned) {
            QuarkusTransaction.requiringNew().run(() -> people.lock(id).ifPresent(erasing::eraseAgain));
        }
        if (!returned.isEmpty()) {
            LOG.infof("%d people were erased again, who had come back with a backup", returned.size());
        }
    }

    private List<String> withReceipt() {
        List<?> ids = entities.createNativeQuery(WITH_RECEIPT, String.class).getResultList();
        return ids.stream().map(String::valueOf).toList();
    }
}
