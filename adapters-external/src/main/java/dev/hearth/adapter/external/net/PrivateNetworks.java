package dev.hearth.adapter.external.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that are not of the public Internet (the special-purpose registries of RFC 6890). */
public final class PrivateNetworks {
    private static final List<Network> NETWORKS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Network::parse)
            .toList();

    /** Of IPv6 only what is given out as global unicast is public; within it these carry other addresses inside, or none. */
    private static final Network GLOBAL = Network.parse("2000::/3");

    private static final List<Network> NOT_GLOBAL = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::parse)
            .toList();

    /** Addresses that begin with the same bits. */
    private record Network(InetAddress first, int bits) {
        static Network parse(String text) {
            int slash = text.indexOf('/');
            try {
                return new Network(
                        InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(text, impossible);
            }
        }

        boolean holds(byte[] address) {
            return beginning(address).equals(beginning(first.getAddress()));
        }

        private BigInteger beginning(byte[] address) {
            return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
        }
    }

    private PrivateNetworks() {}

    /** Whether an address is none of the public Internet. */
    public static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isIn(NETWORKS, bytes) : !GLOBAL.holds(bytes) || isIn(NOT_GLOBAL, bytes);
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
