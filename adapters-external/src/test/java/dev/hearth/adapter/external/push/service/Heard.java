package dev.hearth.adapter.external.push.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that a push service got. */
public final class Heard {
    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), ?k=([A-Za-z0-9_-]{87})");

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers names in any case */
    Heard(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public byte[] body() {
        return body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The public key of whoever says to have sent it (RFC 8292, 3). */
    public String sender() {
        return vapid().group(2);
    }

    /** What the sender says of itself, once the signature was verified by its public key. */
    public Map<String, Object> claims() {
        byte[] point = new Base64URL(sender()).decode();
        try {
            ECKey key = new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                            Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                    .build();
            SignedJWT token = SignedJWT.parse(vapid().group(1));
            if (!token.verify(new ECDSAVerifier(key))) {
                throw new IllegalStateException("somebody else signed it");
            }
            return token.getJWTClaimsSet().getClaims();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Matcher vapid() {
        Matcher matcher = VAPID.matcher(header("Authorization").orElse(""));
        if (!matcher.matches()) {
            throw new IllegalStateException("nobody says to have sent it");
        }
        return matcher;
    }
}
