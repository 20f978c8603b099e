package dev.hearth.application.notification;

import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.identity.Caller;

/** Shows what a browser must know to be subscribed: by whom it is told. */
public final class ShowPushKey {
    private final PushSender sender;

    public ShowPushKey(PushSender sender) {
        this.sender = sender;
    }

    /**
     * What is shown.
     *
     * @param publicKey the {@code applicationServerKey} of the Push API (RFC 8292, 3.2)
     */
    public record PushKey(String publicKey) {}

    /**
     * Shows it to anybody with an account.
     *
     * @param caller who asks
     */
    public PushKey run(Caller caller) {
        return new PushKey(sender.publicKey());
    }
}
