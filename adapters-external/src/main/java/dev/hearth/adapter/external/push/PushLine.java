package dev.hearth.adapter.external.push;

import dev.hearth.domain.notification.PushOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Lines to push services. Connects to the addresses that {@link Reach} has looked at and to no others, follows no redirect, keeps no
 * cookie and uses no proxy.
 */
final class PushLine {
    /** A longer answer is not read: its line is cut. */
    private static final int MOST_ANSWER = 4_096;

    private static final String ATTEMPT = "attempt";
    private static final int MOST_HEADERS = 100;
    private static final int MOST_LINES = 64;

    /** Whoever says longer than that is asked then all the same. */
    private static final Duration MOST_WAIT = Duration.ofHours(12);

    private final CloseableHttpClient client;
    private final Clock clock;

    /** @param names finds the addresses that are connected to, and no others */
    PushLine(Reach.Names names, PushSettings settings, Clock clock) {
        Timeout whole = Timeout.of(settings.whole());
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connect()))
                .setSocketTimeout(whole)
                // Of a line that was closed meanwhile one would not know whether the request had been taken.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(names))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(MOST_ANSWER)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnTotal(MOST_LINES)
                        .setMaxConnPerRoute(MOST_LINES)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .build())
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), ATTEMPT, PushLine::noted)
                .setUserAgent("Hearth")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        this.clock = clock;
    }

    private record Checked(Reach.Names names) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return names.of(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Sends a request, and tells the attempt how far it has come. */
    PushOutcome send(HttpPost request, PushAttempt attempt) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ATTEMPT, attempt);
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        PushOutcome outcome = outcome(response);
        attempt.answered(outcome);
        end(request, response);
        return outcome;
    }

    /** Is called between the connection and the request. */
    private static ClassicHttpResponse noted(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ((PushAttempt) scope.clientContext.getAttribute(ATTEMPT)).sends();
        return chain.proceed(request, scope);
    }

    private static void end(HttpPost request, ClassicHttpResponse response) {
        try (response) {
            if (!isShort(response.getEntity())) {
                // To close the response would read it to its end, of which there may be none.
                request.cancel();
            }
        } catch (IOException cut) {
            request.cancel();
        }
    }

    /** Reads an answer, as far as it is short: then the line is there for the next. */
    private static boolean isShort(@Nullable HttpEntity entity) throws IOException {
        return entity == null || entity.getContent().readNBytes(MOST_ANSWER).length < MOST_ANSWER;
    }

    private PushOutcome outcome(ClassicHttpResponse response) {
        int status = response.getCode();
        String why = "It answered " + status + ".";
        return switch (status) {
            case 404, 410 -> new PushOutcome.Gone();
            case 408, 425, 429 -> new PushOutcome.NotNow(after(response), why);
            default -> {
                if (status >= 200 && status < 300) {
                    yield new PushOutcome.Taken();
                }
                yield status >= 500 ? new PushOutcome.NotNow(after(response), why) : new PushOutcome.Refused(why);
            }
        };
    }

    /** In seconds, or as a date (RFC 9110, 10.2.3); what is neither was not said. */
    private Optional<Duration> after(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return Optional.ofNullable(header)
                .map(Header::getValue)
                .flatMap(this::read)
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : wait);
    }

    private Optional<Duration> read(String value) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
