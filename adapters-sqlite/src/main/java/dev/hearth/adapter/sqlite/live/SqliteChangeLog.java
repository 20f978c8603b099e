package dev.hearth.adapter.sqlite.live;

import dev.hearth.adapter.sqlite.chat.ChannelChanges;
import dev.hearth.adapter.sqlite.chat.PersonalChanges;
import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.event.Slice;
import dev.hearth.adapter.sqlite.group.GroupChanges;
import dev.hearth.adapter.sqlite.notification.SqliteNotifications;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.work.ProjectChanges;
import dev.hearth.adapter.sqlite.work.SqliteSavedFilters;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Merges what every feature tells of a scope. All of it is read from one moment of the file, otherwise a change stored between
 * two looks would fall behind the cursor untold.
 *
 * <p>Nothing is ever {@link Rest#HELD}: a revision is taken and stored in one transaction of the only writer, so that a
 * revision which can be seen has none missing below it. For the same reason the cursor is a revision and needs no grace time.
 */
public final class SqliteChangeLog implements ChangeLog {
    private static final List<ChangeSource> PERSONAL = Stream.concat(
                    PersonalChanges.SOURCES.stream(),
                    Stream.of(SqliteNotifications.CHANGES, SqliteSavedFilters.CHANGES))
            .toList();

    private final SqliteDatabase database;

    public SqliteChangeLog(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public long head(Scope scope) {
        return database.read(session -> ScopeHeads.head(session, scope));
    }

    @Override
    public Map<Scope, Long> heads(Set<Scope> scopes) {
        return database.read(session -> ScopeHeads.heads(session, scopes));
    }

    @Override
    public Map<Scope, Long> ceilings(Set<Scope> scopes) {
        return heads(scopes);
    }

    /** There is one writer: whoever reads sees all of it up to the head. */
    @Override
    public OptionalLong settled(Scope scope) {
        return OptionalLong.of(head(scope));
    }

    @Override
    public Changes since(Scope scope, long position, int limit) {
        Slice found = database.read(session -> changes(session, scope, position, limit));
        if (found.upTo() < Slice.END) {
            return new Changes(found.records(), found.upTo(), Rest.MORE);
        }
        long last = found.records().stream().mapToLong(Revised::revision).max().orElse(position);
        return new Changes(found.records(), last, Rest.NONE);
    }

    /** Every source is asked for one record too many, which tells that there is more. */
    private static Slice changes(Session session, Scope scope, long position, int limit) {
        int oneMore = Math.clamp(limit + 1L, 1, Integer.MAX_VALUE);
        return sources(scope).stream()
                .map(source -> source.since(session, scope.id(), position, oneMore))
                .reduce(new Slice(List.of(), Slice.END), Slice::with)
                .first(limit);
    }

    private static List<ChangeSource> sources(Scope scope) {
        return switch (scope.kind()) {
            case CHANNEL -> ChannelChanges.SOURCES;
            case GROUP -> GroupChanges.SOURCES;
            case PROJECT -> ProjectChanges.SOURCES;
            // Memberships are recorded in the scopes of their places.
            case USER -> PERSONAL;
        };
    }
}
