package dev.skillsgap.outbox;

/** Too much is waiting to be sent: the change is refused, so that the table cannot grow without bound. */
public class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFull(long waiting) {
        super(waiting + " events wait to be sent");
    }
}
