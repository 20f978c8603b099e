package dev.hearth.adapter.websocket.socketio;

/**
 * What a Socket.IO packet may cost, beyond the size of a message that the transport bounds.
 *
 * @param maxAttachments binary attachments of one packet
 * @param maxAttachmentBytes all attachments of one packet together
 * @param maxNestingDepth arrays and objects within each other
 * @param maxJsonTokens values, names and brackets of one packet; a short text can hold very many
 * @param maxOpenQuestions events sent to one socket whose acknowledgements have not come
 */
public record SocketIoLimits(
        int maxAttachments, int maxAttachmentBytes, int maxNestingDepth, int maxJsonTokens, int maxOpenQuestions) {
    public static SocketIoLimits defaults() {
        return new SocketIoLimits(10, 1_000_000, 64, 100_000, 64);
    }
}
