package dev.hearth.application.notification;

import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Refusal;

/** Has one of one's devices told that it works, also in quiet hours. What became of it stands in the subscription soon after. */
public final class SendTestPush {
    private final PushDevices devices;
    private final PushPlan plan;
    private final Transactions transactions;
    private final JobBell bell;

    public SendTestPush(PushDevices devices, PushPlan plan, Transactions transactions, JobBell bell) {
        this.devices = devices;
        this.plan = plan;
        this.transactions = transactions;
        this.bell = bell;
    }

    /** Nobody waits for the push service: how long it takes to say no would tell what is behind the address. */
    public PushSubscriptionView run(Caller caller, PushSubscriptionId id) {
        PushSubscription own = devices.of(caller.user()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("push subscription"));
        transactions.run(() -> {
            plan.test(own);
            return own;
        });
        bell.ring();
        return PushSubscriptionView.of(own);
    }
}
