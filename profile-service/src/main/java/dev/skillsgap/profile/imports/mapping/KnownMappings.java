package dev.skillsgap.profile.imports.mapping;

import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mappings by the source of the files that they are for, such as {@code workday}. */
@ApplicationScoped
public class KnownMappings implements PanacheRepositoryBase<KnownMapping, String> {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** The text of the mapping. */
    @Transactional
    public Optional<String> of(String source) {
        return findByIdOptional(source).map(KnownMapping::mapping);
    }

    /** Those of the sources behind this one, by source. */
    List<KnownMapping> after(String source, int atMost) {
        return find("source > ?1", Sort.by("source"), source).page(0, atMost).list();
    }

    /** Keeps the mapping in place of the one before. */
    @Transactional
    public void remember(String source, String mapping) {
        findByIdOptional(source, LockModeType.PESSIMISTIC_WRITE)
                .ifPresentOrElse(known -> known.replace(mapping), () -> persist(new KnownMapping(source, mapping)));
    }

    /**
     * Accepts the name of a source.
     *
     * @param pointer the field that names it
     */
    public static void requireSource(String pointer, String source) {
        if (!SOURCE.matcher(source).matches()) {
            throw Refusal.invalid(pointer, "A source has 1 to 64 of a-z, 0-9 and -, and does not begin with -.");
        }
    }
}
