package dev.skillsgap.profile.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who or what says that a person holds a skill, the most trusted first. */
public enum Source {
    CREDENTIAL,
    ASSESSMENT,
    MANAGER,
    SELF,
    INFERRED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
