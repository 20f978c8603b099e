package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.PublicKeys;
import java.util.List;
import java.util.Map;

/** Public keys of which the private halves are known from the standards, or none at all. */
public final class MemoryPublicKeys implements PublicKeys {
    /** RFC 8037 A.2, A.3. */
    private static final Map<String, String> EDWARDS = Map.of(
            "kty", "OKP",
            "crv", "Ed25519",
            "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
            "kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
            "use", "sig",
            "alg", "EdDSA");

    /** RFC 7638 §3.1. */
    private static final Map<String, String> RSA = Map.of(
            "kty", "RSA",
            "n",
                    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n"
                            + "3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c"
                            + "7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls"
                            + "1jF44-csFCur-kEgU8awapJzKnqDKgw",
            "e", "AQAB",
            "kid", "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
            "use", "sig",
            "alg", "RS256");

    private final List<Map<String, String>> keys;

    private MemoryPublicKeys(List<Map<String, String>> keys) {
        this.keys = keys;
    }

    /** As where tokens are signed with a shared secret. */
    public static MemoryPublicKeys none() {
        return new MemoryPublicKeys(List.of());
    }

    /** One key of each kind. */
    public static MemoryPublicKeys ofEachKind() {
        return new MemoryPublicKeys(List.of(EDWARDS, RSA));
    }

    @Override
    public List<Map<String, String>> all() {
        return keys;
    }
}
