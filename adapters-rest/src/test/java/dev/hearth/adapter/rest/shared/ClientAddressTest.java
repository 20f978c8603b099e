package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word counts on where a request comes from. */
class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "2001:db8:1::/48", "192.0.2.9"));

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7", "10.0.0.1", "127.0.0.1", "", "rubbish"})
    void RL_1_what_a_stranger_says_is_not_believed(String said) {
        assertThat(of("203.0.113.5", said)).isEqualTo("203.0.113.5");
        assertThat(of("192.0.2.8", said)).isEqualTo("192.0.2.8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7|198.51.100.7",
                "1.1.1.1, 198.51.100.7|198.51.100.7",
                "1.1.1.1,198.51.100.7 ,10.2.3.4|198.51.100.7",
                "10.9.9.9, 10.2.3.4|10.9.9.9",
                "198.51.100.7:443|198.51.100.7",
                "2001:db8:2::7|2001:db8:2:0:0:0:0:7",
                "[2001:db8:2::7]:443|2001:db8:2:0:0:0:0:7",
                "[2001:db8:2::7]|2001:db8:2:0:0:0:0:7",
                "::ffff:198.51.100.7|198.51.100.7",
                "198.51.100.7, 2001:db8:1::5|198.51.100.7"
            })
    void RL_1_of_what_a_trusted_proxy_says_the_right_most_foreign_address_counts(String said, String client) {
        assertThat(of(PROXY, said)).isEqualTo(client);
        assertThat(of("192.0.2.9", said)).isEqualTo(client);
        assertThat(of("2001:db8:1::1", said)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "localhost",
                "1.2.3",
                "1.2.3.400",
                "0x7f.1",
                "2130706433",
                "fe80::1%eth0",
                "::g",
                "[::1",
                "1.2.3.4:x",
                "_hidden"
            })
    void RL_1_what_is_no_address_says_nothing_and_is_asked_of_no_name_server(String said) {
        assertThat(of(PROXY, said)).isEqualTo(PROXY);
        assertThat(of(PROXY, said + ", 10.0.0.2")).isEqualTo("10.0.0.2");
    }

    @Test
    void RL_1_several_headers_are_read_as_one_list() throws UnknownHostException {
        InetAddress client =
                addresses.of(InetAddress.getByName(PROXY), List.of("1.1.1.1", "198.51.100.7, 10.0.0.3", "10.0.0.2"));
        assertThat(client.getHostAddress()).isEqualTo("198.51.100.7");
    }

    @Test
    void without_proxies_the_peer_is_the_client() throws UnknownHostException {
        InetAddress peer = InetAddress.getByName(PROXY);
        assertThat(new ClientAddress(List.of()).of(peer, List.of("1.1.1.1"))).isEqualTo(peer);
        assertThat(addresses.of(peer, List.of())).isEqualTo(peer);
    }

    private String of(String peer, String said) {
        try {
            return addresses.of(InetAddress.getByName(peer), List.of(said)).getHostAddress();
        } catch (UnknownHostException noLiteral) {
            throw new AssertionError(noLiteral);
        }
    }
}
