package dev.hearth.adapter.sqlite.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How values become columns; {@link Row} is the way back. */
final class Arguments {
    private Arguments() {}

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case UUID id -> statement.setBytes(place, Ids.bytes(id));
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case String text -> statement.setString(place, text);
            case Instant time -> statement.setLong(place, time.toEpochMilli());
            case Enum<?> word -> statement.setString(place, word.name());
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Optional<?> maybe when maybe.isPresent() -> bind(statement, place, maybe.get());
            case Optional<?> nothing -> statement.setNull(place, Types.NULL);
            default -> throw new IllegalArgumentException("no column can hold a " + value.getClass());
        }
    }
}
