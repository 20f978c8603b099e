package dev.hearth.application.notification;

import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushTarget;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscribes a device of one's own, in place of what was subscribed at the same address. */
public final class AddPushSubscription {
    private final PushSubscriptions subscriptions;
    private final PushDevices devices;
    private final OngoingSession session;
    private final PushSender sender;
    private final Transactions transactions;
    private final Clock clock;

    public AddPushSubscription(
            PushSubscriptions subscriptions,
            PushDevices devices,
            OngoingSession session,
            PushSender sender,
            Transactions transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.devices = devices;
        this.session = session;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is subscribed.
     *
     * @param keys required of a browser, possible of an app, none of a webhook
     * @param label what it is called
     */
    public record Command(
            PushTarget.Kind kind, PushEndpoint endpoint, Optional<PushKeys> keys, Optional<String> label) {}

    /** It belongs to the session that asks. */
    public PushSubscriptionView run(Caller caller, Command command) {
        mustBeWhole(command);
        return switch (command.kind()) {
            case WEB_PUSH ->
                add(
                        caller,
                        command,
                        new PushTarget.WebPush(
                                command.endpoint(), command.keys().orElseThrow()));
            case UNIFIED_PUSH -> add(caller, command, new PushTarget.UnifiedPush(command.endpoint(), command.keys()));
            case WEBHOOK -> webhook(caller, command);
        };
    }

    /** Names all that is wrong at once. */
    private void mustBeWhole(Command command) {
        List<Violation> wrong = new ArrayList<>();
        try {
            sender.mustAllow(command.endpoint());
        } catch (Refusal.Invalid refused) {
            wrong.addAll(refused.violations());
        }
        if (command.kind() == PushTarget.Kind.WEB_PUSH && command.keys().isEmpty()) {
            wrong.add(new Violation("keys", "is required"));
        }
        if (command.kind() == PushTarget.Kind.WEBHOOK && command.keys().isPresent()) {
            wrong.add(new Violation("keys", "must be absent: what a webhook gets is signed"));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }

    private PushSubscriptionView webhook(Caller caller, Command command) {
        SecretCode secret = devices.secret();
        PushTarget target =
                new PushTarget.Webhook(command.endpoint(), devices.sealed(caller.user(), command.endpoint(), secret));
        return PushSubscriptionView.of(stored(caller, command, target), Optional.of(secret));
    }

    private PushSubscriptionView add(Caller caller, Command command, PushTarget target) {
        return PushSubscriptionView.of(stored(caller, command, target));
    }

    private PushSubscription stored(Caller caller, Command command, PushTarget target) {
        PushSubscription made = PushSubscription.made(
                caller.user(), caller.session(), target, command.label().orElse(""), clock.instant());
        return transactions.run(() -> {
            session.mustGoOn(caller);
            mustHaveRoom(caller, made);
            subscriptions.put(made);
            return made;
        });
    }

    private void mustHaveRoom(Caller caller, PushSubscription made) {
        List<PushSubscription> others = devices.of(caller.user()).stream()
                .filter(one -> !one.id().equals(made.id()))
                .toList();
        if (others.size() >= PushSubscription.MOST) {
            throw new Refusal.LimitReached(
                    "There are %d devices already; remove one first.".formatted(PushSubscription.MOST));
        }
    }
}
