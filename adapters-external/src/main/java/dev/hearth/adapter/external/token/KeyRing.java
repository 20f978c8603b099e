package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
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
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

    /** Of RFC 9068 §2.1: a token made for another use does not pass as an access token (RFC 8725 §3.11). */
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    /**
     * The whole header. A list of what may be there, not of what may not: {@code jku}, {@code x5u}, {@code jwk}, {@code crit} and
     * whatever is thought of next would let the bearer say how the token is to be verified.
     */
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final JWSHeader header;
    private final MACSigner signer;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();

    KeyRing(SigningKey current, List<SigningKey> older) {
        this.header =
                new JWSHeader.Builder(ALGORITHM).type(TYPE).keyID(current.id()).build();
        try {
            this.signer = new MACSigner(current.secret());
            add(current);
            for (SigningKey key : older) {
                add(key);
            }
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A signing key was refused after its length was checked.", impossible);
        }
    }

    private void add(SigningKey key) throws JOSEException {
        verifiers.put(key.id(), new MACVerifier(key.secret()));
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

    private boolean isAuthentic(SignedJWT jwt) throws JOSEException {
        JWSHeader claimed = jwt.getHeader();
        JWSVerifier verifier = verifiers.get(claimed.getKeyID());
        return claimed.getIncludedParams().equals(HEADER)
                && ALGORITHM.equals(claimed.getAlgorithm())
                && TYPE.equals(claimed.getType())
                && verifier != null
                && jwt.verify(verifier);
    }

    /**
     * The parser forgives white space around the token, and two spare bits in the signature's last character. Only the one
     * spelling we write counts, so that each token is one text.
     */
    private static boolean isWrittenAsMade(SignedJWT jwt, String token) {
        Base64URL signature = jwt.getSignature();
        return token.equals(jwt.serialize())
                && Base64URL.encode(signature.decode()).equals(signature);
    }
}
