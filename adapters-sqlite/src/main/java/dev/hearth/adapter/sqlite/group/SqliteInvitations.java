package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Invitations, each one row of {@code group_invitations}. */
public final class SqliteInvitations implements Invitations {
    private static final String SELECT = """
        SELECT id, group_id, inviter_id, email, role, secret, created_at, expires_at, most_uses, uses, ended, version
        FROM group_invitations
        """;

    static final String BY_ID = SELECT + "WHERE id = ?";
    static final String BY_SECRET = SELECT + "WHERE secret = ?";
    static final String NEWEST = SELECT + "WHERE group_id = ? ORDER BY id DESC LIMIT ?";
    static final String BEFORE = SELECT + "WHERE group_id = ? AND id < ? ORDER BY id DESC LIMIT ?";
    static final String LASTING =
            "SELECT id FROM group_invitations WHERE group_id = ? AND inviter_id = ? AND ended IS NULL";
    static final String PUT = """
        REPLACE INTO group_invitations (id, group_id, inviter_id, email, role, secret, created_at, expires_at, most_uses,
            uses, ended, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final SqliteDatabase database;

    public SqliteInvitations(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Invitation invitation) {
        database.change(session -> put(session, invitation));
    }

    private static void put(Session session, Invitation invitation) {
        session.change(
                PUT,
                invitation.id().value(),
                invitation.group().value(),
                invitation.inviter().value(),
                invitation.email().map(EmailAddress::value),
                invitation.role(),
                invitation.secret().value(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.mostUses(),
                invitation.uses(),
                invitation.ended(),
                invitation.version());
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return database.read(session -> session.find(BY_ID, SqliteInvitations::invitation, id.value()));
    }

    @Override
    public Optional<Invitation> findBySecret(SecretDigest secret) {
        return database.read(session -> session.find(BY_SECRET, SqliteInvitations::invitation, secret.value()));
    }

    /** The only writer runs this whole: nobody else changes the row in between. */
    @Override
    public Invitation change(InvitationId id, UnaryOperator<Invitation> change) {
        return database.write(session -> {
            Invitation before = session.find(BY_ID, SqliteInvitations::invitation, id.value())
                    .orElseThrow(() -> new Refusal.NotFound("invitation"));
            return Revisions.changeRow(before, change, after -> put(session, after));
        });
    }

    @Override
    public List<InvitationId> lastingBy(GroupId group, UserId inviter) {
        return database.read(
                session -> session.list(LASTING, row -> new InvitationId(row.id(1)), group.value(), inviter.value()));
    }

    @Override
    public Page<Invitation> of(GroupId group, Optional<InvitationId> before, int limit) {
        List<Invitation> found = database.read(session -> before.map(id ->
                        session.list(BEFORE, SqliteInvitations::invitation, group.value(), id.value(), limit + 1L))
                .orElseGet(() -> session.list(NEWEST, SqliteInvitations::invitation, group.value(), limit + 1L)));
        return Page.cut(found, limit, invitation -> invitation.id().toString());
    }

    private static Invitation invitation(Row row) throws SQLException {
        return new Invitation(
                new InvitationId(row.id(1)),
                new GroupId(row.id(2)),
                new UserId(row.id(3)),
                row.maybeText(4).map(EmailAddress::new),
                row.word(5, GroupRole.class),
                new SecretDigest(row.text(6)),
                row.instant(7),
                row.instant(8),
                row.maybeNumber(9).map(Math::toIntExact),
                Math.toIntExact(row.number(10)),
                row.maybeText(11).map(Invitation.Ending::valueOf),
                row.number(12));
    }
}
