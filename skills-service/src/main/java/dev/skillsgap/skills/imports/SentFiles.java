package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.imports.source.SourceFile;
import dev.skillsgap.skills.imports.source.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The files that were sent for an import, until it ends: in the database, so that they are there or not as the job is. */
@ApplicationScoped
class SentFiles {

    private static final int PIECE_BYTES = 1 << 20;

    private final EntityManager entities;

    SentFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps them; to be called in the transaction that adds the job. */
    void keep(UUID job, List<Path> files) throws IOException {
        for (int file = 1; file <= files.size(); file++) {
            try (var in = Files.newInputStream(files.get(file - 1))) {
                var content = in.readNBytes(PIECE_BYTES);
                for (int piece = 1; content.length > 0; piece++) {
                    keep(job, file, piece, content);
                    content = in.readNBytes(PIECE_BYTES);
                }
            }
        }
    }

    private void keep(UUID job, int file, int piece, byte[] content) {
        entities.createNativeQuery("insert into import_file (job, file, piece, content) values (?1, ?2, ?3, ?4)")
                .setParameter(1, job)
                .setParameter(2, file)
                .setParameter(3, piece)
                .setParameter(4, content)
                .executeUpdate();
    }

    /** To be read in a transaction. */
    SourceFiles of(ImportJob job) {
        return new SourceFiles(IntStream.rangeClosed(1, job.files.size())
                .mapToObj(file -> source(job.id, file, job.files.get(file - 1)))
                .toList());
    }

    private SourceFile source(UUID job, int file, String name) {
        var bytes = (Long) entities.createNativeQuery(
                        "select coalesce(sum(length(content)), 0) from import_file where job = ?1 and file = ?2",
                        Long.class)
                .setParameter(1, job)
                .setParameter(2, file)
                .getSingleResult();
        return new SourceFile(
                name,
                bytes,
                () -> new Pieces((bytes + PIECE_BYTES - 1) / PIECE_BYTES, piece -> piece(job, file, piece)));
    }

    private byte[] piece(UUID job, int file, int piece) {
        return (byte[]) entities.createNativeQuery(
                        "select content from import_file where job = ?1 and file = ?2 and piece = ?3", byte[].class)
                .setParameter(1, job)
                .setParameter(2, file)
                .setParameter(3, piece)
                .getSingleResult();
    }

    void delete(UUID job) {
        entities.createNativeQuery("delete from import_file where job = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }
}
