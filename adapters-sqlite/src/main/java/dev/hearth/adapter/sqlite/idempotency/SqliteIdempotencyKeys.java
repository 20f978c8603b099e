package dev.hearth.adapter.sqlite.idempotency;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Keys of requests, each one row of {@code idempotency_keys}. */
public final class SqliteIdempotencyKeys implements IdempotencyKeys {
    /** As {@link KnownKey#isFree} has it. */
    static final String CLAIM = """
            INSERT INTO idempotency_keys (owner_id, name, print, claim_id, leased_until, expires_at, progress)
            VALUES (?, ?, ?, ?, ?, ?, 'CLAIMED')
            ON CONFLICT (owner_id, name) DO UPDATE
            SET print = excluded.print, claim_id = excluded.claim_id, leased_until = excluded.leased_until,
                expires_at = excluded.expires_at, progress = 'CLAIMED',
                status = NULL, media_type = NULL, location = NULL, tag = NULL, body = NULL
            WHERE expires_at <= ? OR (progress = 'CLAIMED' AND leased_until <= ?)
            """;

    static final String FIND = """
            SELECT print, claim_id, leased_until, expires_at, progress, status, media_type, location, tag, body
            FROM idempotency_keys WHERE owner_id = ? AND name = ?
            """;

    static final String NOTE = """
            UPDATE idempotency_keys SET progress = 'STORED'
            WHERE owner_id = ? AND name = ? AND claim_id = ? AND progress <> 'ANSWERED'
            """;

    static final String ANSWER = """
            UPDATE idempotency_keys SET progress = 'ANSWERED', status = ?, media_type = ?, location = ?, tag = ?, body = ?
            WHERE owner_id = ? AND name = ? AND claim_id = ?
            """;

    static final String FREE = "DELETE FROM idempotency_keys WHERE owner_id = ? AND name = ? AND claim_id = ?";
    static final String FREE_UNLESS_STORED = FREE + " AND progress = 'CLAIMED'";

    static final String END_LEASE = """
            UPDATE idempotency_keys SET leased_until = ?
            WHERE owner_id = ? AND name = ? AND claim_id = ? AND progress = 'STORED'
            """;

    static final String COUNT = "SELECT count(*) FROM (SELECT 1 FROM idempotency_keys WHERE owner_id = ? LIMIT ?)";
    /** In steps, since whoever writes waits for the whole of one. */
    static final String SWEEP = """
            DELETE FROM idempotency_keys
            WHERE rowid IN (SELECT rowid FROM idempotency_keys WHERE expires_at <= ? LIMIT ?)
            """;

    static final int STEP = 200;

    private final SqliteDatabase database;

    public SqliteIdempotencyKeys(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public KnownKey claim(KeyClaim wanted, Instant now) {
        return database.write(session -> claimed(session, wanted, now));
    }

    private static KnownKey claimed(Session session, KeyClaim wanted, Instant now) {
        session.change(
                CLAIM,
                wanted.owner().value(),
                wanted.key().value(),
                wanted.print(),
                wanted.id(),
                wanted.leasedUntil(),
                wanted.expiresAt(),
                now,
                now);
        return session.find(
                        FIND,
                        row -> known(wanted.owner(), wanted.key(), row),
                        wanted.owner().value(),
                        wanted.key().value())
                .orElseThrow();
    }

    @Override
    public boolean noteStored(KeyClaim claim) {
        return database.write(session -> changed(session, NOTE, claim) == 1);
    }

    @Override
    public void answer(KeyClaim claim, Optional<KeptAnswer> answer) {
        Object[] columns = {
            answer.map(KeptAnswer::status),
            answer.flatMap(KeptAnswer::mediaType),
            answer.flatMap(KeptAnswer::location),
            answer.flatMap(KeptAnswer::tag),
            answer.map(KeptAnswer::body),
            claim.owner().value(),
            claim.key().value(),
            claim.id()
        };
        database.change(session -> session.change(ANSWER, columns));
    }

    @Override
    public void free(KeyClaim claim) {
        database.change(session -> changed(session, FREE, claim));
    }

    @Override
    public void giveUp(KeyClaim claim, Instant now) {
        database.change(session -> {
            if (changed(session, FREE_UNLESS_STORED, claim) == 0) {
                session.change(
                        END_LEASE, now, claim.owner().value(), claim.key().value(), claim.id());
            }
        });
    }

    private static int changed(Session session, String sql, KeyClaim claim) {
        return session.change(sql, claim.owner().value(), claim.key().value(), claim.id());
    }

    @Override
    public int count(UserId owner, int most) {
        return database.read(session -> session.find(COUNT, row -> (int) row.number(1), owner.value(), most))
                .orElse(0);
    }

    @Override
    public void sweep(Instant now) {
        while (database.write(session -> session.change(SWEEP, now, STEP)) == STEP) {
            // There may be more: none comes to be expired at that time.
        }
    }

    private static KnownKey known(UserId owner, IdempotencyKey key, Row row) throws SQLException {
        KeyClaim claim = new KeyClaim(owner, key, row.text(1), row.id(2), row.instant(3), row.instant(4));
        return new KnownKey(claim, row.word(5, KeyProgress.class), answer(row));
    }

    private static Optional<KeptAnswer> answer(Row row) throws SQLException {
        Optional<Long> status = row.maybeNumber(6);
        return status.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptAnswer(
                        status.get().intValue(), row.maybeText(7), row.maybeText(8), row.maybeText(9), row.text(10)));
    }
}
