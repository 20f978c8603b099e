package dev.hearth.adapter.external.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.hearth.domain.notification.PushEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Tells push services who sends (RFC 8292). Safe from any thread. */
final class Identification {
    /** Services refuse what holds for more than a day. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final byte[] seed;
    private final String contact;
    private final Clock clock;

    private @Nullable VAPIDKeyPair pair;

    /** @param seed of the key that push services know this server by */
    Identification(byte[] seed, String contact, Clock clock) {
        this.seed = VapidKey.mustSuffice(seed).clone();
        this.contact = contact;
        this.clock = clock;
    }

    /** Made when first asked for: its big numbers are no work for a start, in which nothing is compiled. */
    private synchronized VAPIDKeyPair pair() {
        VAPIDKeyPair made = pair == null ? pair(VapidKey.of(seed)) : pair;
        pair = made;
        return made;
    }

    private static VAPIDKeyPair pair(VapidKey key) {
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey(key.secret()),
                PublicKeySources.ofECPublicKey(key.open()),
                (secret, open) -> claims -> signed(key, claims));
    }

    String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    /** The {@code Authorization} of a request. */
    String to(PushEndpoint endpoint) {
        return pair().generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint.toString())
                .expirationTime(clock.instant().plus(LIFETIME))
                .subject(contact)
                .build());
    }

    private static String signed(VapidKey key, VAPIDJWTParam claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .audience(claims.getOrigin())
                .expirationTime(Date.from(claims.getExpirationTime()));
        claims.getSubject().ifPresent(set::subject);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, set.build());
        try {
            token.sign(new ECDSASigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of P-256 signs", e);
        }
        return token.serialize();
    }
}
