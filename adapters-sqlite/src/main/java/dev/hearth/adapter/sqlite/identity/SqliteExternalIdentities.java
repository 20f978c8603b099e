package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Links to accounts elsewhere, each one row of {@code external_identities}. */
public final class SqliteExternalIdentities implements ExternalIdentities {
    /** Changes nothing where either side is linked: by the table's own key, or by the index on the other side. */
    static final String ADD = """
            INSERT INTO external_identities (provider, subject, user_id, linked_at, email) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    static final String SELECT = "SELECT provider, subject, user_id, linked_at, email FROM external_identities ";
    static final String FIND = SELECT + "WHERE provider = ? AND subject = ?";
    static final String OF_USER = SELECT + "WHERE user_id = ? ORDER BY provider";
    static final String REMOVE = "DELETE FROM external_identities WHERE user_id = ? AND provider = ?";
    static final String REMOVE_ALL = "DELETE FROM external_identities WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteExternalIdentities(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(ExternalIdentity identity) {
        Object[] columns = {
            identity.provider().value(),
            identity.subject(),
            identity.user().value(),
            identity.linkedAt(),
            identity.email().map(EmailAddress::value)
        };
        if (database.write(session -> session.change(ADD, columns)) == 0) {
            throw new Refusal.Conflict("provider", "One of the two accounts is already linked to another.");
        }
    }

    @Override
    public Optional<ExternalIdentity> find(ProviderId provider, String subject) {
        return database.read(
                session -> session.find(FIND, SqliteExternalIdentities::identity, provider.value(), subject));
    }

    @Override
    public List<ExternalIdentity> of(UserId user) {
        return database.read(session -> session.list(OF_USER, SqliteExternalIdentities::identity, user.value()));
    }

    private static ExternalIdentity identity(Row row) throws SQLException {
        return new ExternalIdentity(
                new ProviderId(row.text(1)),
                row.text(2),
                new UserId(row.id(3)),
                row.instant(4),
                row.maybeText(5).map(EmailAddress::new));
    }

    @Override
    public boolean remove(UserId user, ProviderId provider) {
        return database.write(session -> session.change(REMOVE, user.value(), provider.value()) == 1);
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE_ALL, user.value()));
    }
}
