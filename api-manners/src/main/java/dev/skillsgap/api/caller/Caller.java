package dev.skillsgap.api.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of a request, as its verified token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whose token it is: claim {@code person_id}; null for a caller who is no person. */
    public @Nullable String personId() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("person_id") : null;
    }

    /** Pseudonymous name for records of who did what: the person's id, else the token's subject or name. */
    public String name() {
        var person = personId();
        if (person != null) {
            return person;
        }
        var principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? String.valueOf(token.getSubject()) : principal.getName();
    }

    /** The application through which they call, as their token says; null where it says nothing. */
    public @Nullable String client() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String party = token.getClaim("azp");
            return party == null ? token.getClaim("client_id") : party;
        }
        return null;
    }

    /** Whether an API key or a provisioning token calls, rather than somebody whom the identity provider knows. */
    public boolean isKey() {
        return !(identity.getPrincipal() instanceof JsonWebToken);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Whether all people are theirs to see. */
    public boolean seesEveryone() {
        return is(Role.HR) || is(Role.INTEGRATION);
    }

    /** The person whose teams are theirs to see; null when the caller is no manager. */
    public @Nullable String managerId() {
        return is(Role.MANAGER) ? personId() : null;
    }
}
