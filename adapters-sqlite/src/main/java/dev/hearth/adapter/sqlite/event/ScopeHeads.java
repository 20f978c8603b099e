package dev.hearth.adapter.sqlite.event;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.domain.event.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The counter of each scope. */
public final class ScopeHeads {
    static final String NEXT = """
            INSERT INTO scopes (kind, id, head) VALUES (?, ?, 1)
            ON CONFLICT (kind, id) DO UPDATE SET head = head + 1
            RETURNING head
            """;

    static final String TAKE = """
            INSERT INTO scopes (kind, id, head) VALUES (?1, ?2, ?3)
            ON CONFLICT (kind, id) DO UPDATE SET head = head + ?3
            RETURNING head
            """;

    static final String HEAD = "SELECT head FROM scopes WHERE kind = ? AND id = ?";

    /** Takes the scopes as one list, and gives those in which something happened. */
    static final String HEADS = """
            SELECT k.value, s.head
            FROM json_each(?) k
            CROSS JOIN scopes s
              ON s.kind = upper(substr(k.value, 1, instr(k.value, ':') - 1))
              AND s.id = unhex(substr(k.value, instr(k.value, ':') + 1), '-')
            """;

    private ScopeHeads() {}

    /** Takes the scope's next revision. Belongs into the write that stores it: if that is undone, so is this. */
    public static long next(Session session, Scope scope) {
        return session.list(NEXT, row -> row.number(1), scope.kind(), scope.id())
                .getFirst();
    }

    /** Takes so many of the scope's next revisions at once, and tells the last of them; as {@link #next}. */
    public static long take(Session session, Scope scope, int many) {
        return many == 0
                ? head(session, scope)
                : session.list(TAKE, row -> row.number(1), scope.kind(), scope.id(), many)
                        .getFirst();
    }

    /** The revision last taken, 0 when there was none. */
    public static long head(Session session, Scope scope) {
        return session.find(HEAD, row -> row.number(1), scope.kind(), scope.id())
                .orElse(0L);
    }

    /** {@link #head} of each of the scopes, by one statement. */
    public static Map<Scope, Long> heads(Session session, Set<Scope> scopes) {
        Map<Scope, Long> heads = new HashMap<>();
        scopes.forEach(scope -> heads.put(scope, 0L));
        session.list(HEADS, row -> heads.put(Scope.parse(row.text(1)), row.number(2)), TextList.of(scopes));
        return Map.copyOf(heads);
    }
}
