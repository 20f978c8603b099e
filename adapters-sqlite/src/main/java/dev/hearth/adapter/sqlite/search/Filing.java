package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Files what was noted as written, oldest first, in batches, each one transaction. Safe from any thread. */
final class Filing {
    /** For a search that waits until all is filed. Who writes waits as long as one of these takes, some ten milliseconds. */
    private static final int MANY = 100;

    /** For the chore: no search waits for it, so who sends meanwhile is not to notice. */
    private static final int FEW = 25;

    static final String LAST = "SELECT coalesce(max(seq), 0) FROM search_pending";
    static final String NEXT = "SELECT seq, kind, id, revision FROM search_pending WHERE seq <= ? ORDER BY seq LIMIT ?";
    static final String TAKE = "DELETE FROM search_pending WHERE seq = ? AND id = ? AND revision = ?";
    static final String NUMBER = "SELECT seq FROM search_entries WHERE id = ?";
    private static final String ENTER = "INSERT INTO search_entries (kind, id, at, channel_id) VALUES (?, ?, ?, ?)";
    private static final String PLACE = "UPDATE search_entries SET channel_id = ? WHERE seq = ? AND kind = ?";
    private static final String LEAVE = "DELETE FROM search_entries WHERE seq = ?";

    private final SqliteDatabase database;
    private final ReentrantLock turn = new ReentrantLock();

    Filing(SqliteDatabase database) {
        this.database = database;
    }

    /** A note that a record was written. */
    private record Note(long seq, long kind, UUID id, long revision) {
        static Note of(Row row) throws SQLException {
            return new Note(row.number(1), row.number(2), row.id(3), row.number(4));
        }
    }

    /** A record's keys, prepared outside of the writer's thread; without a time when the record is gone. */
    private record Filed(Note note, String table, Optional<Instant> at, Optional<UUID> channel, String keys) {}

    /** Files everything that was noted before this was called. */
    void all() {
        long last = database.read(
                session -> session.list(LAST, row -> row.number(1)).getFirst());
        turn.lock();
        try {
            while (last > 0 && some(last, MANY) == MANY) {
                // There is more: what comes meanwhile has higher numbers, so this ends.
            }
        } finally {
            turn.unlock();
        }
    }

    /** Files a few where nobody else files, and tells whether there is more. */
    boolean one() {
        // A search that waits goes first: it files more at a time.
        if (turn.hasQueuedThreads() || !turn.tryLock()) {
            return false;
        }
        try {
            return some(Long.MAX_VALUE, FEW) == FEW;
        } finally {
            turn.unlock();
        }
    }

    private int some(long last, int most) {
        List<Filed> batch = database.read(session -> prepared(session, last, most));
        if (!batch.isEmpty()) {
            database.change(session -> batch.forEach(filed -> file(session, filed)));
        }
        return batch.size();
    }

    private static List<Filed> prepared(Session session, long last, int most) {
        List<Note> notes = session.list(NEXT, Note::of, last, most);
        List<Filed> batch = new ArrayList<>();
        for (Kind<?> kind : Kind.ALL) {
            List<Note> ofKind =
                    notes.stream().filter(note -> note.kind() == kind.number()).toList();
            if (!ofKind.isEmpty()) {
                prepare(session, kind, ofKind, batch);
            }
        }
        return batch;
    }

    private static <T> void prepare(Session session, Kind<T> kind, List<Note> notes, List<Filed> batch) {
        Map<UUID, T> records =
                kind.read(session, notes.stream().map(Note::id).distinct().toList());
        for (Note note : notes) {
            Optional<T> there = Optional.ofNullable(records.get(note.id()));
            Set<String> keys = there.map(kind.keys()).orElse(Set.of());
            batch.add(new Filed(
                    note, kind.table(), there.map(kind.at()), there.flatMap(kind.place()), String.join(" ", keys)));
        }
    }

    /**
     * A note that is gone was taken by somebody who read the record later than this did, and it is theirs that stays. A number
     * may be given out again, but never with the same revision of the same record.
     */
    private static void file(Session session, Filed filed) {
        Note note = filed.note();
        if (session.change(TAKE, note.seq(), note.id(), note.revision()) == 0) {
            return;
        }
        Optional<Long> known = session.find(NUMBER, row -> row.number(1), note.id());
        known.ifPresent(seq -> session.change("DELETE FROM " + filed.table() + " WHERE rowid = ?", seq));
        if (filed.at().isPresent()) {
            // Where it has gone elsewhere while it was read to be filed, the entry names the place it left.
            known.ifPresent(seq -> session.change(PLACE, filed.channel(), seq, note.kind()));
            long seq = known.orElseGet(() -> entered(session, filed));
            session.change("INSERT INTO " + filed.table() + " (rowid, keys) VALUES (?, ?)", seq, filed.keys());
        } else {
            known.ifPresent(seq -> session.change(LEAVE, seq));
        }
    }

    private static long entered(Session session, Filed filed) {
        session.change(ENTER, filed.note().kind(), filed.note().id(), filed.at(), filed.channel());
        return session.find(NUMBER, row -> row.number(1), filed.note().id()).orElseThrow();
    }
}
