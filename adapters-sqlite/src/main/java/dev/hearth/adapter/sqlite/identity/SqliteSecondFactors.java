package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Second factors, each one row of {@code second_factors} and as many of {@code recovery_codes} as are unused. */
public final class SqliteSecondFactors implements SecondFactors {
    static final String PUT = """
        INSERT INTO second_factors (user_id, secret, confirmed_at, last_step) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE
        SET secret = excluded.secret, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
        """;

    static final String FIND = "SELECT user_id, secret, confirmed_at, last_step FROM second_factors WHERE user_id = ?";
    static final String SPEND_STEP = "UPDATE second_factors SET last_step = ? WHERE user_id = ? AND last_step < ?";
    static final String REMOVE = "DELETE FROM second_factors WHERE user_id = ?";
    static final String RECOVERY = "SELECT secret FROM recovery_codes WHERE user_id = ?";
    static final String ADD_RECOVERY = "INSERT INTO recovery_codes (user_id, secret) VALUES (?, ?)";
    static final String SPEND_RECOVERY = "DELETE FROM recovery_codes WHERE user_id = ? AND secret = ?";
    static final String REMOVE_RECOVERY = "DELETE FROM recovery_codes WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteSecondFactors(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public boolean offer(SecondFactor offered) {
        return database.write(session -> {
            boolean free = find(session, offered.user())
                    .filter(SecondFactor::isConfirmed)
                    .isEmpty();
            if (free) {
                put(session, offered);
            }
            return free;
        });
    }

    private static void put(Session session, SecondFactor factor) {
        Object[] columns = {
            factor.user().value(), factor.secret().value(), factor.confirmedAt(), factor.lastStep(),
        };
        session.change(PUT, columns);
        session.change(REMOVE_RECOVERY, factor.user().value());
        for (SecretDigest code : factor.recovery()) {
            session.change(ADD_RECOVERY, factor.user().value(), code.value());
        }
    }

    @Override
    public boolean replace(SecondFactor before, SecondFactor after) {
        return database.write(session -> {
            boolean same = find(session, before.user()).equals(Optional.of(before));
            if (same) {
                put(session, after);
            }
            return same;
        });
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return database.read(session -> find(session, user));
    }

    private static Optional<SecondFactor> find(Session session, UserId user) {
        return session.find(FIND, SqliteSecondFactors::factor, user.value())
                .map(factor -> factor.withRecovery(recovery(session, user)));
    }

    private static SecondFactor factor(Row row) throws SQLException {
        return new SecondFactor(
                new UserId(row.id(1)), new SealedText(row.text(2)), row.maybeInstant(3), row.number(4), Set.of());
    }

    private static Set<SecretDigest> recovery(Session session, UserId user) {
        return new HashSet<>(session.list(RECOVERY, row -> new SecretDigest(row.text(1)), user.value()));
    }

    @Override
    public boolean spendStep(UserId user, long step) {
        return database.write(session -> session.change(SPEND_STEP, step, user.value(), step) == 1);
    }

    @Override
    public boolean spendRecovery(UserId user, SecretDigest code) {
        return database.write(session -> session.change(SPEND_RECOVERY, user.value(), code.value()) == 1);
    }

    @Override
    public void remove(UserId user) {
        database.change(session -> {
            session.change(REMOVE, user.value());
            session.change(REMOVE_RECOVERY, user.value());
        });
    }
}
