package dev.skillsgap.localstack.suite;

/** What cannot be done, in words for the user: what is wrong and what to do next. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String message;

    public Failure(String message) {
        this.message = message;
    }

    public Failure(String message, Throwable cause) {
        super(cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
