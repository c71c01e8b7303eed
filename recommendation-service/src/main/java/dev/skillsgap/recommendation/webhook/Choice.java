package dev.skillsgap.recommendation.webhook;

import dev.skillsgap.recommendation.kept.Recommendation;
import dev.skillsgap.recommendation.kept.Recommendations;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** What webhooks may choose among. */
public final class Choice {

    /** Types of events, called as on Kafka. */
    public static final List<String> TYPES = List.of(Recommendations.UPDATED, Recommendations.WITHDRAWN);

    /** Always told of a recommendation: without them nobody knows what it is about. */
    public static final List<String> NAMES = List.of("id", "person");

    /** Further fields of a recommendation. */
    public static final List<String> FIELDS = Arrays.stream(Recommendation.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !NAMES.contains(name))
            .toList();

    private Choice() {}
}
