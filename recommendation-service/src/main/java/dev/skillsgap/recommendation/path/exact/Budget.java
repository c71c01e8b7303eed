package dev.skillsgap.recommendation.path.exact;

/** Time and work that the solver may still spend. */
final class Budget {

    /** Seconds, or deterministic seconds, below which no pass is begun. */
    private static final double TOO_LITTLE = 0.01;

    private final Deadline deadline;
    private double work;

    /** Until the deadline, and with so many of the solver's deterministic seconds. */
    Budget(Deadline deadline, double work) {
        this.deadline = deadline;
        this.work = work;
    }

    /** A part of what is left; what is spent of it is spent of the whole. */
    Part part(double share) {
        return new Part(deadline.secondsLeft() * (1 - share), work * (1 - share));
    }

    /** Leaves so many seconds, and so much work, to what comes after. */
    final class Part {

        private final double secondsKept;
        private final double workKept;

        private Part(double secondsKept, double workKept) {
            this.secondsKept = secondsKept;
            this.workKept = workKept;
        }

        double seconds() {
            return deadline.secondsLeft() - secondsKept;
        }

        double work() {
            return work - workKept;
        }

        boolean isLeft() {
            return seconds() > TOO_LITTLE && work() > TOO_LITTLE;
        }

        void spend(double spent) {
            work -= spent;
        }
    }
}
