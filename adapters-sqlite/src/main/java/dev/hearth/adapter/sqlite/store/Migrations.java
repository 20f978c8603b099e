package dev.hearth.adapter.sqlite.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The way from any older form of the file to the newest. Each step is one transaction that also counts the version up, so that
 * a start that is killed in between begins again at the step it was killed in.
 */
final class Migrations {
    /** {@code HRTH}: marks a file as Hearth's (SQLite file format, §1.3.20), so that no other program's file is ever written to. */
    static final long APPLICATION_ID = 0x48525448;

    private final List<String> scripts;

    /** @param scripts names of resources; the first leads from an empty file to version 1, and so on */
    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** Hearth's own. A script that was once released is never changed. */
    static Migrations ofHearth() {
        return new Migrations(List.of(
                "/db/001-people-groups-chat.sql",
                "/db/002-identity.sql",
                "/db/003-chat.sql",
                "/db/004-groups.sql",
                "/db/005-invitations.sql",
                "/db/006-search.sql",
                "/db/007-presence.sql",
                "/db/008-projects.sql",
                "/db/009-tasks.sql",
                "/db/010-jobs.sql",
                "/db/011-inbox.sql",
                "/db/013-search-work.sql",
                "/db/014-reminders.sql",
                "/db/016-task-flow.sql",
                "/db/017-saved-filters.sql",
                "/db/019-project-posts.sql",
                "/db/020-mail.sql",
                "/db/021-push.sql",
                "/db/023-task-transfers.sql",
                "/db/025-calendars.sql",
                "/db/026-templates.sql",
                "/db/027-custom-fields.sql",
                "/db/028-task-guests.sql",
                "/db/029-announcements.sql",
                "/db/030-idempotency.sql"));
    }

    /**
     * Refuses a file that is not Hearth's, or that a newer Hearth has written. Reads only.
     *
     * @return the version of the file, 0 when it is empty
     */
    int check(Session session) {
        int version = (int) number(session, "PRAGMA user_version");
        boolean empty = number(session, "SELECT count(*) FROM sqlite_schema") == 0;
        if (number(session, "PRAGMA application_id") != APPLICATION_ID && !(empty && version == 0)) {
            throw new CannotOpenStore(
                    "The file is a database of another program: move it away, or choose another data folder.");
        }
        if (version > scripts.size()) {
            throw new CannotOpenStore(
                    "The file was written by a newer Hearth (version %d of it, this one knows %d): run that one."
                            .formatted(version, scripts.size()));
        }
        return version;
    }

    /** Brings the file to the newest version. */
    void run(Session session) {
        for (int version = check(session); version < scripts.size(); version++) {
            step(session, version + 1, read(scripts.get(version)));
        }
    }

    /** Refuses a file that was put in the place of the one this process prepared. */
    void mustBeNewest(Session session) {
        if (check(session) != scripts.size()) {
            throw new CannotOpenStore("The file was exchanged while it was in use: restart Hearth.");
        }
    }

    private static void step(Session session, int version, String script) {
        session.change("BEGIN IMMEDIATE");
        try {
            session.script(script);
            session.script("PRAGMA application_id = " + APPLICATION_ID);
            session.script("PRAGMA user_version = " + version);
            session.commit();
        } catch (SqlFault e) {
            session.rollback();
            throw e;
        }
    }

    private static String read(String name) {
        try (InputStream script = Migrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Session session, String sql) {
        return session.list(sql, row -> row.number(1)).getFirst();
    }
}
