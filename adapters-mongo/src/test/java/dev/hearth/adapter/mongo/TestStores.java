package dev.hearth.adapter.mongo;

import dev.hearth.testkit.Stores;

/** The stores as the test kit wants them. */
public final class TestStores {
    private TestStores() {}

    public static Stores of(MongoStores stores) {
        return new Stores(
                stores.users(),
                stores.userDirectory(),
                stores.sessions(),
                stores.codes(),
                stores.secondFactors(),
                stores.externalIdentities(),
                stores.auditLog(),
                stores.groups(),
                stores.groupMembers(),
                stores.invitations(),
                stores.subscriptions(),
                stores.groupSeats(),
                stores.groupActivity(),
                stores.groupStatistics(),
                stores.channels(),
                stores.channelMembers(),
                stores.channelPreferences(),
                stores.messages(),
                stores.readMarkers(),
                stores.unread(),
                stores.drafts(),
                stores.projects(),
                stores.projectMembers(),
                stores.scheduledMessages(),
                stores.jobs(),
                stores.tasks(),
                stores.taskTransfers(),
                stores.taskLists(),
                stores.taskActivity(),
                stores.projectStatistics(),
                stores.savedFilters(),
                stores.projectPostings(),
                stores.calendarLinks(),
                stores.taskTemplates(),
                stores.taskGuests(),
                stores.announcements(),
                stores.notifications(),
                stores.pushSubscriptions(),
                stores.searchIndex(),
                stores.changeLog(),
                stores.idempotencyKeys(),
                stores.transactions(),
                stores.dependency());
    }
}
