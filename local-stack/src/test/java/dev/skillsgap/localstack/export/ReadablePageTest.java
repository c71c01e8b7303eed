package dev.skillsgap.localstack.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadablePageTest {

    private static String page(String json) throws JsonProcessingException {
        return ReadablePage.of("ada", Map.of("profile", new ObjectMapper().readTree(json)));
    }

    @Test
    void showsEachValueUnderItsName() throws JsonProcessingException {
        var page = page("{\"name\": \"Ada\", \"teams\": [\"a\", \"b\"], \"email\": null, \"none\": []}");

        assertTrue(page.contains("<dt>name</dt><dd>Ada</dd>"), page);
        assertTrue(page.contains("<ul><li>a</li><li>b</li></ul>"), page);
        assertTrue(page.contains("<dt>email</dt><dd>–</dd>"), page);
        assertTrue(page.contains("<dt>none</dt><dd>none</dd>"), page);
    }

    @Test
    void showsListsOfObjectsAsTablesWithAllTheirColumns() throws JsonProcessingException {
        var page = page("[{\"skill\": \"git\"}, {\"skill\": \"sql\", \"level\": 3}]");

        assertTrue(page.contains("<th>skill</th><th>level</th>"), page);
        assertTrue(page.contains("<td>git</td><td></td>"), page);
        assertTrue(page.contains("<td>sql</td><td>3</td>"), page);
    }

    @Test
    void whatSomebodyWroteIsNoMarkup() throws JsonProcessingException {
        var page = page("{\"<b>\": \"<script>alert(1)</script> & \\\"\"}");

        assertFalse(page.contains("<script>") || page.contains("<b>"), page);
        assertEquals(1, page.split("&lt;script&gt;alert\\(1\\)&lt;/script&gt; &amp; &quot;", -1).length - 1);
    }
}
