package dev.skillsgap.api.listed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Range(BigDecimal low, BigDecimal high) {}

    record Code(@JsonValue String text) {}

    record Place(String city, @Nullable Range range) {}

    record Entry(
            String id,
            boolean done,
            Code code,
            Range readiness,
            @JsonUnwrapped Place place,
            List<String> tags,
            List<Range> ranges,
            Map<String, Integer> counts) {}

    private static List<Object> cells(Object entry) {
        return entries(entry.getClass()).cells(JSON.valueToTree(entry));
    }

    private static Entries entries(Class<?> type) {
        return new Entries(JSON.constructType(type), JSON);
    }

    private static Range range(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    @Test
    void hasAColumnForEachFieldAndForTheFieldsOfARecordInIt() {
        assertEquals(
                List.of(
                        "id",
                        "done",
                        "code",
                        "readiness.low",
                        "readiness.high",
                        "city",
                        "range.low",
                        "range.high",
                        "tags",
                        "ranges",
                        "counts"),
                entries(Entry.class).header());
    }

    @Test
    void putsSeveralValuesIntoOneCellAndWhatIsNoValueAsItIs() {
        var entry = new Entry(
                "a",
                true,
                new Code("C"),
                range("0.1", "0.25"),
                new Place("Oslo", null),
                List.of("x", "y"),
                List.of(range("1", "2")),
                Map.of("n", 3));

        assertEquals(
                List.of(
                        "a",
                        "true",
                        "C",
                        new BigDecimal("0.1"),
                        new BigDecimal("0.25"),
                        "Oslo",
                        "",
                        "",
                        "x; y",
                        "[{\"low\":1,\"high\":2}]",
                        "{\"n\":3}"),
                cells(entry));
    }

    @Test
    void hasOneColumnForWhatIsNoRecord() {
        assertEquals(List.of("item"), entries(String.class).header());
        assertEquals(List.of("p-1"), cells("p-1"));
    }
}
