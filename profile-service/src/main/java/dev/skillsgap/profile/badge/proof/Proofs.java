package dev.skillsgap.profile.badge.proof;

/** Verifies credentials in both forms: JSON-LD with a proof inside, or a JWT around it. */
public final class Proofs {

    private Proofs() {}

    /**
     * The credential that the text is, if its issuer signed it. Whether it is valid at the moment, and whether it was
     * revoked, is not looked at.
     *
     * @throws dev.skillsgap.api.problem.Refusal saying what does not hold
     */
    public static Credential verify(String text, Keys keys) {
        var stripped = text.strip();
        return stripped.startsWith("{")
                ? DataIntegrity.verify(Json.object(stripped), keys)
                : Jwt.verify(stripped, keys);
    }
}
