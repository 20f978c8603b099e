package dev.hearth.journey.process;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.adapter.sqlite.store.SqliteSettings.Synchronous;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.Stores;
import java.nio.file.Path;

/** A process that stores messages one after the other and says the id of each when it is acknowledged. */
public final class StoreWriter {
    private StoreWriter() {}

    /**
     * Writes until it is ended.
     *
     * @param arguments the folder, and when commits are flushed
     */
    public static void main(String[] arguments) {
        SqliteStores open =
                SqliteStores.open(SqliteSettings.in(Path.of(arguments[0])).with(Synchronous.valueOf(arguments[1])));
        Given given = Given.in(stores(open));
        User author = given.storedPerson("ada");
        Channel channel = given.storedChannel("lobby", author);
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            Message stored = given.storedMessage(channel, author, "Number " + i);
            System.out.println("stored number " + i + " as " + stored.id());
        }
    }

    /** The same ports, as the test kit takes them. */
    public static Stores stores(SqliteStores open) {
        return new Stores(
                open.users(),
                open.userDirectory(),
                open.sessions(),
                open.codes(),
                open.secondFactors(),
                open.externalIdentities(),
                open.auditLog(),
                open.groups(),
                open.groupMembers(),
                open.invitations(),
                open.subscriptions(),
                open.groupSeats(),
                open.groupActivity(),
                open.groupStatistics(),
                open.channels(),
                open.channelMembers(),
                open.channelPreferences(),
                open.messages(),
                open.readMarkers(),
                open.unread(),
                open.drafts(),
                open.projects(),
                open.projectMembers(),
                open.scheduledMessages(),
                open.jobs(),
                open.tasks(),
                open.taskTransfers(),
                open.taskLists(),
                open.taskActivity(),
                open.projectStatistics(),
                open.savedFilters(),
                open.projectPostings(),
                open.calendarLinks(),
                open.taskTemplates(),
                open.taskGuests(),
                open.announcements(),
                open.notifications(),
                open.pushSubscriptions(),
                open.searchIndex(),
                open.changeLog(),
                open.idempotencyKeys(),
                open.transactions(),
                open.dependency());
    }
}
