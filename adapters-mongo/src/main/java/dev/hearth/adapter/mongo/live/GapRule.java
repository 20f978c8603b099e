package dev.hearth.adapter.mongo.live;

import dev.hearth.adapter.mongo.event.Mark;
import dev.hearth.adapter.mongo.event.Spent;
import java.time.Instant;
import java.util.List;

/**
 * How far a scope's stored revisions may be told. A revision that is missing was taken by a writer that is still at work, or that
 * died. While the record behind the gap is young, the writer may still come; after the grace time it has either died or moved on
 * to a new revision, and the gap is passed over.
 *
 * @param youngAfter records stored later than this are young
 * @param spent what is known to hold nothing; must have been asked for before the records were read
 */
record GapRule(Instant youngAfter, Spent spent) {
    /**
     * Counts the revisions that may be told.
     *
     * @param position all at or below it was told before
     * @param marks stored revisions after the position, rising
     */
    int tellable(long position, List<Mark> marks) {
        long told = position;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.revision() > told + 1 && young(mark) && spent.leavesOut(told + 1, mark.revision())) {
                return i;
            }
            told = mark.revision();
        }
        return marks.size();
    }

    boolean young(Mark mark) {
        return mark.storedAt().isAfter(youngAfter);
    }
}
