package dev.hearth.application.admin;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.group.SubscriptionView;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Locale;

/** Writes down what a group has bought. Members it has already stay, also when there are fewer seats than members then. */
public final class SetSubscription {
    private final Groups groups;
    private final Subscriptions subscriptions;
    private final GroupSeats seats;
    private final GroupJournal journal;
    private final Auditor auditor;
    private final Transactions transactions;
    private final EventBus bus;

    public SetSubscription(
            Groups groups,
            Subscriptions subscriptions,
            GroupSeats seats,
            GroupJournal journal,
            Auditor auditor,
            Transactions transactions,
            EventBus bus) {
        this.groups = groups;
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.journal = journal;
        this.auditor = auditor;
        this.transactions = transactions;
        this.bus = bus;
    }

    public SubscriptionView run(Caller caller, Subscription wanted) {
        AdminPolicy.mustBeAdmin(caller);
        Group group = groups.find(wanted.group()).orElseThrow(() -> new Refusal.NotFound("group"));
        Subscription stored = transactions.run(() -> store(caller, group, wanted));
        bus.publish(stored);
        return SubscriptionView.of(stored, seats.taken(group.id()));
    }

    private Subscription store(Caller caller, Group group, Subscription wanted) {
        Subscription stored = subscriptions.put(wanted);
        String detail = described(stored);
        auditor.note(caller, AuditAction.GROUP_SUBSCRIPTION_SET, group, detail);
        journal.note(group.id(), caller.user(), ActivityKind.SUBSCRIPTION_CHANGED, detail);
        return stored;
    }

    private static String described(Subscription subscription) {
        String seats = subscription.seats().map(number -> number + " seats").orElse("any number of seats");
        String end = subscription.expiresAt().map(at -> ", until " + at).orElse("");
        return "%s, %s, %s%s"
                .formatted(subscription.plan(), subscription.status().name().toLowerCase(Locale.ROOT), seats, end);
    }
}
