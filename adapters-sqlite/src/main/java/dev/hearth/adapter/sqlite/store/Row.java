package dev.hearth.adapter.sqlite.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The row being read. Columns count from 1, in the order of the statement: looking names up would cost more than reading. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID id(int column) throws SQLException {
        return Ids.read(rows.getBytes(column));
    }

    public Optional<UUID> maybeId(int column) throws SQLException {
        return Optional.ofNullable(rows.getBytes(column)).map(Ids::read);
    }

    /** Empty where there is nothing. */
    public byte[] bytes(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    public String text(int column) throws SQLException {
        return rows.getString(column);
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public Optional<Long> maybeNumber(int column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public Instant instant(int column) throws SQLException {
        return Instant.ofEpochMilli(rows.getLong(column));
    }

    public Optional<Instant> maybeInstant(int column) throws SQLException {
        long milliseconds = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    /** A constant, stored by its name. */
    public <E extends Enum<E>> E word(int column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, rows.getString(column));
    }
}
