package dev.skillsgap.profile.resume;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.profile.badge.BadgeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the form of HR Open's LER-RS 4.4 (Learning and Employment Record Resume Standard): what is held of them now. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LerRecord(
        String type,
        Value documentId,
        Holder person,
        @Nullable Communication communication,
        List<Skill> skills,
        List<Certification> certifications) {

    /** The only value that the standard lets stand there. */
    static final String TYPE = "http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json";

    record Value(String value) {}

    /** Names are one text here: which part of one is given and which the family's, nobody said. */
    record Holder(Name name) {

        record Name(String formattedName) {}
    }

    record Communication(List<Email> email) {

        record Email(String address) {}

        static @Nullable Communication of(@Nullable String email) {
            return email == null ? null : new Communication(List.of(new Email(email)));
        }
    }

    /** A skill: the standard has no place for a level. */
    record Skill(String name) {}

    /** A badge that counts. */
    record Certification(String name, Authority issuingAuthority, Period effectiveTimePeriod) {

        /**
         * Who issued it.
         *
         * @param tradeName the same, for those who read what was written for 4.4; 4.5 deprecates it
         */
        record Authority(String name, String tradeName) {}

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Period(String validFrom, @Nullable String validTo) {}

        /**
         * A certification.
         *
         * @param issuer what it is called here
         */
        static Certification of(BadgeView badge, String issuer) {
            var until = badge.validUntil();
            var period = new Period(badge.validFrom().toString(), until == null ? null : until.toString());
            return new Certification(badge.name(), new Authority(issuer, issuer), period);
        }
    }
}
