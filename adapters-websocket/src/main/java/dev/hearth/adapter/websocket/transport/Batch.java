package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Payloads that go out one right after the other, with nothing in between. Shared by all their receivers like a single payload,
 * and so are the bytes of their frames, which are made once: for a receiver that waits for nothing else, a batch is one
 * buffer in one write.
 */
public final class Batch {
    private final List<Payload> payloads;
    private final long size;
    /** Made by the first who needs it. Two who make it at the same time make the same, so none waits for the other. */
    private volatile @Nullable ByteBuffer frames;

    /** A view that was given back. */
    private final AtomicReference<@Nullable ByteBuffer> spare = new AtomicReference<>();

    private Batch(List<Payload> payloads, long size) {
        this.payloads = payloads;
        this.size = size;
    }

    /** In this order; at least one. */
    public static Batch of(List<Payload> payloads) {
        long size = 0;
        for (Payload payload : payloads) {
            size += payload.size();
        }
        return new Batch(List.copyOf(payloads), size);
    }

    public static Batch of(Payload payload) {
        return new Batch(List.of(payload), payload.size());
    }

    /** A control frame on its way between the messages. It is bounded by who sends it and counts towards no limit. */
    static Batch control(ByteBuffer frame) {
        Batch control = new Batch(List.of(), 0);
        control.frames = frame;
        return control;
    }

    public List<Payload> payloads() {
        return payloads;
    }

    /** How many messages. */
    public int count() {
        return payloads.size();
    }

    /** The bytes of all messages, without the headers of their frames. */
    public long size() {
        return size;
    }

    /** The whole frames, as a view with a position of its own. */
    ByteBuffer frames() {
        ByteBuffer made = frames;
        if (made == null) {
            made = Frames.of(payloads, size);
            frames = made;
        }
        return made.duplicate();
    }

    /**
     * As {@link #frames}, for who brings the view back with {@link #giveBack}; the next one has it then. Where a message goes to hundreds
     * of connections, it would leave hundreds of views otherwise, and everybody waits while such are collected.
     */
    ByteBuffer borrow() {
        ByteBuffer view = spare.getAndSet(null);
        return view == null ? frames() : view;
    }

    /** A view that was borrowed and is used no more. */
    void giveBack(ByteBuffer view) {
        spare.set(view.rewind());
    }
}
