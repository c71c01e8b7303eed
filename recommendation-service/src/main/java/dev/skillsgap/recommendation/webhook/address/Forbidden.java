package dev.skillsgap.recommendation.webhook.address;

/** An address that is not told. The message says why, and names no address of the own network. */
public final class Forbidden extends Exception {

    private static final long serialVersionUID = 1L;

    Forbidden(String why) {
        super(why, null, false, false);
    }

    /** Why. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
