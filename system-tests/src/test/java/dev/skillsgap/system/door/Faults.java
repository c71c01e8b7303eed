package dev.skillsgap.system.door;

import java.util.List;

/** What stands where something good should stand. */
final class Faults {

    static final List<String> SEGMENTS = List.of(
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "%252e%252e",
            "%2e%2e",
            "%ff%fe",
            "%0d%0aX-Injected:%20yes",
            "'%20OR%20'1'='1",
            "%F0%9F%92%A9",
            "-1",
            "99999999999999999999",
            ";x=1",
            "x".repeat(3_000),
            "x".repeat(9_000),
            "%5c..%5c");

    static final List<String> VALUES = List.of(
            "%00",
            "x".repeat(600),
            "-1",
            "0",
            "1e309",
            "99999999999999999999",
            "abc",
            "'",
            "%25%27%22%5c_",
            "%F0%28%8C%28",
            "",
            "2026-13-45",
            "%2b999999999-01-01",
            "true&true");

    static final List<String> HEADERS = List.of(
            "Accept: /;;",
            "Accept: text/html",
            "Accept: */*;q=x",
            "Accept: application/json;;;q=1",
            "Accept: " + "a/b,".repeat(500) + "a/b",
            "Accept-Language: %%%",
            "Accept-Charset: utf-99",
            "Accept-Encoding: ,,;",
            "If-Match: \"",
            "If-Match: W/\"x\"",
            "If-None-Match: %",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=9-1",
            "X-Forwarded-For: '",
            "X-HTTP-Method-Override: DELETE",
            "Cookie: ====",
            "Origin: null",
            "Traceparent: 00-zz",
            "Forwarded: for=\"",
            "Expect: 200-ok");

    static final List<String> TYPES = List.of(
            "text/plain",
            "///",
            "application/json; charset=utf-99",
            "application/xml",
            "multipart/form-data",
            "application/json;",
            "*/*",
            "application/x-www-form-urlencoded");

    static final List<String> METHODS =
            List.of("TRACE", "FOO", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "HEAD", "get");

    /** Forms whose parts "door" divides. */
    static final List<String> FORMS = List.of(
            "--door",
            "--door\r\n\r\n",
            "--door\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
            "--door\r\nContent-Disposition: form-data\r\n\r\nx\r\n--door--\r\n",
            "--door\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\nx\r\n--door--\r\n",
            "--door\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\nperhaps\r\n--door--\r\n",
            "--door\r\n" + "X: y\r\n".repeat(2_000) + "\r\n--door--\r\n");

    static final List<String> BODIES = List.of(
            "{",
            "[]",
            "null",
            "1",
            "true",
            "\"x\"",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "\0",
            "{\"unheardOf\": 1}",
            "{'a': 1}",
            "{\"name\": NaN}",
            "\ufeff{}",
            "[".repeat(100) + "]".repeat(100),
            "{\"a\":".repeat(5_000),
            "[".repeat(100_000),
            "{\"name\": \"" + "x".repeat(100_000) + "\"}",
            "{\"" + "n".repeat(10_000) + "\": 1}",
            "{\"hoursPerWeek\": " + "9".repeat(5_000) + "}",
            "{\"level\": 1e999999999}",
            "<a/>",
            "\n\n");

    static final List<String> FIELD_VALUES = List.of(
            "null",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"a\": {\"b\": []}}",
            "\"\"",
            "\"x\"",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999999",
            "true",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"%s%n\"",
            "\"2026-13-45\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"'; drop table person; --\"",
            "[null]",
            "[\"x\", 1, {}]");

    private Faults() {}
}
