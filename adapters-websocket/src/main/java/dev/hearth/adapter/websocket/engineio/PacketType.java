package dev.hearth.adapter.websocket.engineio;

import java.util.List;
import java.util.Optional;

/** The packet types (section "Protocol", list of packet types). The digit is the first character of a text packet. */
enum PacketType {
    OPEN('0'),
    CLOSE('1'),
    PING('2'),
    PONG('3'),
    MESSAGE('4'),
    UPGRADE('5'),
    NOOP('6');

    private static final List<PacketType> ALL = List.of(values());

    private final char digit;

    PacketType(char digit) {
        this.digit = digit;
    }

    char digit() {
        return digit;
    }

    /** Whether a client that polls may send such a packet; pings are the server's, and an upgrade is told elsewhere. */
    static boolean mayComeByPost(char digit) {
        return digit == MESSAGE.digit || digit == PONG.digit || digit == CLOSE.digit;
    }

    /** The type of a text packet; empty when it has none that is known. */
    static Optional<PacketType> of(String packet) {
        // Each packet asks: the digits count up from the first type's.
        int place = packet.isEmpty() ? -1 : packet.charAt(0) - OPEN.digit;
        return place >= 0 && place < ALL.size() ? Optional.of(ALL.get(place)) : Optional.empty();
    }
}
