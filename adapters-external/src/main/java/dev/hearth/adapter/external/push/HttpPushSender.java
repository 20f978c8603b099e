package dev.hearth.adapter.external.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import dev.hearth.adapter.external.net.Deadline;
import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends pushes over HTTP. Close it when the server stops. */
public final class HttpPushSender implements PushSender, AutoCloseable {
    /** As long as a day: what concerned somebody yesterday waits in the inbox. */
    private static final long KEPT = TTL.days(1);

    private static final System.Logger LOG = System.getLogger(HttpPushSender.class.getName());

    private final PushSettings settings;
    private final Reach reach;
    private final PushLine encrypted;
    private final PushLine open;
    private final Identification identification;
    private final Clock clock;

    /**
     * A sender with the machine's names.
     *
     * @param seed of the key that push services know this server by; 32 bytes or more, the same on all nodes
     */
    public HttpPushSender(PushSettings settings, byte[] seed, Clock clock) {
        this(settings, seed, host -> List.of(InetAddress.getAllByName(host)), clock);
    }

    HttpPushSender(PushSettings settings, byte[] seed, Reach.Names names, Clock clock) {
        this.settings = settings;
        this.reach = new Reach(settings.privateNetworks(), names);
        this.encrypted = new PushLine(reach::addresses, settings, clock);
        this.open = new PushLine(reach::addressesInside, settings, clock);
        this.identification = new Identification(seed, settings.contact(), clock);
        this.clock = clock;
    }

    @Override
    public String publicKey() {
        return identification.publicKey();
    }

    @Override
    public void mustAllow(PushEndpoint endpoint) {
        reach.mustAllow(endpoint);
    }

    @Override
    public PushOutcome send(PushRoute route, PushNews news) {
        try {
            reach.mustAllow(route.endpoint());
            return send(route.endpoint(), request(route, news));
        } catch (Refusal.Invalid refused) {
            return new PushOutcome.Refused("The address is not asked.");
        } catch (RuntimeException wrong) {
            LOG.log(System.Logger.Level.WARNING, "A push could not be written", wrong);
            return new PushOutcome.Refused("It could not be written.");
        }
    }

    private PushOutcome send(PushEndpoint endpoint, HttpPost request) {
        PushAttempt attempt = new PushAttempt();
        PushLine line = endpoint.isEncrypted() ? encrypted : open;
        try {
            return Deadline.within(settings.whole(), "push", () -> line.send(request, attempt));
        } catch (ExecutionException e) {
            return attempt.end()
                    .orElseGet(() -> failed(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (TimeoutException late) {
            return attempt.end().orElseGet(() -> notNow("It took too long."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return attempt.end().orElseGet(() -> notNow("The server stopped."));
        } finally {
            // An interrupt stops whoever waits; this also stops whoever goes on and on reading. After an answer it does
            // nothing.
            request.cancel();
        }
    }

    private static PushOutcome notNow(String why) {
        return new PushOutcome.NotNow(Optional.empty(), why);
    }

    /** Before it was sent. */
    private static PushOutcome failed(Throwable why) {
        return switch (why) {
            case SSLException untrusted -> notNow("The connection could not be made secure.");
            case IOException unreachable -> notNow("It could not be reached.");
            default -> throw new IllegalStateException("a push went wrong", why);
        };
    }

    private HttpPost request(PushRoute route, PushNews news) {
        HttpPost request = new HttpPost(route.endpoint().value());
        request.setHeader(TTL.HEADER_NAME, KEPT);
        request.setHeader(Urgency.HEADER_NAME, urgency(news));
        request.setHeader(Topic.HEADER_NAME, news.id().replace("-", ""));
        byte[] body = PushBody.of(news);
        switch (route) {
            case PushRoute.Plain plain -> request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
            case PushRoute.Encrypted encrypted -> encrypt(request, encrypted, body);
            case PushRoute.Signed signed -> sign(request, signed, news, body);
        }
        return request;
    }

    private static String urgency(PushNews news) {
        return switch (news.priority()) {
            case "high" -> Urgency.high();
            case "low" -> Urgency.low();
            default -> Urgency.normal();
        };
    }

    private void encrypt(HttpPost request, PushRoute.Encrypted route, byte[] body) {
        PushKeys keys = route.keys();
        // One for each: it has a state, and of two pushes at the same time neither could be read.
        EncryptedPushMessage message = MessageEncryptions.of()
                .encrypt(UserAgentMessageEncryptionKeyInfo.of(keys.p256dh(), keys.auth()), PushMessage.of(body));
        request.setHeader(HttpHeaders.AUTHORIZATION, identification.to(route.endpoint()));
        request.setHeader(HttpHeaders.CONTENT_ENCODING, message.contentEncoding());
        request.setEntity(new ByteArrayEntity(message.toBytes(), ContentType.create(message.mediaType())));
    }

    private void sign(HttpPost request, PushRoute.Signed route, PushNews news, byte[] body) {
        Instant now = clock.instant();
        String id = news.delivery().toString();
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(route.secret(), id, now, body));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }

    @Override
    public void close() {
        encrypted.close();
        open.close();
    }
}
