package dev.skillsgap.skills.imports.catalogue.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.skills.imports.source.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A document as a tree, and the words and links in parts of it. */
public final class Markdown {

    /** A list that people keep by hand is far below; one of this size fits into memory with all its nodes. */
    private static final int MAX_BYTES = 8 << 20;

    /** Deeper than any list, and shallow enough to be walked through. */
    private static final int MAX_DEPTH = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .maxInlineNesting(MAX_DEPTH)
            .build();

    private Markdown() {}

    /**
     * Reads UTF-8.
     *
     * @throws UnreadableSource when it is none, or too large
     */
    public static Node parse(String file, InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableSource("%s is larger than %,d bytes. Divide it.".formatted(file, MAX_BYTES));
        }
        try {
            return PARSER.parse(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(file + " is not in UTF-8. Save it so, and try again.");
        }
    }

    /** Of a part, from first to last. */
    public static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    /** Its words on one line; pictures and HTML say nothing. */
    public static String text(Node node) {
        return text(node, null);
    }

    /** The same without those of a node in it. */
    static String text(Node node, @Nullable Node without) {
        return nodes(node, without)
                .map(Markdown::own)
                .collect(Collectors.joining())
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Links in it, from left to right. */
    static List<Link> links(Node node) {
        return nodes(node, null)
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .toList();
    }

    private static Stream<Node> nodes(Node node, @Nullable Node without) {
        return node.equals(without) || node instanceof Image
                ? Stream.empty()
                : Stream.concat(Stream.of(node), children(node).flatMap(child -> nodes(child, without)));
    }

    private static String own(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak none -> " ";
            case HardLineBreak none -> " ";
            default -> "";
        };
    }

    /** Where it begins, from 1. */
    public static long line(Node node) {
        return 1L + node.getSourceSpans().getFirst().getLineIndex();
    }
}
