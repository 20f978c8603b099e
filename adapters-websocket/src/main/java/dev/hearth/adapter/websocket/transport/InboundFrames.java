package dev.hearth.adapter.websocket.transport;

import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;

/**
 * What one connection does with the frames that come in: counts them, joins them to messages and passes these on. After
 * each frame it asks for the next, unless the messages' receiver is full. Used by one thread at a time.
 */
final class InboundFrames {
    private final Connection connection;
    private final FrameChannel channel;
    private final MessageAssembler assembler;
    private final Pace pace;
    private final Messages messages;

    /** Takes messages. */
    @FunctionalInterface
    interface Messages {
        /** Answers whether another may follow; if not, the next frame is asked for by somebody else. */
        boolean accept(Message message);
    }

    InboundFrames(TransportContext context, Connection connection, FrameChannel channel, Messages messages) {
        Limits.Inbound limits = context.limits().inbound();
        this.connection = connection;
        this.channel = channel;
        this.assembler = new MessageAssembler(limits.maxMessageBytes());
        this.pace = new Pace(limits, context.clock());
        this.messages = messages;
    }

    void onFragment(Fragment fragment) {
        if (connection.isClosing() || !isWithin(pace.bytes(fragment.bytes().remaining()))) {
            channel.demand();
            return;
        }
        try {
            assembler.add(fragment).ifPresentOrElse(this::onMessage, () -> onPart(fragment));
        } catch (BrokenMessage e) {
            connection.close(e.reason());
            channel.demand();
        }
    }

    private void onPart(Fragment part) {
        // Fragments with content are paid for by the message's size, but a message may have any number of empty ones.
        if (!part.bytes().hasRemaining()) {
            spend();
        }
        channel.demand();
    }

    private void onMessage(Message message) {
        if (!spend() || messages.accept(message)) {
            channel.demand();
        }
    }

    void onPing(ByteBuffer data) {
        if (connection.isClosing() || !spend()) {
            channel.demand();
            return;
        }
        // Nothing more is read before the pong is written: pongs for a peer that only asks and never reads cannot pile
        // up.
        channel.pong(data, Callback.from(channel::demand));
    }

    void onPong() {
        if (!connection.isClosing()) {
            spend();
        }
        channel.demand();
    }

    private boolean spend() {
        return isWithin(pace.message());
    }

    private boolean isWithin(Optional<CloseReason> tooMuch) {
        tooMuch.ifPresent(connection::close);
        return tooMuch.isEmpty();
    }
}
