package dev.hearth.adapter.rest.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Says of every body in which characters it is written, so that nobody has to guess. */
final class Charset implements WriterInterceptor {
    static final String UTF_8 = "utf-8";

    @Override
    public void aroundWriteTo(WriterInterceptorContext body) throws IOException {
        MediaType type = body.getMediaType();
        if (!type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)) {
            body.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset(UTF_8));
        }
        body.proceed();
    }
}
