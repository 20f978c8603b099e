package dev.hearth.adapter.websocket.transport;

/**
 * Why a connection ends: the status code and the text of a close frame (RFC 6455 section 7.4).
 *
 * @param code 1000 to 1015 as the RFC says, or 3000 to 4999 for codes of a dialect
 * @param text plain words for people; what exceeds the 123 bytes a close frame holds is cut off
 */
public record CloseReason(int code, String text) {
    public static final CloseReason NORMAL = new CloseReason(1000, "");
    public static final CloseReason RECONNECT = new CloseReason(1001, "reconnect");
    public static final CloseReason INVALID_UTF8 = new CloseReason(1007, "text is not UTF-8");
    public static final CloseReason NOT_AUTHENTICATED_IN_TIME = new CloseReason(1008, "not authenticated in time");
    public static final CloseReason TOO_MANY_MESSAGES = new CloseReason(1008, "too many messages per second");
    public static final CloseReason TOO_MANY_MESSAGES_A_MINUTE = new CloseReason(1008, "too many messages per minute");
    public static final CloseReason TOO_MANY_BYTES = new CloseReason(1008, "too many bytes per minute");
    public static final CloseReason MESSAGE_TOO_BIG = new CloseReason(1009, "message too big");
    public static final CloseReason INTERNAL_ERROR = new CloseReason(1011, "internal error");
    public static final CloseReason NO_PONG = new CloseReason(1011, "no answer to a ping");
    public static final CloseReason TRY_AGAIN_LATER = new CloseReason(1013, "try again later");

    /** Reported, never sent: the connection was lost without a close frame. */
    public static final CloseReason LOST = new CloseReason(1006, "connection lost");

    /** The peer broke the protocol of the dialect or of the frames. */
    public static CloseReason protocolError(String what) {
        return new CloseReason(1002, what);
    }
}
