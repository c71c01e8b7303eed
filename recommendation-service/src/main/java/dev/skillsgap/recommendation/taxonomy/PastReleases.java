package dev.skillsgap.recommendation.taxonomy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Releases as they were, put together again from the states that concepts had. */
@ApplicationScoped
public class PastReleases {

    /** Who replays one recommendation replays others of the same release. */
    private static final int REMEMBERED = 2;

    private final LiveRelease live;
    private final Concepts concepts;
    private final Markers markers;
    private final ReleaseReader reader;
    private final Map<Integer, Release> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    PastReleases(LiveRelease live, Concepts concepts, Markers markers, ReleaseReader reader) {
        this.live = live;
        this.concepts = concepts;
        this.markers = markers;
        this.reader = reader;
    }

    /**
     * The release of that number, to the last concept as it was published: its hash says so. Empty where that is no
     * longer held, as after a rebuild from topics that keep only the newest state of a concept.
     */
    public synchronized Optional<Release> find(int number) {
        var newest = live.get().filter(release -> release.number() == number);
        return newest.isPresent() ? newest : Optional.ofNullable(remembered(number));
    }

    private @Nullable Release remembered(int number) {
        var known = remembered.get(number);
        if (known != null) {
            return known;
        }
        var read = QuarkusTransaction.requiringNew().call(() -> read(number));
        if (read != null) {
            remembered.put(number, read);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return read;
    }

    private @Nullable Release read(int number) {
        var marker = markers.findById(number);
        if (marker == null) {
            return null;
        }
        var present = concepts.presentIn(number);
        return reader.isWhole(marker, present) ? reader.read(marker, present) : null;
    }

    /** UTC days on which releases were published. */
    public Set<LocalDate> daysOfPublication() {
        return markers.listAll().stream()
                .map(marker -> marker.publishedAt.atZone(ZoneOffset.UTC).toLocalDate())
                .collect(Collectors.toSet());
    }

    /** Removes the states of concepts that no release from that one on is made of, in the caller's transaction. */
    public int forgetBefore(int release) {
        return concepts.forgetBefore(release);
    }
}
