package dev.skillsgap.profile.badge.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The contexts that credentials may name, as published; there are no others, and none is ever fetched. */
final class Contexts implements DocumentLoader {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final Map<String, String> FILES = Map.of(
            CREDENTIALS,
            "credentials-v2.jsonld",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "ob-3.0.1.jsonld",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "ob-3.0.2.jsonld",
            OPEN_BADGES,
            "ob-3.0.3.jsonld");

    private final Map<String, Document> documents = FILES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> read(file.getKey(), file.getValue())));

    static Set<String> known() {
        return FILES.keySet();
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        var document = documents.get(url.toString());
        if (document == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not among those kept here");
        }
        return document;
    }

    private static Document read(String url, String file) {
        try (var stream = Contexts.class.getResourceAsStream(file)) {
            var document = JsonDocument.of(stream);
            document.setDocumentUrl(URI.create(url));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }
}
