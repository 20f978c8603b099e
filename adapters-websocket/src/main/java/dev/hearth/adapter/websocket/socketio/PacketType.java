package dev.hearth.adapter.websocket.socketio;

import java.util.List;
import java.util.Optional;

/** The packet types (section "Exchange protocol"). The digit is the first character of a packet. */
enum PacketType {
    CONNECT('0'),
    DISCONNECT('1'),
    EVENT('2'),
    ACK('3'),
    CONNECT_ERROR('4'),
    BINARY_EVENT('5'),
    BINARY_ACK('6');

    private static final List<PacketType> ALL = List.of(values());

    private final char digit;

    PacketType(char digit) {
        this.digit = digit;
    }

    char digit() {
        return digit;
    }

    static Optional<PacketType> ofDigit(char digit) {
        // Each packet asks: the digits count up from the first type's.
        int place = digit - CONNECT.digit;
        return place >= 0 && place < ALL.size() ? Optional.of(ALL.get(place)) : Optional.empty();
    }

    boolean isBinary() {
        return this == BINARY_EVENT || this == BINARY_ACK;
    }
}
