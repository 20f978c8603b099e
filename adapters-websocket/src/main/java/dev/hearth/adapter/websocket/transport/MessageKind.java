package dev.hearth.adapter.websocket.transport;

/** The two kinds of data messages (RFC 6455 section 5.6). */
public enum MessageKind {
    TEXT,
    BINARY
}
