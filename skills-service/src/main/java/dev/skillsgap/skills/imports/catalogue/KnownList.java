package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists whose licence is known, with what they do each in their own way. */
public enum KnownList {
    OSSU(
            "ossu",
            "Open Source Society University",
            "Open Source Society University",
            "MIT AND CC-BY-SA-4.0",
            "Courses of the curricula Computer Science (MIT) and Data Science (CC BY-SA 4.0) by the Open Source Society"
                    + " University. They were converted to resources.",
            ResourceKind.COURSE),
    AWESOME_MACHINE_LEARNING(
            "awesome-machine-learning",
            "awesome-machine-learning",
            "Joseph Misiti and contributors",
            "CC0-1.0",
            "Courses and books on machine learning, from the list awesome-machine-learning. They were converted to resources.",
            ResourceKind.READING),
    FREE_PROGRAMMING_BOOKS(
            "free-programming-books",
            "free-programming-books",
            "Free Ebook Foundation and contributors",
            "CC-BY-4.0",
            "free-programming-books, Free Ebook Foundation and contributors, CC BY 4.0. The lists were converted to"
                    + " resources.",
            ResourceKind.BOOK),
    ML_YOUTUBE_COURSES(
            "ml-youtube-courses",
            "ML YouTube Courses",
            "DAIR.AI",
            "CC0-1.0",
            "Courses on machine learning that can be watched, from the list ML YouTube Courses. They were converted to"
                    + " resources.",
            ResourceKind.COURSE);

    public final String id;
    public final String title;
    public final String publisher;
    /** An SPDX expression. */
    public final String licence;

    public final String description;

    /** Of what neither file nor line says the kind of. */
    final ResourceKind kind;

    KnownList(String id, String title, String publisher, String licence, String description, ResourceKind kind) {
        this.id = id;
        this.title = title;
        this.publisher = publisher;
        this.licence = licence;
        this.description = description;
        this.kind = kind;
    }

    /** The list that is imported under this framework. */
    public static Optional<KnownList> of(String framework) {
        return Stream.of(values()).filter(list -> list.id.equals(framework)).findFirst();
    }

    /** Whether who made it stands behind each link, and nothing of what it is about. */
    boolean namesAuthors() {
        return this == FREE_PROGRAMMING_BOOKS;
    }

    /** Where links lead that are written as paths of the list's own repository. */
    Optional<String> base(String file) {
        return this == OSSU
                ? Optional.of("https://github.com/ossu/%s/blob/master/"
                        .formatted(file.startsWith("data-science") ? "data-science" : "computer-science"))
                : Optional.empty();
    }
}
