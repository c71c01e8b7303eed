package dev.skillsgap.api.metered;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says how much has come out of it, to one who may refuse more. */
public class Metered extends FilterInputStream {

    private final Meter meter;
    private long bytes;

    public Metered(InputStream in, Meter meter) {
        super(in);
        this.meter = meter;
    }

    /** Is told after each reading, and refuses by throwing. */
    @FunctionalInterface
    public interface Meter {

        /**
         * Bytes have come out.
         *
         * @param more by this reading; 0 at the end
         * @param bytes of this stream until now, with those
         */
        void read(int more, long bytes);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        tell(Math.max(0, some));
        return some;
    }

    private void tell(int more) {
        bytes += more;
        meter.read(more, bytes);
    }
}
