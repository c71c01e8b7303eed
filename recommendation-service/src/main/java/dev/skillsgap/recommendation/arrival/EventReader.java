package dev.skillsgap.recommendation.arrival;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.inbox.IncomingEvent;
import dev.skillsgap.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the data of an event into a record and checks them against the record's constraints. */
@ApplicationScoped
public class EventReader {

    private final ObjectMapper json;
    private final Validator validator;

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The data of the event.
     *
     * @param id what of them the record key must equal
     * @throws PoisonEvent when they are not JSON of that shape, break a constraint or belong to another key
     */
    public <T> T read(IncomingEvent event, Class<T> type, Function<T, Object> id) {
        if (event.isTombstone()) {
            throw new PoisonEvent("A tombstone means nothing on " + event.topic());
        }
        var data = event.read(json, type);
        var faults = validator.validate(data).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new PoisonEvent(faults);
        }
        var subject = String.valueOf(id.apply(data));
        if (!subject.equals(event.key())) {
            throw new PoisonEvent("The key is %s, but the data are of %s".formatted(event.key(), subject));
        }
        return data;
    }
}
