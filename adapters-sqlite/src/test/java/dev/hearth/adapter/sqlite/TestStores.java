package dev.hearth.adapter.sqlite;

import dev.hearth.testkit.Stores;

/** An open file as the test kit knows stores. */
public final class TestStores {
    private TestStores() {}

    public static Stores of(SqliteStores open) {
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
