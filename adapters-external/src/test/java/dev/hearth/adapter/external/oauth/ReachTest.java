package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.external.oauth.ProviderSettings.Endpoint;
import dev.hearth.domain.identity.ProviderId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-7: a provider on the Internet cannot have this server ask its own network. */
class ReachTest {
    private static final URI PUBLIC = URI.create("https://accounts.example");
    private static final URI INTERNAL = URI.create("https://sso.corp.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/token",
                "https://127.1.2.3/token",
                "https://[::1]/token",
                "https://[::]/token",
                "https://[::ffff:127.0.0.1]/token",
                "https://[fe80::1]/token",
                "https://[fd00::1]/token",
                "https://[64:ff9b::7f00:1]/token",
                "https://[2002:7f00:1::]/token",
                "https://10.1.2.3/token",
                "https://172.16.0.1/token",
                "https://172.31.255.255/token",
                "https://192.168.1.1/token",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/token",
                "https://0.0.0.0/token",
                "https://255.255.255.255/token",
                "https://2130706433/token",
                "https://localhost/token",
                "https://LOCALHOST/token",
                "https://inside.accounts.example/token",
                "https://both.accounts.example/token",
                "https://sso.corp.example/token",
                "https://unknown.example/token",
                "http://accounts.example/token",
                "http://127.0.0.1/token"
            })
    void aPublicProviderCannotSendUsInside(String address) {
        assertThatThrownBy(() -> reach(PUBLIC, Map.of()).mustAllow(URI.create(address)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://accounts.example/token",
                "https://ACCOUNTS.example/token",
                "https://api.accounts.example:8443/token",
                "https://172.32.0.1/token",
                "https://[2606:4700::1111]/token"
            })
    void itSendsUsAnywhereOnTheInternet(String address) {
        assertThatCode(() -> reach(PUBLIC, Map.of()).mustAllow(URI.create(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void aProviderInsideMaySendUsInside() {
        assertThatCode(() -> reach(INTERNAL, Map.of()).mustAllow(URI.create("https://10.1.2.3/token")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheOperatorChoseMayBeInside() {
        URI chosen = URI.create("https://10.1.2.3/token");
        Reach reach = reach(PUBLIC, Map.of(Endpoint.TOKEN, chosen));
        assertThatCode(() -> reach.mustAllow(chosen)).doesNotThrowAnyException();
        assertThatThrownBy(() -> reach.mustAllow(URI.create("https://10.1.2.4/token")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aPublicProviderCannotNamePlainLoopback() {
        assertThatThrownBy(() ->
                        reach(PUBLIC, Map.of()).named("token", Optional.of(URI.create("http://127.0.0.1:8080/token"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("token");
    }

    private static Reach reach(URI issuer, Map<Endpoint, URI> endpoints) {
        ProviderSettings settings =
                ProviderSettings.openId(new ProviderId("x"), "X", issuer, "client", new ClientSecret("secret"));
        return new Reach(settings.at(endpoints), ReachTest::addresses);
    }

    /** Literal addresses are read by the JDK, names are those of this test: no name server is asked. */
    private static List<InetAddress> addresses(String host) throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        InetAddress inside = InetAddress.getByName("10.0.0.8");
        return switch (host) {
            case "accounts.example", "api.accounts.example" -> List.of(outside);
            case "inside.accounts.example", "sso.corp.example" -> List.of(inside);
            case "both.accounts.example" -> List.of(outside, inside);
            case "unknown.example" -> throw new UnknownHostException(host);
            default -> List.of(InetAddress.getByName(host));
        };
    }
}
