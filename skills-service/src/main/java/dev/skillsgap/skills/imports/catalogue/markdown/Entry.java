package dev.skillsgap.skills.imports.catalogue.markdown;

import dev.skillsgap.skills.imports.source.Place;
import java.util.List;

/**
 * What a list says of one resource.
 *
 * @param headings above it, the outermost first, without the title of the document
 * @param title empty where there is none
 * @param link as it is written; empty where there is none
 * @param note what else is said of it
 * @param moreLinks how many more links there are
 */
public record Entry(
        Place place, List<String> headings, String title, String link, String note, int moreLinks, Study study) {

    /**
     * What a table of courses says of the work.
     *
     * @param prerequisites in words; empty where there are none
     * @param prerequisiteLinks to courses among them
     */
    public record Study(String duration, String effort, String prerequisites, List<String> prerequisiteLinks) {

        static final Study UNSAID = new Study("", "", "", List.of());
    }

    /** The address without what may differ though the page is the same. */
    public static String plain(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
