package dev.skillsgap.skills.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF that is unpacked once before, to see how much comes of it. It counts as often as it is used, so that a
 * drawing that is drawn a million times comes to an end, too.
 */
final class BoundedStream extends COSStream {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Of a row: what a predictor looks back at. */
    private static final int MOST_COLUMNS = 65_536;

    /** The others unpack pictures. */
    private static final Set<String> FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");

    /** Adds up what all streams of a file come to. */
    @FunctionalInterface
    interface Counter {
        void count(long bytes, int objects);
    }

    private final Counter counter;
    private long bytes = -1;
    private int objects;

    /**
     * Of what stands in the file.
     *
     * @param counter is told what there is, and may refuse it
     */
    BoundedStream(RandomAccessReadView packed, Counter counter) throws IOException {
        super(null, packed);
        this.counter = counter;
    }

    /** All that is ever unpacked comes from here. */
    @Override
    public InputStream createRawInputStream() throws IOException {
        measure();
        return super.createRawInputStream();
    }

    private void measure() throws IOException {
        if (bytes < 0) {
            unpack();
        }
        counter.count(bytes, objects);
    }

    private void unpack() throws IOException {
        checkColumns(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        InputStream packed = super.createRawInputStream();
        bytes = getLength();
        int at = 0;
        for (var filter : filters()) {
            var unpacked = new BoundedBytes();
            FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, this, at, DecodeOptions.DEFAULT);
            packed = new ByteArrayInputStream(unpacked.toByteArray());
            bytes = unpacked.size();
            objects = unpacked.objects();
            at++;
        }
    }

    /** Each once, as the library takes them. */
    private List<COSName> filters() throws IOException {
        var names = new ArrayList<COSName>();
        for (var filter : each(getFilters())) {
            if (!(filter instanceof COSName name) || !FILTERS.contains(name.getName())) {
                throw new IOException("This is packed as pictures are.");
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static void checkColumns(@Nullable COSBase parameters) throws IOException {
        for (var each : each(parameters)) {
            if (each instanceof COSDictionary dictionary
                    && (dictionary.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS
                            || dictionary.getInt(COSName.BITS_PER_COMPONENT, 1) > Integer.SIZE)) {
                throw new IOException("No stream has rows so long.");
            }
        }
    }

    private static List<? extends @Nullable COSBase> each(@Nullable COSBase oneOrMore) {
        if (oneOrMore instanceof COSArray array) {
            var all = new ArrayList<@Nullable COSBase>();
            for (int at = 0; at < array.size(); at++) {
                all.add(array.getObject(at));
            }
            return all;
        }
        return oneOrMore == null ? List.of() : List.of(oneOrMore);
    }

    /** Refuses to hold too much. */
    private static final class BoundedBytes extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            check(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) {
            check(length);
            super.write(some, offset, length);
        }

        int objects() {
            return BoundedPdf.objects(buf, count);
        }

        private void check(int more) {
            if (count + more > MOST_BYTES) {
                throw Document.unpacksToTooMuch();
            }
        }
    }
}
