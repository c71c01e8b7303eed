package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.skills.crosswalk.Correspondence.State;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** States in small letters, as answers have them. */
@Converter
class StateColumn implements AttributeConverter<State, String> {

    @Override
    public String convertToDatabaseColumn(State state) {
        return state.toString();
    }

    @Override
    public State convertToEntityAttribute(String column) {
        return State.of(column).orElseThrow();
    }
}
