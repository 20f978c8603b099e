package dev.hearth.adapter.websocket.socketio;

import java.util.OptionalLong;

/**
 * The text of a packet, taken apart (section "Encoding"): {@code <type>[<attachments>-][<namespace>,][<id>][JSON]}.
 *
 * @param attachments how many binary messages follow; 0 unless the type is binary
 * @param json what is left; may be empty
 */
record PacketHeader(PacketType type, int attachments, String namespace, OptionalLong id, String json) {

    static PacketHeader parse(String text) throws BrokenPacket {
        return new Reader(text).header();
    }

    /** Walks through one text. */
    private static final class Reader {
        /** Nine digits: no client counts further, and they fit every number they are read into. */
        private static final int MAX_DIGITS = 9;

        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        PacketHeader header() throws BrokenPacket {
            PacketType type = type();
            int attachments = type.isBinary() ? attachments() : 0;
            String namespace = namespace();
            OptionalLong id = digits();
            return new PacketHeader(type, attachments, namespace, id, text.substring(position));
        }

        private PacketType type() throws BrokenPacket {
            if (text.isEmpty()) {
                throw new BrokenPacket("empty packet");
            }
            return PacketType.ofDigit(text.charAt(position++))
                    .orElseThrow(() -> new BrokenPacket("unknown packet type"));
        }

        private int attachments() throws BrokenPacket {
            OptionalLong count = digits();
            if (count.isEmpty() || !at('-')) {
                throw new BrokenPacket("binary packet without its number of attachments");
            }
            position++;
            return (int) count.getAsLong();
        }

        private String namespace() {
            if (!at('/')) {
                return Packet.DEFAULT_NAMESPACE;
            }
            int comma = text.indexOf(',', position);
            int end = comma < 0 ? text.length() : comma;
            String namespace = text.substring(position, end);
            position = Math.min(text.length(), end + 1);
            return namespace;
        }

        private OptionalLong digits() throws BrokenPacket {
            int start = position;
            while (position < text.length() && isDigit(text.charAt(position))) {
                position++;
            }
            if (position - start > MAX_DIGITS) {
                throw new BrokenPacket("number too long");
            }
            return position == start
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(text, start, position, 10));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private boolean at(char expected) {
            return position < text.length() && text.charAt(position) == expected;
        }
    }
}
