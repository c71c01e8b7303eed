package dev.skillsgap.api.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks through a workbook before it is opened: what it unpacks to is held in memory in part, and others wrote it. */
final class Workbooks {

    /** Held in memory as a whole: texts that cells share, and formats. */
    private static final long MAX_SHARED_BYTES = 32 << 20;

    private static final String SHEETS = "xl/worksheets/";
    private static final int OLD_WORKBOOK = 0xD0CF11E0;

    private Workbooks() {}

    /** Whether it is a workbook in XLSX; an old one is refused. */
    static boolean isWorkbook(Path path) throws IOException {
        if (begins(path, OLD_WORKBOOK)) {
            throw new UnreadableTable(
                    "This is a workbook in the old form, or one with a password. Save it as .xlsx or CSV, without a password.");
        }
        if (!PackedTable.isZip(path)) {
            return false;
        }
        try (var zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException e) {
            throw new UnreadableTable("The archive is damaged: %s. Pack it again.".formatted(e.getMessage()));
        }
    }

    private static boolean begins(Path path, int mark) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var first = in.readNBytes(Integer.BYTES);
            return first.length == Integer.BYTES && ByteBuffer.wrap(first).getInt() == mark;
        }
    }

    /** Rows of all sheets, and bytes of all that is read of it. */
    record Size(long rows, long bytes) {}

    /**
     * How large it is, unpacked.
     *
     * @throws UnreadableTable where it unpacks to more, names a type of document, or has what no spreadsheet writes
     */
    static Size size(Path path, Limit limit) throws IOException {
        long rows = 0;
        long bytes = 0;
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().filter(Workbooks::isXml).toList()) {
                var isSheet = entry.getName().startsWith(SHEETS);
                var allowed = isSheet ? limit : limit.of(MAX_SHARED_BYTES);
                long left = Math.min(limit.bytes() - bytes, allowed.bytes());
                requireNoBomb(entry, left, allowed);
                var scan = new XmlScan(left, allowed, isSheet);
                try (var content = zip.getInputStream(entry)) {
                    scan.read(content);
                }
                bytes += scan.bytes();
                rows += scan.rows();
            }
            return new Size(rows, bytes);
        } catch (ZipException e) {
            throw new UnreadableTable("The workbook is damaged: %s. Save it again.".formatted(e.getMessage()));
        }
    }

    /** By what the archive says of itself, before anything is unpacked; that it says the truth is seen while it is. */
    private static void requireNoBomb(ZipEntry entry, long maxBytes, Limit shown) {
        if (entry.getSize() > maxBytes) {
            throw XmlScan.tooLarge(shown);
        }
        PackedTable.requireNoBomb(entry, "The workbook");
    }

    private static boolean isXml(ZipEntry entry) {
        return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    }
}
