package dev.skillsgap.profile.imports.drop;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.profile.imports.Beginning;
import dev.skillsgap.profile.imports.drop.DropFolder.Taken;
import dev.skillsgap.profile.person.ErasedPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks into the folder again and again: takes what is complete, and tells what became of what was taken. */
@ApplicationScoped
class DropWatch {

    private static final Logger LOG = Logger.getLogger(DropWatch.class);

    /** Any fixed number will do: it names the lock "I look into the folder". */
    private static final long LOCK = 0xD20BL;

    private static final String BY = "drop-folder";

    private final DropConfig config;
    private final Beginning beginning;
    private final ErasedPeople erased;
    private final EntityManager entities;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Duty duty;

    DropWatch(DropConfig config, Beginning beginning, ErasedPeople erased, EntityManager entities, Duties duties) {
        this.config = config;
        this.beginning = beginning;
        this.erased = erased;
        this.entities = entities;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        config.directory().ifPresent(directory -> {
            var folder = new DropFolder(directory, config.settled(), config.keepDone());
            duty = duties.start("people-drop", () -> watch(folder));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void watch(DropFolder folder) {
        try {
            while (!stopped.await(config.every().toMillis(), TimeUnit.MILLISECONDS)) {
                tryToLook(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToLook(DropFolder folder) {
        try {
            // One instance at a time; the lock ends with the transaction.
            QuarkusTransaction.requiringNew().run(() -> {
                if ((Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                        .setParameter(1, LOCK)
                        .getSingleResult()) {
                    look(folder);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("The folder for files of people cannot be looked into: %s", e.getMessage());
        }
    }

    private void look(DropFolder folder) {
        try {
            for (var taken : folder.taken()) {
                goOn(taken, folder);
            }
            for (var appeared : folder.complete()) {
                var taken = folder.take(appeared);
                if (taken.isPresent()) {
                    goOn(taken.get(), folder);
                }
            }
            folder.deleteBefore(Instant.now().minus(config.keepFor()));
            // Nobody can say for sure who is in a file that could not be read: none stays that is older than an
            // erasure.
            var erasedAt = erased.newestAt();
            if (erasedAt != null) {
                folder.deleteRowsBefore(erasedAt);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins its import where there is none yet, and tells its end where it has one. */
    private void goOn(Taken taken, DropFolder folder) throws IOException {
        var told = beginning.told(taken.job());
        if (told.isEmpty()) {
            begin(taken, folder);
        } else if (told.get().hasEnded()) {
            folder.end(
                    taken,
                    told.get().isDone(),
                    Map.of(
                            ".report.json",
                            told.get().view(),
                            ".faults.csv",
                            told.get().faults()));
        }
    }

    private void begin(Taken taken, DropFolder folder) throws IOException {
        if (!Files.isRegularFile(taken.file(), NOFOLLOW_LINKS)) {
            folder.end(
                    taken,
                    false,
                    Map.of(".report.txt", "It is no file, but a link to one. Put the file itself here.\n"));
            return;
        }
        Path copy = Files.createTempFile("people-drop", null);
        try {
            Files.copy(taken.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            beginning.begin(new Beginning.Asked(taken.job(), copy, taken.name(), null, taken.source(), false, BY));
        } catch (Refusal refused) {
            folder.end(taken, false, Map.of(".report.txt", refused.getMessage() + "\n"));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
