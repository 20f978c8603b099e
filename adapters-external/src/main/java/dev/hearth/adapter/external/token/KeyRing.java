package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs with the current key, and opens what any known key has signed. */
final class KeyRing {
    /** Of RFC 9068 §2.1: a token made for another use does not pass as an access token (RFC 8725 §3.11). */
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    /**
     * The whole header. A list of what may be there, not of what may not: {@code jku}, {@code x5u}, {@code jwk}, {@code crit} and
     * whatever is thought of next would let the bearer say how the token is to be verified.
     */
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, Known> known = new HashMap<>();

    KeyRing(SigningKey current, List<SigningKey> all) {
        this.header = new JWSHeader.Builder(current.algorithm().jws())
                .type(TYPE)
                .keyID(current.id())
                .build();
        try {
            this.signer = current.signer();
            for (SigningKey key : all) {
                known.put(key.id(), new Known(key.algorithm().jws(), key.verifier()));
            }
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A signing key was refused after it was checked.", impossible);
        }
    }

    /**
     * A key that is believed. Its algorithm is written down beside it, because the library's verifiers serve whole families of
     * them and would follow the token's choice (RFC 8725 §2.1, §3.1).
     */
    private record Known(JWSAlgorithm algorithm, JWSVerifier verifier) {
        boolean hasSigned(SignedJWT jwt) throws JOSEException {
            return algorithm.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
        }
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A token could not be signed.", impossible);
        }
        return token.serialize();
    }

    /** The claims of a token one of the keys has signed; empty for anything else, whatever it is. */
    Optional<JWTClaimsSet> open(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return isWrittenAsMade(jwt, token) && isAuthentic(jwt)
                    ? Optional.ofNullable(jwt.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException malformed) {
            // The parser also meets hostile text; whatever it trips over is the sender's fault, never a bug of ours.
            return Optional.empty();
        }
    }

    private boolean isAuthentic(SignedJWT jwt) throws JOSEException, ParseException {
        JWSHeader claimed = jwt.getHeader();
        Known key = known.get(claimed.getKeyID());
        return parameters(claimed).equals(HEADER)
                && TYPE.equals(claimed.getType())
                && key != null
                && key.hasSigned(jwt);
    }

    /** As they were written: the library's own list leaves out what says no more than its absence would. */
    private static Set<String> parameters(JWSHeader claimed) throws ParseException {
        return JSONObjectUtils.parse(claimed.getParsedBase64URL().decodeToString())
                .keySet();
    }

    /**
     * The parser forgives white space around the token, and spare bits in the signature's last character. Only the one
     * spelling we write counts, so that each token is one text.
     */
    private static boolean isWrittenAsMade(SignedJWT jwt, String token) {
        Base64URL signature = jwt.getSignature();
        return token.equals(jwt.serialize())
                && Base64URL.encode(signature.decode()).equals(signature);
    }
}
