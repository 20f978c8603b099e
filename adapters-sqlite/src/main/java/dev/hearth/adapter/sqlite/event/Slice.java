package dev.hearth.adapter.sqlite.event;

import dev.hearth.domain.event.Revised;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records in the order of their revisions.
 *
 * @param upTo everything up to this revision is here; {@link #END} when nothing was left out. May be above the last record's
 *     revision, where a source looked further and found nothing
 */
public record Slice(List<Revised> records, long upTo) {
    public static final long END = Long.MAX_VALUE;

    public Slice {
        records = List.copyOf(records);
    }

    /** What a statement found that was told to stop after so many records. */
    public static Slice of(List<? extends Revised> found, int limit) {
        boolean all = found.size() < limit;
        return new Slice(List.copyOf(found), all ? END : found.getLast().revision());
    }

    /** Both together, as far as both are known. */
    public Slice with(Slice other) {
        long known = Math.min(upTo, other.upTo);
        List<Revised> merged = Stream.concat(records.stream(), other.records.stream())
                .filter(record -> record.revision() <= known)
                .sorted(Comparator.comparingLong(Revised::revision))
                .toList();
        return new Slice(merged, known);
    }

    /** Not more than so many records. */
    public Slice first(int limit) {
        if (records.size() <= limit) {
            return this;
        }
        List<Revised> kept = records.subList(0, limit);
        return new Slice(kept, kept.getLast().revision());
    }
}
