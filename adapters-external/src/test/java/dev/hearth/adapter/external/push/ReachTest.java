package dev.hearth.adapter.external.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.external.push.service.PushService;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.PushSenderContract;
import dev.hearth.testkit.TestClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-7: what people subscribe cannot have this server ask its own network. */
class ReachTest {
    private static final byte[] SEED = "only for tests, only for tests!!".getBytes(UTF_8);

    private static final Map<String, String> NAMES = Map.of(
            "push.example.org", "203.0.114.7",
            "inside.example.org", "10.0.0.7",
            "six.example.org", "fd00::7");

    private static List<InetAddress> names(String host) throws UnknownHostException {
        return switch (host) {
            case "both.example.org" -> both();
            default -> List.of(InetAddress.getAllByName(NAMES.getOrDefault(host, host)));
        };
    }

    private static List<InetAddress> both() throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName("203.0.114.7"), InetAddress.getAllByName("::1"))
                .flatMap(Stream::of)
                .toList();
    }

    private static Reach reach(boolean privateNetworks) {
        return new Reach(privateNetworks, ReachTest::names);
    }

    private static void allow(Reach reach, String address) {
        reach.mustAllow(PushEndpoint.parse(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/",
                "https://push.example.org:22/",
                "https://push.example.org:80/",
                "https://push.example.org:1023/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://017700000001/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://localhost/",
                "https://LOCALHOST:8443/",
                "https://a.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
            })
    void whatIsSeenToBeInsideIsRefused(String address) {
        assertThatThrownBy(() -> allow(reach(false), address))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().field())
                                .isEqualTo("endpoint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://push.example.org/",
                "https://push.example.org:443/",
                "https://push.example.org:8443/",
                "https://1e100.net/",
                "https://203.0.114.7/",
                "https://[2606:4700::1111]/",
            })
    void whatIsOnTheInternetIsAllowed(String address) {
        assertThatCode(() -> allow(reach(false), address)).doesNotThrowAnyException();
    }

    @Test
    void onesOwnNetworkIsAllowedWhereTheOperatorSaysSoButNotEveryPort() {
        assertThatCode(() -> allow(reach(true), "http://192.168.0.7/up")).doesNotThrowAnyException();
        assertThatCode(() -> allow(reach(true), "http://ntfy:8080/up")).doesNotThrowAnyException();
        assertThatThrownBy(() -> allow(reach(true), "http://192.168.0.7:25/")).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside.example.org", "six.example.org", "both.example.org", "127.0.0.1", "2130706433"})
    void aNameThatLeadsInsideIsNotAsked(String host) {
        assertThatThrownBy(() -> reach(false).addresses(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void theAddressesThatWereLookedAtAreTheOnesThatAreConnectedTo() throws Exception {
        assertThat(reach(false).addresses("push.example.org")).containsExactly(InetAddress.getAllByName("203.0.114.7"));
    }

    @Test
    void whatIsSaidInTheOpenStaysInside() {
        assertThatThrownBy(() -> reach(true).addressesInside("push.example.org"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> reach(true).addressesInside("both.example.org"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> reach(false).addressesInside("inside.example.org"))
                .isInstanceOf(UnknownHostException.class);
        assertThatCode(() -> reach(true).addressesInside("inside.example.org")).doesNotThrowAnyException();
        assertThatCode(() -> reach(true).addresses("push.example.org")).doesNotThrowAnyException();
    }

    /** Each look gives another: the first one counts, and it is inside. */
    @Test
    void whatIsSaidInTheOpenGoesToTheAddressThatWasLookedAt() {
        AtomicInteger asked = new AtomicInteger();
        try (PushService service = new PushService();
                HttpPushSender sender = sender(
                        true,
                        host -> List.of(InetAddress.getAllByName(
                                asked.getAndIncrement() == 0 ? "127.0.0.1" : "203.0.114.7")))) {
            PushEndpoint endpoint = PushEndpoint.parse("http://ntfy.example.org:" + service.port() + "/a");
            assertThat(sender.send(new PushRoute.Plain(endpoint), PushSenderContract.news("x", "y")))
                    .isEqualTo(new PushOutcome.Taken());
            assertThat(asked).hasValue(1);
            assertThat(service.heard()).hasSize(1);
        }
    }

    /** Whoever subscribes names of the inside learns nothing of which there are. */
    @Test
    void whatLeadsInsideIsAsIfThereWereNoSuchName() {
        try (HttpPushSender sender = sender(false, host -> {
            if (host.startsWith("unknown")) {
                throw new UnknownHostException(host);
            }
            return names(host);
        })) {
            PushOutcome unknown = sender.send(
                    new PushRoute.Plain(PushEndpoint.parse("https://unknown.example.org/")),
                    PushSenderContract.news("x", "y"));
            for (String host : List.of("inside.example.org", "six.example.org", "both.example.org")) {
                PushEndpoint endpoint = PushEndpoint.parse("https://" + host + "/");
                assertThat(sender.send(new PushRoute.Plain(endpoint), PushSenderContract.news("x", "y")))
                        .isEqualTo(unknown);
            }
        }
    }

    private static HttpPushSender sender(boolean privateNetworks, Reach.Names names) {
        return new HttpPushSender(
                PushSettings.usual("mailto:admin@example.org", privateNetworks), SEED, names, TestClock.someDay());
    }

    /** It was outside when it was subscribed, and is this machine when it is asked. */
    @Test
    void aNameThatChangesItsAddressIsNotAsked() {
        AtomicInteger asked = new AtomicInteger();
        try (PushService service = new PushService();
                HttpPushSender sender = sender(false, host -> {
                    asked.incrementAndGet();
                    return List.of(InetAddress.getAllByName("127.0.0.1"));
                })) {
            PushEndpoint endpoint = PushEndpoint.parse("https://push.example.org:" + service.port() + "/a");
            sender.mustAllow(endpoint);
            assertThat(asked).hasValue(0);
            assertThat(sender.send(new PushRoute.Plain(endpoint), PushSenderContract.news("x", "y")))
                    .isInstanceOf(PushOutcome.NotNow.class);
            assertThat(asked).hasValue(1);
            assertThat(service.heard()).isEmpty();
        }
    }
}
