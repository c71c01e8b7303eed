package dev.skillsgap.inbox;

/** A record that no retry can make processable. */
public class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEvent(String cause) {
        super(cause);
    }
}
