package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.TableChanges;
import java.util.List;

/** What can change in a person's own scope: what they have read, what they want, what they have begun to write, and what they want to have said later. */
public final class PersonalChanges {
    private static final String SINCE = "WHERE user_id = ? AND revision > ? ORDER BY revision LIMIT ?";

    static final String MARKERS = SqliteReadMarkers.SELECT + SINCE;
    static final String PREFERENCES = SqliteChannelPreferences.SELECT + SINCE;
    static final String DRAFTS = SqliteDrafts.SELECT + SINCE;
    static final String SCHEDULED =
            ScheduledRows.SELECT + "WHERE author_id = ? AND revision > ? ORDER BY revision LIMIT ?";

    public static final List<ChangeSource> SOURCES = List.of(
            new TableChanges(MARKERS, SqliteReadMarkers::marker),
            new TableChanges(PREFERENCES, SqliteChannelPreferences::preference),
            new TableChanges(DRAFTS, SqliteDrafts::draft),
            new TableChanges(SCHEDULED, ScheduledRows::wish));

    private PersonalChanges() {}
}
