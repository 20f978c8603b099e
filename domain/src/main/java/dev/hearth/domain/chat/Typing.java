package dev.hearth.domain.chat;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Locale;
import java.util.Optional;

/** That somebody has begun to write, or has stopped. Nothing is stored of it. */
public record Typing(Writer writer, State state) {
    /** The kind of signal that tells of it; it is about the channel. */
    public static final String SIGNAL = "typing";

    private static final String CHANNELS_OWN = "-";

    /** What a writer does. */
    public enum State {
        STARTED,
        STOPPED;

        /** As clients are told it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who writes where.
     *
     * @param thread the thread; empty for the channel's own line
     */
    public record Writer(UserId user, ChannelId channel, Optional<MessageId> thread) {
        public Typing started() {
            return new Typing(this, State.STARTED);
        }

        public Typing stopped() {
            return new Typing(this, State.STOPPED);
        }
    }

    /** As it is passed from node to node. */
    public Signal signal() {
        String thread = writer.thread().map(MessageId::toString).orElse(CHANNELS_OWN);
        return new Signal(
                SIGNAL, writer.channel().scope(), String.join("/", writer.user().toString(), thread, state.name()));
    }

    /** Reads what another node passed on; empty for anything else. */
    public static Optional<Typing> read(Signal signal) {
        String[] parts = signal.text().split("/", -1);
        if (!signal.kind().equals(SIGNAL) || parts.length != 3) {
            return Optional.empty();
        }
        try {
            Optional<MessageId> thread =
                    parts[1].equals(CHANNELS_OWN) ? Optional.empty() : Optional.of(MessageId.parse(parts[1]));
            ChannelId channel = new ChannelId(signal.about().id());
            return Optional.of(
                    new Typing(new Writer(UserId.parse(parts[0]), channel, thread), State.valueOf(parts[2])));
        } catch (Refusal.Invalid | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
