package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** One secret for signing and verifying, which therefore only this server's nodes may have. */
final class SharedSecret implements KeyMaterial {
    private final byte[] secret;

    SharedSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    @Override
    public SigningAlgorithm algorithm() {
        return SigningAlgorithm.HS256;
    }

    @Override
    public JWSSigner signer() throws JOSEException {
        return new MACSigner(secret);
    }

    @Override
    public JWSVerifier verifier() throws JOSEException {
        return new MACVerifier(secret);
    }

    @Override
    public Optional<JWK> publicKey() {
        return Optional.empty();
    }
}
