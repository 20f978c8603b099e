package dev.hearth.adapter.websocket.transport;

/** What the transport is doing, for metrics. Cheap to read from any thread; the values are not of one instant. */
public interface TransportGauges {
    int openConnections();

    /** Connections, and such that are about to be, of which nobody knows yet whose they are. */
    int strangers();

    /** How many addresses, or whatever else counts together, hold a connection. */
    int sources();

    /** Connections that were refused since the start because there were too many. */
    long refused();

    /** Payload bytes that wait to be written or are being written, counted once for each receiver. */
    long queuedBytes();

    /** Messages received since the start. */
    long messagesIn();

    /** Messages handed to connections since the start. */
    long messagesOut();

    /** Connections closed with 1013 since the start, because they did not keep up. */
    long closedSlow();
}
