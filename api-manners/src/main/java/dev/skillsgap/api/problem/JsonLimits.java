package dev.skillsgap.api.problem;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How deep and long JSON may be. What we define is 5 deep and has texts of a few thousand characters; the library's own
 * limits (1,000 deep, 20 million characters) are for those who know nothing of their documents.
 */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {

    /** Characters of a text. */
    public static final int MAX_TEXT = 65_536;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 40;
    private static final int MAX_NAME = 256;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_DIGITS)
                        .maxNameLength(MAX_NAME)
                        .build());
    }
}
