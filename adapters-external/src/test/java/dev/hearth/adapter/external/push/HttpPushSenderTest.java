package dev.hearth.adapter.external.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.hearth.adapter.external.push.service.Browser;
import dev.hearth.adapter.external.push.service.Heard;
import dev.hearth.adapter.external.push.service.PushService;
import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.testkit.PushSenderContract;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes to a service of this machine, read there as a browser reads them. */
class HttpPushSenderTest implements PushSenderContract {
    private static final byte[] SEED = "only for tests, only for tests!!".getBytes(UTF_8);
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final SecretCode SECRET = new SecretCode("whsec_" + KEY);

    private final TestClock clock = TestClock.someDay();
    private final PushService service = new PushService();
    private final Browser browser = Browser.fresh();
    private final HttpPushSender sender =
            sender(new PushSettings("mailto:admin@example.org", true, Duration.ofSeconds(2), Duration.ofSeconds(5)));
    private final List<HttpPushSender> opened = new ArrayList<>(List.of(sender));

    @AfterEach
    void close() {
        opened.forEach(HttpPushSender::close);
        service.close();
    }

    private HttpPushSender sender(PushSettings settings) {
        return new HttpPushSender(settings, SEED, clock);
    }

    private PushEndpoint at(String path) {
        return PushEndpoint.parse(service.at(path));
    }

    private PushRoute encrypted(String path) {
        return new PushRoute.Encrypted(at(path), new PushKeys(browser.p256dh(), browser.auth()));
    }

    @Override
    public PushSender sender() {
        return sender;
    }

    @Override
    public List<PushRoute> routes() {
        return List.of(
                encrypted("/encrypted"),
                new PushRoute.Plain(at("/plain")),
                new PushRoute.Signed(at("/signed"), SECRET));
    }

    @Override
    public void say(PushOutcome answer) {
        for (PushRoute route : routes()) {
            String path = route.endpoint().value().getPath();
            switch (answer) {
                case PushOutcome.Taken taken -> service.at(path, 201, Map.of());
                case PushOutcome.Gone gone -> service.at(path, 410, Map.of());
                case PushOutcome.Refused refused -> service.at(path, 400, Map.of());
                case PushOutcome.Unknown unknown -> service.at(path, hangUp -> {});
                case PushOutcome.NotNow later ->
                    service.at(
                            path,
                            429,
                            later.after()
                                    .map(wait -> Map.of("Retry-After", String.valueOf(wait.toSeconds())))
                                    .orElseGet(Map::of));
            }
        }
    }

    @Override
    public List<String> told() {
        return service.heard().stream()
                .map(this::read)
                .map(body -> body.get("title") + ": " + body.get("message"))
                .toList();
    }

    private Map<String, Object> read(Heard heard) {
        boolean encrypted = heard.header("Content-Encoding").isPresent();
        String text = encrypted ? browser.read(heard.body()) : new String(heard.body(), UTF_8);
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Test
    void aBrowserIsToldAllOfItAndByWhom() {
        PushNews news = PushSenderContract.news("Ada mentioned you", "Soup at seven.");
        sender.send(encrypted("/a"), news);
        Heard heard = service.heard("/a").getFirst();
        assertThat(read(heard))
                .containsEntry("id", news.id())
                .containsEntry("type", "mention")
                .containsEntry("priority", "high")
                .containsEntry("why", "You were mentioned.")
                .containsEntry("count", 1L)
                .containsEntry("unread", 3L)
                .containsEntry("silent", false)
                .containsEntry("at", "2026-03-14T12:00:00Z")
                .containsEntry("about", Map.of("channelId", "c", "messageId", "m"));
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.header("Content-Encoding")).contains("aes128gcm");
        assertThat(heard.header("TTL")).contains("86400");
        assertThat(heard.header("Urgency")).contains("high");
        assertThat(heard.header("Topic")).contains(news.id().replace("-", ""));
        assertThat(heard.sender()).isEqualTo(sender.publicKey());
        assertThat(heard.claims())
                .containsEntry("aud", List.of("http://127.0.0.1:" + service.port()))
                .containsEntry("sub", "mailto:admin@example.org")
                .hasEntrySatisfying(
                        "exp",
                        until -> assertThat(((Date) until).toInstant())
                                .isAfter(clock.instant())
                                .isBeforeOrEqualTo(clock.instant().plus(Duration.ofDays(1))));
    }

    @Test
    void nothingOfItCanBeReadOnTheWayAndNoTwoAreAlike() {
        sender.send(encrypted("/a"), PushSenderContract.news("Ada mentioned you", "Soup at seven."));
        sender.send(encrypted("/a"), PushSenderContract.news("Ada mentioned you", "Soup at seven."));
        List<Heard> heard = service.heard("/a");
        assertThat(new String(heard.getFirst().body(), UTF_8)).doesNotContain("Ada", "Soup", "channelId");
        assertThat(heard.getFirst().body()).isNotEqualTo(heard.getLast().body());
    }

    @Test
    void whatIsSentAtTheSameTimeCanAllBeRead() {
        for (int round = 0; round < 20; round++) {
            Race.of(30, runner -> sender.send(encrypted("/a"), PushSenderContract.news("x", "no " + runner)))
                    .everybody();
        }
        assertThat(service.heard("/a"))
                .hasSize(600)
                .allSatisfy(heard -> assertThat(read(heard)).containsEntry("title", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🔥", "\u0001", "<", "\""})
    void noneIsLongerThanServicesTake(String one) {
        PushNews news = PushSenderContract.news(one.repeat(1_000), one.repeat(9_000));
        assertThat(sender.send(encrypted("/a"), news)).isEqualTo(new PushOutcome.Taken());
        Heard heard = service.heard("/a").getFirst();
        assertThat(heard.body()).hasSizeLessThanOrEqualTo(4096);
        assertThat(String.valueOf(read(heard).get("title"))).startsWith(one);
    }

    @ParameterizedTest
    @CsvSource({"low, low", "normal, normal", "high, high"})
    void whatMattersMoreIsMoreUrgent(String priority, String urgency) {
        PushNews some = PushSenderContract.news("x", "y");
        PushNews news = new PushNews(
                some.delivery(),
                some.id(),
                "reaction",
                priority,
                "x",
                Optional.empty(),
                "",
                1,
                1,
                true,
                some.at(),
                Map.of());
        sender.send(encrypted("/a"), news);
        assertThat(service.heard("/a").getFirst().header("Urgency")).contains(urgency);
    }

    @Test
    void aProgramSeesThatItWasThisServerAndWhen() throws Exception {
        PushNews news = PushSenderContract.news("Ada mentioned you", "Soup at seven.");
        sender.send(new PushRoute.Signed(at("/hook"), SECRET), news);
        Heard heard = service.heard("/hook").getFirst();
        assertThat(heard.header("webhook-id")).contains(news.delivery().toString());
        assertThat(heard.header("webhook-timestamp"))
                .contains(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(heard.header("Authorization")).isEmpty();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        mac.update((news.delivery() + "." + clock.instant().getEpochSecond() + ".").getBytes(UTF_8));
        assertThat(heard.header("webhook-signature"))
                .contains("v1," + Base64.getEncoder().encodeToString(mac.doFinal(heard.body())));
    }

    /** The example of the specification of Standard Webhooks. */
    @Test
    void aSignatureIsWhatReadersOfTheStandardExpect() {
        assertThat(Signature.of(
                        SECRET,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken", "201, Taken", "202, Taken", "204, Taken", "301, Refused", "302, Refused", "400, Refused",
        "401, Refused", "403, Refused", "413, Refused", "404, Gone", "410, Gone", "408, NotNow", "429, NotNow",
        "500, NotNow", "502, NotNow", "503, NotNow"
    })
    void everyAnswerMeansSomething(int status, String outcome) {
        service.at("/a", status, Map.of("Location", service.at("/elsewhere")));
        assertThat(sender.send(encrypted("/a"), PushSenderContract.news("x", "y"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
        assertThat(service.heard("/a")).hasSize(1);
        assertThat(service.heard("/elsewhere")).isEmpty();
    }

    @Test
    void howLongToWaitMayBeSaidAsADateAndIsBounded() {
        Instant then = clock.instant().plus(Duration.ofMinutes(5));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC));
        Duration exact = Duration.between(clock.instant(), then.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(waiting(date)).contains(exact);
        assertThat(waiting("999999999")).contains(Duration.ofHours(12));
        assertThat(waiting("-5")).isEmpty();
        assertThat(waiting("soon")).isEmpty();
        assertThat(waiting("Thu, 01 Jan 1970 00:00:00 GMT")).isEmpty();
    }

    private Optional<Duration> waiting(String value) {
        service.at("/a", 503, Map.of("Retry-After", value));
        return ((PushOutcome.NotNow) sender.send(encrypted("/a"), PushSenderContract.news("x", "y"))).after();
    }

    @Test
    void whoeverIsNotThereMayBeLater() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        PushEndpoint nobody = PushEndpoint.parse("http://127.0.0.1:" + free + "/a");
        assertThat(sender.send(new PushRoute.Plain(nobody), PushSenderContract.news("x", "y")))
                .isInstanceOf(PushOutcome.NotNow.class);
        PushEndpoint unknown = PushEndpoint.parse("https://nowhere.invalid/a");
        assertThat(sender.send(new PushRoute.Plain(unknown), PushSenderContract.news("x", "y")))
                .isInstanceOf(PushOutcome.NotNow.class);
    }

    /** TLS is spoken, and to nobody else: a service that speaks plain HTTP at an https address gets nothing to read. */
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void whatIsToBeEncryptedIsNeverSaidInTheOpen() {
        PushEndpoint plain = PushEndpoint.parse(service.at("/a").replace("http:", "https:"));
        assertThat(sender.send(new PushRoute.Plain(plain), PushSenderContract.news("x", "y")))
                .isInstanceOf(PushOutcome.NotNow.class);
        assertThat(service.heard()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void IN_7_anAnswerWithoutAnEndTakesNeitherMemoryNorTime() {
        service.at("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] some = new byte[8_192];
                while (true) {
                    out.write(some);
                }
            }
        });
        assertThat(sender.send(new PushRoute.Plain(at("/endless")), PushSenderContract.news("x", "y")))
                .isEqualTo(new PushOutcome.Taken());
        assertThat(sender.send(new PushRoute.Plain(at("/after")), PushSenderContract.news("x", "y")))
                .isEqualTo(new PushOutcome.Taken());
    }

    /** Interim answers (RFC 9110, 15.2) one after the other, none of them the last, and a header without an end. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 103 Early Hints\r\n\r\n", "X: y\r\n", "x"})
    void IN_7_anAnswerThatNeverBeginsTakesNeitherMemoryNorTime(String again) throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talker = Thread.ofVirtual().start(() -> talk(odd, again));
            HttpPushSender hasty = sender(
                    new PushSettings("mailto:admin@example.org", true, Duration.ofSeconds(1), Duration.ofSeconds(1)));
            opened.add(hasty);
            PushEndpoint endpoint = PushEndpoint.parse("http://127.0.0.1:" + odd.getLocalPort() + "/a");
            assertThat(hasty.send(new PushRoute.Plain(endpoint), PushSenderContract.news("x", "y")))
                    .isInstanceOf(PushOutcome.Unknown.class);
            // It is heard that nobody listens any more.
            talker.join();
        }
    }

    private static void talk(ServerSocket odd, String again) {
        try (Socket line = odd.accept();
                OutputStream out = line.getOutputStream()) {
            out.write((again.startsWith("HTTP") ? "" : "HTTP/1.1 200 OK\r\n").getBytes(UTF_8));
            while (true) {
                out.write(again.repeat(100).getBytes(UTF_8));
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void DF_4_whoeverNeverAnswersIsGivenUpInTime() {
        service.at("/silent", exchange -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        HttpPushSender hasty = sender(
                new PushSettings("mailto:admin@example.org", true, Duration.ofMillis(300), Duration.ofMillis(300)));
        opened.add(hasty);
        assertThat(hasty.send(new PushRoute.Plain(at("/silent")), PushSenderContract.news("x", "y")))
                .isInstanceOf(PushOutcome.Unknown.class);
        assertThat(service.heard("/silent")).hasSize(1);
    }

    /** What its first lines said holds, although the rest never comes. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"201, Taken", "410, Gone", "400, Refused", "429, NotNow"})
    void DF_4_anAnswerThatStallsIsTheOneThatWasBegun(int status, String outcome) {
        CountDownLatch over = new CountDownLatch(1);
        service.at("/stalls", exchange -> {
            exchange.sendResponseHeaders(status, 100);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        HttpPushSender hasty = sender(
                new PushSettings("mailto:admin@example.org", true, Duration.ofSeconds(2), Duration.ofSeconds(2)));
        opened.add(hasty);
        PushOutcome told = hasty.send(new PushRoute.Plain(at("/stalls")), PushSenderContract.news("x", "y"));
        over.countDown();
        assertThat(told.getClass().getSimpleName()).isEqualTo(outcome);
    }

    /** Whoever says so much has got the request, whatever it is that they say. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void DF_4_anAnswerWithALongHeaderIsNotAskedForAgain(int lines) {
        service.at("/long", exchange -> {
            for (int i = 0; i < lines; i++) {
                exchange.getResponseHeaders().set("X-" + i, "x".repeat(8_000 / lines));
            }
            exchange.sendResponseHeaders(201, -1);
        });
        assertThat(sender.send(encrypted("/long"), PushSenderContract.news("x", "y")))
                .isInstanceOf(PushOutcome.Unknown.class);
        assertThat(service.heard("/long")).hasSize(1);
    }

    /** The service has closed the line on which it answered, and a new one is made. */
    @Test
    void aLineThatWasClosedMeanwhileLosesNothing() throws Exception {
        try (ServerSocket brief = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PushEndpoint endpoint = PushEndpoint.parse("http://127.0.0.1:" + brief.getLocalPort() + "/a");
            for (int i = 0; i < 3; i++) {
                Thread answers = Thread.ofVirtual().start(() -> answerOnce(brief));
                assertThat(sender.send(new PushRoute.Plain(endpoint), PushSenderContract.news("x", "y")))
                        .isEqualTo(new PushOutcome.Taken());
                answers.join();
            }
        }
    }

    private static void answerOnce(ServerSocket brief) {
        try (Socket line = brief.accept()) {
            byte[] some = new byte[8_192];
            int read = line.getInputStream().read(some);
            while (!new String(some, 0, read, UTF_8).contains("\"title\"")) {
                read += line.getInputStream().read(some, read, some.length - read);
            }
            line.getOutputStream().write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
