package dev.skillsgap.recommendation.projection;

import java.time.Instant;

/** What a record on a topic of profile-service says. */
sealed interface News {

    /** A person is like this now. */
    record PersonTold(PersonEvent person) implements News {}

    /** A person is to be forgotten. */
    record PersonErased(String id, Instant time) implements News {}

    /** A team is like this now. */
    record TeamTold(TeamEvent team) implements News {}

    /** A team is no more; its id is not given again. */
    record TeamDissolved(String id) implements News {}
}
