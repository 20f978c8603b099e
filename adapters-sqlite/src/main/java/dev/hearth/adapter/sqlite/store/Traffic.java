package dev.hearth.adapter.sqlite.store;

import java.util.concurrent.atomic.LongAdder;

/** What the store has done since it was opened; the numbers an operator sees as metrics. */
public final class Traffic {
    private final LongAdder writes = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder reads = new LongAdder();

    void committed(int together) {
        writes.add(together);
        commits.increment();
    }

    void read() {
        reads.increment();
    }

    /** Writes that were answered after a commit, refused ones included. */
    public long writes() {
        return writes.sum();
    }

    /** Commits; with {@code writes} this tells how well waiting writes share them. */
    public long commits() {
        return commits.sum();
    }

    public long reads() {
        return reads.sum();
    }
}
