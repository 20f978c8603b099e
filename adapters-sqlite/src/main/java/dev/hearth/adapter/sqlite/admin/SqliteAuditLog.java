package dev.hearth.adapter.sqlite.admin;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What administrators did, each one row of {@code audit_log}. */
public final class SqliteAuditLog implements AuditLog {
    static final String ADD =
            "INSERT INTO audit_log (id, at, actor_id, action, subject_id, detail) VALUES (?, ?, ?, ?, ?, ?)";
    static final String LIST = """
            SELECT id, at, actor_id, action, subject_id, detail FROM audit_log
            WHERE id < ? ORDER BY id DESC LIMIT ?
            """;

    private final SqliteDatabase database;

    public SqliteAuditLog(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(AuditEntry entry) {
        Object[] columns = {
            entry.id().value(),
            entry.at(),
            entry.actor().map(UserId::value),
            entry.action(),
            entry.subject(),
            entry.detail()
        };
        database.change(session -> session.change(ADD, columns));
    }

    @Override
    public Page<AuditEntry> list(Optional<AuditId> before, int limit) {
        Object from = before.<Object>map(AuditId::value).orElseGet(Session::afterAnyId);
        List<AuditEntry> found = database.read(session -> session.list(LIST, SqliteAuditLog::entry, from, limit + 1));
        return Page.cut(found, limit, entry -> entry.id().toString());
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                new AuditId(row.id(1)),
                row.instant(2),
                row.maybeId(3).map(UserId::new),
                row.word(4, AuditAction.class),
                row.id(5),
                row.text(6));
    }
}
