package dev.skillsgap.profile.person;

import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what is stated of people may be taken: the rules that the API has for one at a time, for many. */
@ApplicationScoped
class Admission {

    private final Validator validator;
    private final Taxonomy taxonomy;
    private final ErasedPeople erased;
    private final People people;

    Admission(Validator validator, Taxonomy taxonomy, ErasedPeople erased, People people) {
        this.validator = validator;
        this.taxonomy = taxonomy;
        this.erased = erased;
        this.people = people;
    }

    /** Why which of them cannot be taken, of those about which nothing is {@link #broken}. */
    Map<Stated, Refused> refused(Collection<Stated> stated) {
        var refused = new HashMap<Stated, Refused>();
        var gone = erased.among(stated.stream().map(Stated::id).toList());
        var roles = unknownRoles(stated);
        var taken = taken(stated);
        for (var one : stated) {
            var why = why(one, gone, roles, taken);
            if (why != null) {
                refused.put(one, why);
            }
        }
        return refused;
    }

    private static @Nullable Refused why(Stated one, Set<String> gone, Set<String> roles, Map<String, String> taken) {
        if (gone.contains(one.id())) {
            return new Refused(one, Refused.Reason.ERASED, "id", "The person of this id was erased.");
        }
        if (one.targetRole() != null && roles.contains(one.targetRole())) {
            return new Refused(one, Refused.Reason.UNKNOWN_ROLE, "targetRole", "There is no such role.");
        }
        if (isAnothers(one.id(), email(one), taken)) {
            return new Refused(one, Refused.Reason.TAKEN, "email", "Another person has this e-mail address.");
        }
        if (isAnothers(one.id(), number(one), taken)) {
            return new Refused(one, Refused.Reason.TAKEN, "employeeNumber", "Another person has this number.");
        }
        return null;
    }

    /** What is wrong about it whoever else is there; null: nothing. */
    @Nullable
    Refused broken(Stated one) {
        if (Stream.of(one.name(), one.email(), one.employeeNumber())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.indexOf('\0') >= 0)) {
            return new Refused(one, Refused.Reason.BROKEN, "", "It has the character U+0000.");
        }
        if (one.claims().stream().anyMatch(claim -> !AssertionInput.isPast(claim.assertedAt(), Instant.now()))) {
            return new Refused(one, Refused.Reason.BROKEN, "assertedAt", "It must lie between 1950 and today.");
        }
        var violations = validator.validate(new PersonInput(
                one.id(), one.name(), one.email(), one.employeeNumber(), one.targetRole(), one.hoursPerWeek()));
        return violations.stream()
                .map(violation -> new Refused(
                        one,
                        Refused.Reason.BROKEN,
                        violation.getPropertyPath().toString(),
                        "It " + violation.getMessage() + "."))
                .min((a, b) -> a.field().compareTo(b.field()))
                .orElse(null);
    }

    private Set<String> unknownRoles(Collection<Stated> stated) {
        var roles = new HashSet<String>();
        stated.stream().map(Stated::targetRole).filter(Objects::nonNull).forEach(roles::add);
        roles.removeIf(taxonomy::knowsRole);
        return roles;
    }

    /** Whose the e-mail addresses and employee numbers are that are stated. */
    private Map<String, String> taken(Collection<Stated> stated) {
        var emails = stated.stream()
                .map(Stated::email)
                .filter(Objects::nonNull)
                .map(Admission::lower)
                .toList();
        var numbers = stated.stream()
                .map(Stated::employeeNumber)
                .filter(Objects::nonNull)
                .toList();
        var taken = new HashMap<String, String>();
        if (emails.isEmpty() && numbers.isEmpty()) {
            return taken;
        }
        for (var person : people.allWith(emails, numbers)) {
            var details = person.details();
            Stream.of(email(details.email()), number(details.employeeNumber()))
                    .filter(Objects::nonNull)
                    .forEach(key -> taken.put(key, person.id()));
        }
        return taken;
    }

    private static boolean isAnothers(String id, @Nullable String key, Map<String, String> taken) {
        return key != null && !id.equals(taken.getOrDefault(key, id));
    }

    private static @Nullable String email(Stated one) {
        return email(one.email());
    }

    private static @Nullable String number(Stated one) {
        return number(one.employeeNumber());
    }

    private static @Nullable String email(@Nullable String email) {
        return email == null ? null : "mail:" + lower(email);
    }

    private static @Nullable String number(@Nullable String number) {
        return number == null ? null : "number:" + number;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static List<Stated> without(Collection<Stated> stated, Set<Stated> refused) {
        return stated.stream().filter(one -> !refused.contains(one)).toList();
    }
}
