package dev.skillsgap.skills.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where concepts come from. */
@Entity
public class Framework {

    /** Those that come with the service, and that nobody else may import into. */
    public static final List<String> BUILT_IN = List.of("ml");

    @Id
    public String id;

    public String title;

    @Nullable
    public String version;

    @Nullable
    public String publisher;

    /** SPDX identifier of the licence its texts are under. */
    @Nullable
    public String licence;

    public String description;
}
