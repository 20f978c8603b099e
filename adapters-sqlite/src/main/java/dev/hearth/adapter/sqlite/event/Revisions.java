package dev.hearth.adapter.sqlite.event;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.event.Revised;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How a stored record becomes the next one. */
public final class Revisions {
    private Revisions() {}

    /**
     * Applies a change and stores what came of it with its scope's next revision; stores nothing where nothing changed. Belongs
     * into a write: there is one writer, so that what was read is what is there.
     *
     * @param revised the record with a revision
     * @param store takes the record before and the one to store
     */
    public static <R extends Revised> R change(
            Session session,
            R before,
            UnaryOperator<R> change,
            BiFunction<R, Long, R> revised,
            BiConsumer<R, R> store) {
        R after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        R next = revised.apply(after, ScopeHeads.next(session, before.scope()));
        store.accept(before, next);
        return next;
    }

    /**
     * The same for a record without a revision.
     *
     * @param store takes the record to store
     */
    public static <R> R changeRow(R before, UnaryOperator<R> change, Consumer<R> store) {
        R after = change.apply(before);
        if (!after.equals(before)) {
            store.accept(after);
        }
        return after;
    }
}
