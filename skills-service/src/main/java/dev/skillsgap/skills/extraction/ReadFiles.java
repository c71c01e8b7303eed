package dev.skillsgap.skills.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.document.Document;
import dev.skillsgap.skills.document.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads files that were sent, one at a time: what one may take of the memory is bounded, and so is what all may take. */
@ApplicationScoped
class ReadFiles {

    private static final int PATIENCE_S = 4;

    /** What the door lets through to here; the server itself lets more, for other paths. */
    private static final long MOST_BYTES = 5 * 1024 * 1024;

    /** As in a body: every value of it becomes an object. */
    private static final long MOST_JSON_BYTES = 262_144;

    private final Semaphore turn = new Semaphore(1, true);
    private final ObjectMapper json;

    ReadFiles(ObjectMapper json) {
        this.json = json;
    }

    /** The text of it; of a JSON Resume, its lines. */
    String text(FileUpload file) {
        if (file.size() > MOST_BYTES) {
            throw Refusal.tooLarge("A file has at most %d bytes.".formatted(MOST_BYTES));
        }
        if (!acquire()) {
            throw Refusal.notYet("Many files are being read; try again in a moment.");
        }
        try {
            var document = Document.read(file.uploadedFile(), file.fileName(), file.contentType());
            return document.kind() == Kind.JSON ? resume(file, document.text()) : document.text();
        } finally {
            turn.release();
        }
    }

    private String resume(FileUpload file, String text) {
        if (file.size() > MOST_JSON_BYTES) {
            throw Refusal.tooLarge("A file in JSON has at most %d bytes.".formatted(MOST_JSON_BYTES));
        }
        try {
            return ResumeText.of(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(
                    "/file",
                    "The file is called JSON, and is none from line %d, column %d on."
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    private boolean acquire() {
        try {
            return turn.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
