package dev.skillsgap.skills.imports;

import static dev.skillsgap.skills.imports.Sending.ask;
import static dev.skillsgap.skills.imports.Sending.form;
import static dev.skillsgap.skills.imports.Sending.imported;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.imports.source.Budget;
import dev.skillsgap.skills.imports.source.SourceFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of files that are sent with the request. */
@QuarkusTest
class SentFilesTest extends ServiceTest {

    private static final byte[] SKILLS = "label,kind,description\nKneading,practice,By hand.\n".getBytes(UTF_8);

    @TestHTTPResource
    URI service;

    @Inject
    EntityManager entities;

    @Inject
    ImportJobs jobs;

    @Inject
    SentFiles sent;

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private long kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery("select count(*) from import_file", Long.class)
                        .getSingleResult());
    }

    @Test
    void importsTablesThatAreSentOneByOneOrPacked() throws IOException {
        imported(form("csv")
                        .multiPart("file", "skills.csv", SKILLS)
                        .multiPart("file", "roles.csv", "title\nBaker\n".getBytes(UTF_8))
                        .multiPart("file", "requirements.csv", "role,skill\nBaker,Kneading\n".getBytes(UTF_8)))
                .body("state", equalTo("done"))
                .body("path", nullValue())
                .body("files", equalTo(List.of("skills.csv", "roles.csv", "requirements.csv")))
                .body("outcome.counts.skills", equalTo(1))
                .body("outcome.counts.roles", equalTo(1))
                .body("progress.share", equalTo(1.0F));
        imported(form("csv").multiPart("file", "all.zip", zip(Map.of("bakery/skills.csv", SKILLS))))
                .body("outcome.counts.skills", equalTo(1));
    }

    @Test
    void keepsNoFileBehindTheEndOfItsImport() {
        imported(form("csv").multiPart("file", "skills.csv", SKILLS)).body("state", equalTo("done"));
        imported(form("csv").multiPart("file", "roles.csv", SKILLS)).body("state", equalTo("failed"));

        assertEquals(0, kept());
    }

    @Test
    void usesNoNameOfAFileAsAPath() {
        imported(form("csv").multiPart("file", "../../../etc/skills.csv", SKILLS))
                .body("files", equalTo(List.of("skills.csv")))
                .body("state", equalTo("done"));
        imported(form("csv").multiPart("file", "C:\\temp\\skills.csv", SKILLS))
                .body("files", equalTo(List.of("skills.csv")));
        ask(form("csv").multiPart("file", "a/skills.csv", SKILLS).multiPart("file", "b/skills.csv", SKILLS))
                .statusCode(422)
                .body("errors[0].detail", containsString("Two files are called 'skills.csv'"));
        imported(form("csv").multiPart("file", "..", SKILLS)).body("state", equalTo("failed"));
        ask(form("csv").multiPart("file", "folder/", SKILLS)).statusCode(422);
    }

    @Test
    void saysWhatIsWrongAboutTheForm() {
        ask(form("csv")).statusCode(422).body("errors[0].pointer", equalTo("/file"));
        ask(form("csv").multiPart("file", "not a file")).statusCode(422).body("errors[0].pointer", equalTo("/file"));
        ask(form("excel").multiPart("file", "skills.csv", SKILLS))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/format"))
                .body("errors[0].detail", containsString("esco-csv"));
        ask(Api.admin()
                        .contentType(ContentType.MULTIPART)
                        .multiPart("format", "csv")
                        .multiPart("dryRun", "perhaps")
                        .multiPart("file", "skills.csv", SKILLS))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dryRun"));
        form("csv")
                .multiPart("file", "skills.csv", SKILLS)
                .post("/api/v1/frameworks/ml/imports")
                .then()
                .statusCode(409);
        Api.as("hr")
                .contentType(ContentType.MULTIPART)
                .multiPart("format", "csv")
                .multiPart("file", "skills.csv", SKILLS)
                .post("/api/v1/frameworks/sent/imports")
                .then()
                .statusCode(403);
        assertEquals(0, kept());
    }

    @Test
    void takesMoreThanOtherBodiesMayHaveAndRefusesTooMuch() throws IOException {
        var noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        imported(form("csv").multiPart("file", "skills.csv", SKILLS).multiPart("file", "noise.bin", noise))
                .body("state", equalTo("done"))
                .body("outcome.ignored", hasItem("noise.bin"));

        assertEquals("HTTP/1.1 413 Request Entity Too Large", announced((64L << 20) + 1));
    }

    /** The answer's first line to a form of which only the head is sent. */
    private String announced(long bytes) throws IOException {
        var token = StackTestResource.signingKey().token("admin", null, 10);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write("""
                            POST /api/v1/frameworks/sent/imports HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: multipart/form-data; boundary=x\r
                            Content-Length: %d\r
                            \r
                            """.formatted(token, bytes).getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void readsWhatWasSentAsOftenAsItIsBegunAgain(@TempDir Path folder) throws IOException {
        var noise = new byte[(2 << 20) + 7];
        new Random(2).nextBytes(noise);
        var files = List.of(Files.write(folder.resolve("a"), noise), Files.write(folder.resolve("b"), new byte[0]));
        var job = ImportJob.of("sent", Format.CSV, true, Missing.KEEP, "test");
        job.files = List.of("noise.bin", "empty.csv");

        var read = QuarkusTransaction.requiringNew().call(() -> {
            jobs.persistAndFlush(job);
            sent.keep(job.id, files);
            var twice = List.of(read(sent.of(job)), read(sent.of(job)));
            sent.delete(job.id);
            jobs.delete(job);
            return twice;
        });

        for (var contents : read) {
            assertEquals(List.of("noise.bin", "empty.csv"), List.copyOf(contents.keySet()));
            assertArrayEquals(noise, contents.get("noise.bin"));
            assertEquals(0, contents.getOrDefault("empty.csv", noise).length);
        }
    }

    private static Map<String, byte[]> read(SourceFiles files) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        files.each((name, in) -> contents.put(name, in.readAllBytes()), new Budget(Long.MAX_VALUE));
        return contents;
    }
}
