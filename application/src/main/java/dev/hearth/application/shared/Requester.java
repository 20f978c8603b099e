package dev.hearth.application.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Whose turns are counted. */
public sealed interface Requester {
    /** The name of the requester's buckets; no two requesters share one. */
    String key();

    /** Somebody with an account, by its id: what every feature shares does not know accounts. */
    record User(UUID id) implements Requester {
        @Override
        public String key() {
            return "user:" + id;
        }
    }

    /**
     * Whoever is at an address of the network. All of an IPv6 /64 count as one: a single customer is given that many (RFC 6177
     * §2), and could use a new address for every request.
     */
    record Address(InetAddress at) implements Requester {
        /** The key of an address that is written down; any other text stands for itself. */
        public static String keyOf(String written) {
            if (written.indexOf(':') < 0) {
                return "ip:" + written;
            }
            try {
                // In brackets no name is ever looked up.
                return new Address(InetAddress.getByName("[" + written + "]")).key();
            } catch (UnknownHostException noAddress) {
                return "ip:" + written;
            }
        }

        private static final int PREFIX_BYTES = 8;

        @Override
        public String key() {
            return "ip:"
                    + switch (at) {
                        case Inet6Address long6 -> prefix(long6) + "/64";
                        default -> at.getHostAddress();
                    };
        }

        private static String prefix(Inet6Address address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES));
        }
    }
}
