package dev.hearth.domain.notification;

import dev.hearth.domain.identity.SealedText;
import java.util.Optional;

/** Where pushes go, and how they are kept from others on the way. */
public sealed interface PushTarget {
    /** What takes them. */
    enum Kind {
        /** A browser, by the push service of its maker (RFC 8030). */
        WEB_PUSH,
        /** An app, by the distributor that its owner has chosen (UnifiedPush). */
        UNIFIED_PUSH,
        /** A program of one's own. */
        WEBHOOK
    }

    PushEndpoint endpoint();

    Kind kind();

    /** A browser. */
    record WebPush(PushEndpoint endpoint, PushKeys keys) implements PushTarget {
        @Override
        public Kind kind() {
            return Kind.WEB_PUSH;
        }
    }

    /**
     * An app.
     *
     * @param keys where there are none, the push server can read what it passes on
     */
    record UnifiedPush(PushEndpoint endpoint, Optional<PushKeys> keys) implements PushTarget {
        @Override
        public Kind kind() {
            return Kind.UNIFIED_PUSH;
        }
    }

    /**
     * A program.
     *
     * @param secret what the pushes are signed with
     */
    record Webhook(PushEndpoint endpoint, SealedText secret) implements PushTarget {
        @Override
        public Kind kind() {
            return Kind.WEBHOOK;
        }
    }
}
