package dev.hearth.adapter.websocket.transport;

import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * A close frame after which Jetty waits for the peer's (RFC 6455 section 7.1.2). For codes like 1009 it would cut the
 * connection at once; where the peer is still sending, the system then resets it, and the code is often lost on the way.
 * So Jetty is told of an ordinary end, while the bytes tell the peer the true reason.
 */
final class CloseFrame extends Frame implements CloseStatus.Supplier {
    CloseFrame(CloseReason reason) {
        super(OpCode.CLOSE, true, new CloseStatus(reason.code(), reason.text()).asPayloadBuffer());
    }

    @Override
    public CloseStatus getCloseStatus() {
        return CloseStatus.NORMAL_STATUS;
    }
}
