package dev.hearth.adapter.websocket.transport;

/** What the transport is doing, for metrics. Cheap to read from any thread; the values are not of one instant. */
public interface TransportGauges {
    int openConnections();

    /** Payload bytes that wait to be written or are being written, counted once for each receiver. */
    long queuedBytes();

    /** Messages received since the start. */
    long messagesIn();

    /** Messages handed to connections since the start. */
    long messagesOut();

    /** Connections closed with 1013 since the start, because they did not keep up. */
    long closedSlow();
}
