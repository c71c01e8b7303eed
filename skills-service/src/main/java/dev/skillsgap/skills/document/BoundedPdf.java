package dev.skillsgap.skills.document;

import dev.skillsgap.api.problem.Refusal;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDF in memory, and bounds what its streams unpack to and how many objects it has: the library would make whatever a file says. */
final class BoundedPdf extends PDFParser {

    /** Each takes about a hundred bytes; the text that is read, piece by piece, and its fonts have fewer by half. */
    private static final int MOST_OBJECTS = 500_000;

    private long unpackedBytes;
    private long objects;

    private BoundedPdf(byte[] file) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document = new BoundedDocument();
        count(0, objects(file, file.length));
    }

    static PDDocument open(byte[] file) throws IOException {
        return new BoundedPdf(file).parse();
    }

    /** So many may begin there: a text, an array, a dictionary or a name. Anywhere else these bytes stand by chance, and seldom. */
    static int objects(byte[] bytes, int length) {
        int objects = 0;
        for (int at = 0; at < length; at++) {
            switch (bytes[at]) {
                case '(', '[', '<', '/' -> objects++;
                default -> {}
            }
        }
        return objects;
    }

    private void count(long bytes, int moreObjects) {
        unpackedBytes += bytes;
        objects += moreObjects;
        if (objects > MOST_OBJECTS) {
            throw Refusal.tooLarge("The PDF has more than %d objects.".formatted(MOST_OBJECTS));
        }
        Document.boundUnpacked(unpackedBytes);
    }

    private final class BoundedDocument extends COSDocument {

        BoundedDocument() {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdf.this);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new BoundedStream(createRandomAccessReadView(start, length), BoundedPdf.this::count);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
