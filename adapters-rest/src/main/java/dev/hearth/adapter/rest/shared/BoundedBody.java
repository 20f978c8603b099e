package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request body while it comes in. Counts what is read, since a body sent in chunks says its length only by ending, and refuses
 * what is broken on its way (chunks, compression, the connection): that is the sender's fault and no bug.
 */
final class BoundedBody extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedBody.class);

    private long left;

    BoundedBody(InputStream in, int most) {
        super(in);
        this.left = most;
    }

    static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int n = readWhole(bytes, offset, length);
        left -= Math.max(n, 0);
        if (left < 0) {
            throw tooLarge();
        }
        return n;
    }

    private int readWhole(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException | RuntimeException broken) {
            // Jetty tells of broken chunks and broken compression by runtime exceptions of no kind of their own.
            LOG.debug("A body did not come in", broken);
            throw new Refusal.Invalid("", "must come in whole and as its headers say");
        }
    }
}
