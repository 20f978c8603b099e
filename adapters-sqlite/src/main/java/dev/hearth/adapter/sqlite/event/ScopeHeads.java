package dev.hearth.adapter.sqlite.event;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.event.Scope;

/** The counter of each scope. */
public final class ScopeHeads {
    static final String NEXT = """
            INSERT INTO scopes (kind, id, head) VALUES (?, ?, 1)
            ON CONFLICT (kind, id) DO UPDATE SET head = head + 1
            RETURNING head
            """;

    static final String HEAD = "SELECT head FROM scopes WHERE kind = ? AND id = ?";

    private ScopeHeads() {}

    /** Takes the scope's next revision. Belongs into the write that stores it: if that is undone, so is this. */
    public static long next(Session session, Scope scope) {
        return session.list(NEXT, row -> row.number(1), scope.kind(), scope.id())
                .getFirst();
    }

    /** The revision last taken, 0 when there was none. */
    public static long head(Session session, Scope scope) {
        return session.find(HEAD, row -> row.number(1), scope.kind(), scope.id())
                .orElse(0L);
    }
}
