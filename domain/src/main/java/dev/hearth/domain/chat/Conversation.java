package dev.hearth.domain.chat;

import dev.hearth.domain.event.Scope;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of messages that is read from beginning to end: a channel's own, one thread in it, or what is said about something
 * elsewhere. Two of them are the same when they are about the same.
 */
public sealed interface Conversation {
    /** Whose revisions its messages take. */
    Scope scope();

    /** The channel it goes on in, if it does so in one. */
    Optional<ChannelId> channel();

    /** The message it hangs on, if it is a thread. */
    default Optional<MessageId> thread() {
        return Optional.empty();
    }

    /** The channel's own line: every message but the replies in threads. */
    static Conversation of(ChannelId channel) {
        return new Line(channel);
    }

    static Conversation thread(ChannelId channel, MessageId root) {
        return new Replies(channel, root);
    }

    /** A thread where one is given, the channel's own line otherwise. */
    static Conversation of(ChannelId channel, Optional<MessageId> root) {
        return root.map(message -> thread(channel, message)).orElseGet(() -> of(channel));
    }

    /** What everybody in a channel reads. */
    record Line(ChannelId in) implements Conversation {
        @Override
        public Scope scope() {
            return in.scope();
        }

        @Override
        public Optional<ChannelId> channel() {
            return Optional.of(in);
        }
    }

    /** What hangs on one message of a channel. */
    record Replies(ChannelId in, MessageId root) implements Conversation {
        @Override
        public Scope scope() {
            return in.scope();
        }

        @Override
        public Optional<ChannelId> channel() {
            return Optional.of(in);
        }

        @Override
        public Optional<MessageId> thread() {
            return Optional.of(root);
        }
    }

    /**
     * What is said about one thing of a place that is no channel. Whoever knows the thing decides who may take part.
     *
     * @param scope the place
     * @param subject the thing
     */
    record About(Scope scope, UUID subject) implements Conversation {
        public About {
            if (scope.kind() == Scope.Kind.CHANNEL) {
                throw new IllegalArgumentException("What is said in a channel is its line or a thread.");
            }
        }

        @Override
        public Optional<ChannelId> channel() {
            return Optional.empty();
        }
    }
}
