package dev.skillsgap.api.door;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, image/avif,image/webp,*/*;q=0.8",
                "application/json; charset=\"utf-8\"",
                "text/html, image/gif, image/jpeg, */*; q=.2"
            })
    void areReadable(String accept) {
        assertTrue(MediaRanges.areReadable(accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/;;", "json", "a/b;", "a/b;;q=1", "a/b,,c/d", "a /b", "a/b;q"})
    void areNot(String accept) {
        assertFalse(MediaRanges.areReadable(accept));
    }

    @Test
    void areReadInNoTimeHoweverManyThereAre() {
        var many = "a/b;q=1,".repeat(2_000);
        assertTimeoutPreemptively(ofSeconds(5), () -> assertFalse(MediaRanges.areReadable(many)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "application/json", "application/json;", "multipart/form-data; boundary=a/b", "text/csv ; x"
            })
    void isType(String contentType) {
        assertTrue(MediaRanges.isType(contentType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"///", "json", "/", "a/b, c/d", "a b/c"})
    void isNone(String contentType) {
        assertFalse(MediaRanges.isType(contentType));
    }
}
