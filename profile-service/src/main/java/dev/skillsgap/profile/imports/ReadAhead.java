package dev.skillsgap.profile.imports;

import dev.skillsgap.profile.imports.Batches.Batch;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next batch while the one before is taken. */
final class ReadAhead implements AutoCloseable {

    private final Batches batches;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-reader").factory());
    private Future<Batch> next;

    ReadAhead(Batches batches) {
        this.batches = batches;
        this.next = reader.submit(batches::next);
    }

    /** The next batch, or one of no rows behind the last; what the batches throw. */
    Batch next() throws IOException {
        try {
            var batch = next.get();
            if (batch.rows() > 0) {
                next = reader.submit(batches::next);
            }
            return batch;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import is interrupted", e);
        }
    }

    /** Waits until nothing is read any more. */
    @Override
    public void close() {
        reader.close();
    }
}
